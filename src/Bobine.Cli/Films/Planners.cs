using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Planning;
using Bobine.Plan.Planning.LanguageModels;

namespace Bobine.Cli.Films;

/// <summary>Turns the command line's sentence into a plan.</summary>
internal static class Planners
{
    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Gets the built-in planner, or the language model that <c>BOBINE_PLANNER_URL</c> names (with <c>BOBINE_PLANNER_MODEL</c> and <c>BOBINE_PLANNER_KEY</c>), which falls back on it.</summary>
    /// <exception cref="UserException">The address is unusable.</exception>
    public static IPlanner Create()
    {
        var builtIn = new BuiltInPlanner();
        if (Environment.GetEnvironmentVariable("BOBINE_PLANNER_URL") is not { Length: > 0 } url) return builtIn;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) throw new UserException($"BOBINE_PLANNER_URL is \"{url}\", which is no address: write one such as http://localhost:11434/v1.");
        var options = new LanguageModelOptions
        {
            BaseAddress = address,
            Model = Environment.GetEnvironmentVariable("BOBINE_PLANNER_MODEL") is { Length: > 0 } model ? model : "default",
            ApiKey = Environment.GetEnvironmentVariable("BOBINE_PLANNER_KEY"),
        };
        return new LanguageModelPlanner(Http, options, builtIn);
    }

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
