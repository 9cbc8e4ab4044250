using System.Globalization;
using Bobine.Plan.Vocabulary;
using Bobine.Plan.Wording;
using Microsoft.AspNetCore.Http;

namespace Bobine.Studio.Wording;

/// <summary>The language that the page speaks.</summary>
/// <param name="IsFrench">Whether it is French; otherwise English.</param>
public sealed record Tongue(bool IsFrench)
{
    /// <summary>The cookie that remembers who chose by hand.</summary>
    public const string Cookie = "bobine-lang";

    public string Code => IsFrench ? "fr" : "en";

    /// <summary>Gets the language of a request: chosen in the address, remembered, or preferred by the browser.</summary>
    public static Tongue Of(HttpContext? context)
    {
        var chosen = context?.Request.Query["lang"].ToString();
        if (string.IsNullOrEmpty(chosen)) chosen = context?.Request.Cookies[Cookie];
        if (string.IsNullOrEmpty(chosen)) chosen = context?.Request.Headers.AcceptLanguage.ToString();
        return new(chosen?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ?? false);
    }

    /// <summary>Says one of two.</summary>
    public string Say(string english, string french) => IsFrench ? french : english;

    /// <summary>Names an entry of the vocabulary: the plainest wording, with a capital.</summary>
    public string Name(string list, string id)
    {
        if (string.Equals(list, "place", StringComparison.Ordinal) && Terms.Places.FirstOrDefault(term => string.Equals(term.Id, id, StringComparison.Ordinal)) is { } place) return Upper(IsFrench ? place.French[0] : place.English[0]);
        if (string.Equals(list, "colour", StringComparison.Ordinal)) return Upper(Wordings.Colour(id, Code)[0]);
        if (string.Equals(list, "wears", StringComparison.Ordinal)) return Upper(id.Replace('-', ' '));
        if (id is "illustrated") return Say("Illustrated", "Illustré");
        var options = Wordings.Of(list, id, Code);
        return Upper(list is "style" && options.Count > 1 ? options[1] : options[0]);
    }

    /// <summary>Says seconds to a tenth: "4.5 s", "4,5 s".</summary>
    public string Seconds(double seconds)
    {
        var text = seconds.ToString("0.#", CultureInfo.InvariantCulture);
        return (IsFrench ? text.Replace('.', ',') : text) + " s";
    }

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
