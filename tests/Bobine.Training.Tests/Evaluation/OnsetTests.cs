using Bobine.Core;
using Bobine.Training.Evaluation;

namespace Bobine.Training.Tests.Evaluation;

public sealed class OnsetTests
{
    private static readonly double[] _strokes = [0.3, 0.85, 1.1, 1.62];

    [Fact]
    public void Strokes_over_noise_are_heard_within_15_milliseconds_and_nothing_else_is()
    {
        var heard = SoundOnsets.Find(Strokes());

        Assert.Equal(_strokes.Length, heard.Count);
        Assert.All(heard.Zip(_strokes), pair => Assert.InRange(pair.First - pair.Second, -0.015, 0.015));
    }

    [Fact]
    public void Sound_that_is_200_milliseconds_late_loses_its_score_and_shows_its_offset()
    {
        var sound = Strokes();
        var right = OnsetScore.Of([(SoundOnsets.Find(sound), _strokes)]);
        var late = OnsetScore.Of([(SoundOnsets.Find(SoundEvaluation.Shifted(sound, 4800)), _strokes)]);

        Assert.Equal(1, right.F1, 3);
        Assert.InRange(right.Offset, -0.015, 0.015);
        Assert.True(late.F1 < 0.3);
        Assert.InRange(late.Offset, 0.15, 0.25);
    }

    [Fact]
    public void Onsets_that_nothing_explains_cost_as_much_as_events_that_nobody_hears()
    {
        Assert.Equal(2.0 / 3, OnsetScore.Of([([0.5, 1.5], [0.52])]).F1, 6);
        Assert.Equal(2.0 / 3, OnsetScore.Of([([0.5], [0.52, 1.5])]).F1, 6);
    }

    [Fact]
    public void Silence_has_no_onsets() => Assert.Empty(SoundOnsets.Find(new float[24_000]));

    private static float[] Strokes()
    {
        var random = new Seed(5).Random();
        var sound = new float[48_000];
        for (var i = 0; i < sound.Length; i++) sound[i] = 0.002f * random.Normal();
        foreach (var at in _strokes)
        {
            for (var i = 0; i < 4000; i++) sound[(int)(at * 24_000) + i] += 0.4f * MathF.Exp(-i / 900f) * MathF.Sin(0.11f * i) + (0.2f * MathF.Exp(-i / 200f) * random.Normal());
        }

        return sound;
    }
}
