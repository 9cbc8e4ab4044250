using Bobine.Core;
using Bobine.Plan;
using Bobine.Testing;
using Bobine.World.Simulation;

namespace Bobine.Animatic.Tests;

public sealed class SynchronyTests
{
    private const double Rate = 48000;

    // One frame, and the longest step between the sound's own beginning and its loud part.
    private const double OneFrame = 1 / 24.0;

    [Fact]
    public async Task A_hammers_blow_is_heard_on_the_frame_where_the_screen_breaks()
    {
        const string plan = """
            { "seed": 10, "cast": [ { "kind": "man" }, { "kind": "computer" } ],
              "shots": [ { "seconds": 3, "place": "office", "beats": [ { "at": 0.3, "who": "man", "does": "break", "to": "computer", "with": "hammer" } ] } ] }
            """;
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, plan, workers: 2);

        var timeline = Timeline.Build(PlanJson.Read(plan), new Hum(), 16f / 9f);
        var broken = Enumerable.Range(0, timeline.FrameCount).First(i => timeline.At(i).Actors.Any(actor => actor.Kind == "computer" && actor.Damage > 0));
        var seen = broken / 24.0;
        var heard = Onset(DecodedFilm.Sound(film.Path), from: seen - 0.4, to: seen + 0.4);
        Assert.True(Math.Abs(heard - seen) <= OneFrame, $"The screen breaks at {seen:0.000} s and is heard at {heard:0.000} s.");
    }

    [Fact]
    public async Task The_picture_of_the_film_breaks_on_the_frame_where_the_timeline_says_so()
    {
        const string plan = """
            { "seed": 10, "cast": [ { "kind": "computer" } ], "shots": [ { "seconds": 2, "place": "office", "camera": { "size": "insert", "on": "computer", "moves": [ { "move": "static" } ] },
              "beats": [ { "at": 1, "who": "computer", "does": "break" } ] } ] }
            """;
        using var folder = new TemporaryFolder();
        var film = await SmallFilms.MakeAsync(folder, plan, sound: SoundMode.Off, workers: 2);

        var timeline = Timeline.Build(PlanJson.Read(plan), new Hum(), 16f / 9f);
        var broken = Enumerable.Range(0, timeline.FrameCount).First(i => timeline.At(i).Actors.Any(actor => actor.Damage > 0));
        var frames = DecodedFilm.Brightness(film.Path, 160, 90);
        var steps = Enumerable.Range(1, frames.Length - 1).Select(i => frames[i].Zip(frames[i - 1], (a, b) => Math.Abs(a - b)).Average()).ToArray();
        var loudest = Array.IndexOf(steps, steps.Max()) + 1;
        Assert.InRange(loudest, broken - 1, broken + 1);
    }

    /// <summary>Gets the instant of the steepest rise of loudness (2 ms windows) between two instants.</summary>
    private static double Onset(float[] samples, double from, double to)
    {
        const int window = 96;
        double Power(int at) => samples.Skip(at).Take(window).Sum(sample => (double)sample * sample) / window;
        double best = double.MinValue, found = from;
        for (var at = (int)(from * Rate); at < (int)(to * Rate) && at + (4 * window) < samples.Length; at += window)
        {
            var before = Enumerable.Range(1, 4).Average(i => Power(Math.Max(0, at - (i * window))));
            var after = Enumerable.Range(0, 4).Average(i => Power(at + (i * window)));
            if (after - before <= best) continue;
            (best, found) = (after - before, at / Rate);
        }

        return found;
    }
}
