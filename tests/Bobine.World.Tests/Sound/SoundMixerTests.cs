using Bobine.World.Sound;
using Bobine.World.Sound.Mixing;

namespace Bobine.World.Tests.Sound;

public sealed class SoundMixerTests
{
    private const int Rate = Utterance.SampleRate;

    [Fact]
    public void The_same_soundtrack_gives_the_same_samples()
    {
        var track = Scenes.Track(2, "meadow", [Scenes.Cue(0.5, "meow"), Scenes.Cue(1, "footstep", ground: "grass")], music: "happy");
        Assert.Equal(Scenes.Mix(track), Scenes.Mix(track));
    }

    [Theory]
    [InlineData("hit", 1.0)]
    [InlineData("glass-break", 1.3)]
    [InlineData("bark", 0.71)]
    [InlineData("firework-burst", 1.5)]
    public void A_sound_begins_within_five_milliseconds_of_its_cue(string sound, double at)
    {
        var mix = Scenes.Mixed(Scenes.Track(3, "museum", [Scenes.Cue(at, sound)]));
        var heard = Scenes.Channel(Scenes.Stem(mix, Stem.Effects), 0);
        var wanted = SoundBank.Make(Scenes.Cue(at, sound));
        var lag = Measure.Lag(heard, wanted, (int)(at * Rate), reach: 2400);
        Assert.InRange(lag / (double)Rate, -0.005, 0.005);
        var onset = Array.FindIndex(heard, x => MathF.Abs(x) > 0.1f * heard.Max(MathF.Abs));
        Assert.InRange((onset / (double)Rate) - at, -0.001, 0.012);
    }

    [Fact]
    public void A_mix_is_as_loud_as_it_should_be_and_never_clips()
    {
        foreach (var track in (Soundtrack[])
        [
            Scenes.Track(4, "meadow", [Scenes.Cue(1, "roar"), Scenes.Cue(2.5, "meow")]),
            Scenes.Track(4, "city-street", [Scenes.Cue(1, "explosion"), Scenes.Cue(1.05, "explosion", seed: 4), Scenes.Cue(2, "siren", length: 2)], [Scenes.Line(2, Scenes.Buzz())], "epic"),
            Scenes.Track(3, "forest"),
        ])
        {
            var mix = Scenes.Mix(track);
            var meter = new Loudness();
            meter.Feed(mix);
            Assert.InRange(meter.Integrated(), -17, -15);
            Assert.True(mix.Max(MathF.Abs) < 0.88f);
            Assert.InRange(mix.Average(), -1e-3f, 1e-3f);
        }
    }

    [Fact]
    public void What_is_left_is_heard_left_and_what_is_right_right()
    {
        var left = Scenes.Mixed(Scenes.Track(1.5, "meadow", [Scenes.Cue(0.3, "quack", new(-3f, 0f, 5f))]));
        var right = Scenes.Mixed(Scenes.Track(1.5, "meadow", [Scenes.Cue(0.3, "quack", new(3f, 0f, 5f))]));
        Assert.True(Side(Scenes.Stem(left, Stem.Effects)) > 6f);
        Assert.True(Side(Scenes.Stem(right, Stem.Effects)) < -6f);

        static float Side(float[] stereo) => 20f * MathF.Log10(Measure.Rms(Scenes.Channel(stereo, 0)) / Measure.Rms(Scenes.Channel(stereo, 1)));
    }

    [Fact]
    public void What_is_far_is_softer()
    {
        var near = Scenes.Mixed(Scenes.Track(2, "meadow", [Scenes.Cue(0.2, "bark", new(0f, 0f, 4f)), Scenes.Cue(1.2, "bark", new(0f, 0f, 40f))]));
        var heard = Scenes.Stem(near, Stem.Effects);
        Assert.True(Measure.Rms(heard.AsSpan(2 * (int)(0.2 * Rate), Rate / 2)) > 4f * Measure.Rms(heard.AsSpan(2 * (int)(1.2 * Rate), Rate / 2)));
    }

    [Fact]
    public void Ambience_and_music_step_back_by_nine_decibels_while_somebody_speaks()
    {
        var quiet = Scenes.Mixed(Scenes.Track(5, "beach", music: "calm"));
        var spoken = Scenes.Mixed(Scenes.Track(5, "beach", lines: [Scenes.Line(1.5, Scenes.Buzz())], music: "calm"));
        foreach (var stem in (Stem[])[Stem.Ambience, Stem.Music])
        {
            var before = Fall(Scenes.Stem(quiet, stem));
            var during = Fall(Scenes.Stem(spoken, stem));
            Assert.InRange(during - before, -10f, -8f);
        }

        static float Fall(float[] stereo) => 20f * MathF.Log10(Measure.Rms(stereo.AsSpan(2 * 2 * Rate, 2 * Rate)) / Measure.Rms(stereo.AsSpan(2 * 4 * Rate, Rate)));
    }

    [Fact]
    public void Stems_add_up_to_the_mix()
    {
        var mix = Scenes.Mixed(Scenes.Track(2, "kitchen", [Scenes.Cue(0.5, "explosion")], [Scenes.Line(0.2, Scenes.Buzz(1f))], "funny"));
        var sum = new float[mix.Frames * 2];
        foreach (var stem in Enum.GetValues<Stem>())
        {
            var samples = Scenes.Stem(mix, stem);
            for (var i = 0; i < sum.Length; i++) sum[i] += samples[i];
        }

        var whole = mix.Blocks().SelectMany(block => block).ToArray();
        Assert.True(whole.Zip(sum, (a, b) => MathF.Abs(a - b)).Max() < 1e-4f);
    }

    [Fact]
    public void What_drives_past_falls_in_pitch()
    {
        var mix = Scenes.Mixed(Scenes.Track(4, "race-track", [Scenes.Cue(0, "ship-horn", new(-60f, 0f, 8f), length: 4, end: new(60f, 0f, 8f))]));
        var heard = Scenes.Channel(Scenes.Stem(mix, Stem.Effects), 0);
        var coming = Measure.Pitch(heard[(int)(0.3 * Rate)..(int)(0.8 * Rate)], 70f, 160f);
        var going = Measure.Pitch(heard[(int)(2.9 * Rate)..(int)(3.4 * Rate)], 70f, 160f);
        Assert.True(coming > going * 1.1f, $"{coming} then {going}");
    }

    [Fact]
    public void A_film_of_nothing_is_silent_air_of_the_right_length()
    {
        var mix = Scenes.Mix(Scenes.Track(0.5, "museum"));
        Assert.Equal(Rate, mix.Length);
        Assert.True(Array.TrueForAll(mix, float.IsFinite));
    }

    [Fact]
    public void A_cut_to_another_place_makes_no_click()
    {
        var track = Scenes.Track(4, "beach") with { Environment = time => Scenes.Air(time < 2 ? "beach" : "space") };
        var mix = Scenes.Channel(Scenes.Mix(track), 0);
        var usual = Steepest(mix, (int)(1.0 * Rate), (int)(1.9 * Rate));
        Assert.True(Steepest(mix, (int)(1.95 * Rate), (int)(2.2 * Rate)) < usual * 1.5f);

        static float Steepest(float[] samples, int from, int to) => Enumerable.Range(from, to - from).Max(i => MathF.Abs(samples[i] - samples[i - 1]));
    }
}
