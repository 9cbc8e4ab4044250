using System.Globalization;

namespace Bobine.Plan.Document;

/// <summary>The scalar forms of the document: seconds and moments.</summary>
internal static class DocumentText
{
    /// <summary>Gets milliseconds as seconds with at most three decimals.</summary>
    public static string Seconds(int milliseconds) => (milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Gets a moment after another beat: "after b1" or "after b1 + 0.5".</summary>
    public static string After(BeatTime time) =>
        time.Milliseconds == 0 ? $"after {time.After}" : $"after {time.After} {(time.Milliseconds < 0 ? '-' : '+')} {Seconds(Math.Abs(time.Milliseconds))}";

    /// <summary>Reads "after b1 + 0.5" or "1.5"; null when the text is neither.</summary>
    public static BeatTime? ParseMoment(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) return ParseSeconds(parts[0]) is { } at ? new(at) : null;
        if (!string.Equals(parts[0], "after", StringComparison.OrdinalIgnoreCase)) return null;
        if (parts.Length == 2) return new(0, parts[1]);
        if (parts.Length != 4 || parts[2] is not ("+" or "-") || ParseSeconds(parts[3]) is not { } delay) return null;
        return new(parts[2] is "-" ? -delay : delay, parts[1]);
    }

    /// <summary>Reads seconds as milliseconds; null when the text is no number or more than a day.</summary>
    public static int? ParseSeconds(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var seconds)
            ? ToMilliseconds(seconds)
            : null;

    public static int? ToMilliseconds(decimal seconds) => Math.Abs(seconds) > 86_400 ? null : (int)Math.Round(seconds * 1000m, MidpointRounding.AwayFromZero);

    /// <summary>Gets the name of an origin in the document.</summary>
    public static string NameOf(Origin origin) => origin switch
    {
        Origin.Said => "said",
        Origin.Inferred => "inferred",
        Origin.Locked => "locked",
        _ => "default",
    };
}
