using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Planning;

namespace Bobine.Cli.Films;

/// <summary>Turns the command line's sentence into a plan.</summary>
internal static class Planners
{
    public static IPlanner Create() => new BuiltInPlanner();

    public static Task<PlanResult> PlanAsync(string text, ulong? seed, int variation, double? seconds, string? style, string? camera, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UserException("The prompt is empty: say what to film, for instance \"a cat\".");
        if (text.Length > 4000) throw new UserException($"The prompt has {text.Length} characters and the limit is 4000: shorten it, or split it into shots in a plan file.");
        var start = seed ?? new Seed(0).For(text).Value % 1_000_000;
        return Create().PlanAsync(new()
        {
            Text = text,
            Seed = variation == 0 ? start : new Seed(start).For(variation).Value % 1_000_000,
            Milliseconds = seconds is { } length ? (int)Math.Round(length * 1000) : null,
            Style = style,
            CameraMove = camera,
        }, stop);
    }
}
