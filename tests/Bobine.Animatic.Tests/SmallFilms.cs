using System.Globalization;
using Bobine.Core;
using Bobine.Testing;

namespace Bobine.Animatic.Tests;

/// <summary>Films small enough to make in a test.</summary>
internal static class SmallFilms
{
    public static FrameSize Small { get; } = new(160, 90);

    /// <summary>A cat that meows in a meadow.</summary>
    public static string Cat(double seconds = 1) => $$"""
        { "seed": 5, "cast": [ { "kind": "cat" } ], "shots": [ { "seconds": {{Text(seconds)}}, "place": "meadow", "beats": [ { "at": 0.1, "who": "cat", "does": "meow" } ] } ] }
        """;

    /// <summary>Two shots with a transition between.</summary>
    public static string TwoShots(string transition) => $$"""
        { "seed": 6, "cast": [ { "kind": "dog" } ], "shots": [
            { "seconds": 1, "place": "meadow", "time": "day" },
            { "seconds": 1.5, "place": "city-street", "time": "night", "transition": "{{transition}}" } ] }
        """;

    public static async Task<GeneratedVideo> MakeAsync(TemporaryFolder folder, string plan, string name = "film.mp4", FrameSize? size = null, SoundMode sound = SoundMode.On, int? workers = 1, IProgress<GenerationProgress>? progress = null, CancellationToken? stop = null) =>
        await new AnimaticGenerator(new Hum(), workers).GenerateAsync(new() { Plan = plan, Size = size ?? Small, Sound = sound, Output = folder[name] }, progress, stop ?? TestContext.Current.CancellationToken);

    public static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
