using Bobine.World.Sound;

namespace Bobine.World.Tests.Sound;

public sealed class SoundBankTests
{
    private const int Rate = Utterance.SampleRate;

    public static TheoryData<string> Documented =>
    [
        "meow", "roar", "bark", "quack", "neigh", "trumpet", "chirp", "footstep", "hit", "glass-break", "splash", "whoosh", "pop", "explosion", "firework-rise", "firework-burst", "water-jet", "fire", "laugh", "cheer",
        "applause", "cry", "gasp", "sneeze", "snore", "kiss", "lick", "eat", "drink", "clink", "honk", "engine-f1", "engine-car", "engine-bus", "engine-boat", "rocket", "drone", "siren", "robot-beep", "bounce", "slide",
        "door", "wing-flap", "wind-gust", "thunder", "bell", "music-note",
    ];

    [Theory]
    [MemberData(nameof(Documented))]
    public void Every_documented_sound_is_heard_at_once_and_is_clean(string sound)
    {
        Assert.Contains(sound, SoundBank.Names);
        var samples = SoundBank.Make(Scenes.Cue(0, sound));
        Assert.InRange(samples.Length / (float)Rate, 0.02f, 8f);
        Assert.True(Array.TrueForAll(samples, float.IsFinite));
        Assert.InRange(samples.Max(MathF.Abs), 0.05f, 1.2f);
        Assert.InRange(samples.Average(), -0.002f, 0.002f);
        Assert.InRange(MathF.Abs(samples[^1]), 0f, 0.002f);
        Assert.InRange(Measure.Rms(samples.AsSpan(0, Math.Min(samples.Length, Rate / 5))), 1e-4f, 1f);
    }

    [Theory]
    [InlineData("hit")]
    [InlineData("footstep")]
    [InlineData("glass-break")]
    [InlineData("pop")]
    [InlineData("clink")]
    [InlineData("explosion")]
    [InlineData("firework-burst")]
    [InlineData("bounce")]
    [InlineData("splash")]
    public void A_transient_is_on_its_first_milliseconds(string sound)
    {
        for (ulong seed = 0; seed < 6; seed++)
        {
            var samples = SoundBank.Make(Scenes.Cue(0, sound, seed: seed, ground: "stone"));
            var peak = samples.Max(MathF.Abs);
            Assert.InRange(Array.FindIndex(samples, x => MathF.Abs(x) > 0.1f * peak), 0, Rate * 5 / 1000);
        }
    }

    [Fact]
    public void The_same_cue_gives_the_same_samples_and_another_seed_another_take()
    {
        Assert.Equal(SoundBank.Make(Scenes.Cue(0, "laugh", seed: 8)), SoundBank.Make(Scenes.Cue(3, "laugh", seed: 8)));
        Assert.NotEqual(SoundBank.Make(Scenes.Cue(0, "laugh", seed: 8)), SoundBank.Make(Scenes.Cue(0, "laugh", seed: 9)));
    }

    [Theory]
    [InlineData("meow")]
    [InlineData("moo")]
    [InlineData("trumpet")]
    public void A_larger_animal_is_lower(string sound)
    {
        var usual = Measure.Pitch(SoundBank.Make(Scenes.Cue(0, sound)), 60f, 1200f);
        var giant = Measure.Pitch(SoundBank.Make(Scenes.Cue(0, sound, size: 3f)), 60f, 1200f);
        Assert.InRange(usual / giant, 1.4f, 2.4f);
    }

    [Fact]
    public void A_cat_mews_high_and_a_lion_roars_low()
    {
        Assert.InRange(Measure.Pitch(SoundBank.Make(Scenes.Cue(0, "meow")), 100f, 1200f), 380f, 800f);
        var roar = Measure.Colour(SoundBank.Make(Scenes.Cue(0, "roar")));
        var meow = Measure.Colour(SoundBank.Make(Scenes.Cue(0, "meow")));
        Assert.True(roar[0] > meow[0] + 6f);
    }

    [Fact]
    public void Grounds_sound_different()
    {
        var grounds = (string[])["grass", "sand", "stone", "wood", "snow", "water", "metal", "carpet"];
        var colours = grounds.Select(ground => Measure.Colour(SoundBank.Make(Scenes.Cue(0, "footstep", ground: ground)))).ToList();
        for (var i = 0; i < grounds.Length; i++)
        {
            for (var j = i + 1; j < grounds.Length; j++) Assert.True(colours[i].Zip(colours[j], (a, b) => MathF.Abs(a - b)).Max() > 2f, $"{grounds[i]} and {grounds[j]}");
        }
    }

    [Fact]
    public void A_lasting_sound_lasts_as_long_as_it_is_seen()
    {
        foreach (var sound in (string[])["engine-f1", "fire", "water-jet", "drone"]) Assert.InRange(SoundBank.Make(Scenes.Cue(0, sound, length: 3)).Length / (float)Rate, 2.7f, 3.1f);
    }

    [Fact]
    public void A_sound_that_nobody_knows_is_a_soft_thud() => Assert.Equal(SoundBank.Make(Scenes.Cue(0, "thud")).Length, SoundBank.Make(Scenes.Cue(0, "gloop")).Length, 3000f);
}
