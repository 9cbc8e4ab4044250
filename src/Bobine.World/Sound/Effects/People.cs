using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>What people do with their mouths and hands besides talking.</summary>
internal static class People
{
    private static readonly (float First, float Second, float Third)[] _vowels = [(760f, 1300f, 2600f), (560f, 1750f, 2600f), (420f, 2050f, 2800f), (520f, 950f, 2500f), (640f, 1150f, 2550f)];

    public static void Laugh(Patch p) => Laugh(p, 0f, p.Random.Range(0f, 1f), 1f, p.Length(1.5f));

    public static void Laughter(Patch p)
    {
        var seconds = p.Length(2.4f);
        for (var i = 0; i < 7; i++) Laugh(p, i == 0 ? 0f : p.Random.Range(0f, seconds * 0.3f), i / 6f, p.Random.Range(0.5f, 1f), p.Random.Range(0.55f, 0.7f) * seconds);
        p.Fade(0.002f, 0.3f);
    }

    public static void Cheer(Patch p)
    {
        var seconds = p.Length(2.2f);
        for (var i = 0; i < 12; i++)
        {
            var start = i == 0 ? 0f : p.Random.Range(0f, 0.3f);
            var high = p.Random.Range(0.8f, 2.4f);
            var span = (seconds - start) * p.Random.Range(0.6f, 0.98f);
            p.Voice(start, new()
            {
                Seconds = span, Pitch = Curve.Of((0f, 170f * high), (0.15f, 250f * high), (0.7f, 230f * high), (1f, 150f * high)), Level = Curve.Of((0f, 0f), (0.02f, 0.5f), (0.2f, 1f), (0.7f, 0.7f), (1f, 0f)),
                Formants = Shape(_vowels[p.Random.Below(5)], 0.92f + (0.12f * high)), Breath = 0.25f, Growl = p.Random.Range(0f, 0.4f), GrowlRate = 40f, Edge = 3200f, Jitter = 0.5f, Vibrato = 0.4f,
            }, p.Random.Range(0.4f, 1f));
        }

        p.Noise(0f, seconds, Curve.Of((0f, 0f), (0.1f, 0.25f), (0.7f, 0.2f), (1f, 0f)), Pass.Band, 1300f, 0.6f);
        p.Fade(0.002f, 0.3f);
    }

    public static void Applause(Patch p)
    {
        var seconds = p.Length(2.6f);
        var level = Curve.Of((0f, 0.8f), (0.15f, 1f), (0.7f, 0.85f), (1f, 0f));
        p.Grains(0f, seconds, Curve.Of((0f, 160f), (0.15f, 420f), (0.8f, 300f), (1f, 20f)), 900f, 2600f, 0.016f, level);
        p.Grains(0f, seconds, 90f, 500f, 1100f, 0.024f, level.Scaled(0.7f));
        p.Fade(0.001f, 0.2f);
    }

    public static void Clap(Patch p)
    {
        p.Noise(0f, 0.05f, Curve.Decay(0.02f, 4f), Pass.Band, 1500f, 1.1f);
        p.Noise(0f, 0.09f, Curve.Decay(0.02f, 5f).Scaled(0.4f), Pass.Band, 700f, 1.5f);
    }

    public static void Cry(Patch p)
    {
        var sobs = Math.Max(2, (int)(p.Length(2f) / 0.5f));
        var up = p.Random.Range(0.9f, 1.2f);
        for (var i = 0; i < sobs; i++)
        {
            var start = i * 0.5f;
            p.Voice(start, new()
            {
                Seconds = 0.36f, Pitch = Curve.Of((0f, 310f * up), (0.25f, 400f * up), (1f, 260f * up)), Level = Curve.Of((0f, 0f), (0.05f, 0.8f), (0.3f, 1f), (1f, 0f)), Formants = Shape(_vowels[i % 2 == 0 ? 0 : 4], 1.1f),
                Breath = 0.3f, Vibrato = 0.9f, VibratoRate = 9f, Growl = 0.2f, GrowlRate = 17f, Jitter = 0.5f,
            }, 1f - (0.08f * i));
            p.Noise(start + 0.37f, 0.1f, Curve.Hold(0.3f, 0.4f).Scaled(0.12f), Pass.Band, Curve.Of((0f, 1400f), (1f, 2400f)), 1.5f);
        }
    }

    public static void Gasp(Patch p) => p.Voice(0f, new()
    {
        Seconds = 0.42f, Pitch = 240f, Buzz = 0.06f, Breath = 1.1f, Level = Curve.Of((0f, 0f), (0.03f, 0.5f), (0.35f, 1f), (0.75f, 0.5f), (1f, 0f)),
        Formants = [new(Curve.Of((0f, 600f), (1f, 950f)), 300f, 0.8f), new(Curve.Of((0f, 1300f), (1f, 2000f)), 400f, 1f), new(Curve.Of((0f, 2600f), (1f, 3400f)), 600f, 0.7f)],
    });

    public static void Scream(Patch p) => p.Voice(0f, new()
    {
        Seconds = p.Length(1f), Pitch = Curve.Of((0f, 520f), (0.1f, 860f), (0.6f, 900f), (1f, 620f)), Level = Curve.Of((0f, 0f), (0.02f, 0.8f), (0.7f, 1f), (1f, 0f)), Formants = Shape(_vowels[0], 1.15f), Breath = 0.2f, Growl = 0.2f, GrowlRate = 70f, Edge = 3800f, Jitter = 0.5f,
    });

    public static void Yawn(Patch p) => p.Voice(0f, new()
    {
        Seconds = 1.3f, Pitch = Curve.Of((0f, 190f), (0.3f, 250f), (1f, 120f)), Level = Curve.Of((0f, 0f), (0.03f, 0.4f), (0.35f, 1f), (1f, 0f)), Formants = [new(Curve.Of((0f, 420f), (0.4f, 780f), (1f, 420f)), 130f, 1f), new(1150f, 200f, 0.5f), new(2500f, 400f, 0.2f)], Breath = 0.35f,
    });

    public static void Sneeze(Patch p)
    {
        p.Noise(0f, 0.28f, Curve.Of((0f, 0f), (0.01f, 1f), (0.2f, 0.7f), (1f, 0f)), Pass.Band, Curve.Of((0f, 4200f), (0.3f, 2600f), (1f, 1500f)), 0.9f);
        p.Voice(0.05f, new()
        {
            Seconds = 0.34f, Pitch = Curve.Of((0f, 360f), (0.3f, 300f), (1f, 190f)), Level = Curve.Of((0f, 0f), (0.06f, 1f), (0.4f, 0.6f), (1f, 0f)), Formants = [new(Curve.Of((0f, 420f), (1f, 330f)), 110f, 1f), new(Curve.Of((0f, 1500f), (1f, 800f)), 200f, 0.6f), new(2500f, 400f, 0.3f)], Breath = 0.6f,
        });
    }

    public static void Snore(Patch p)
    {
        p.Voice(0f, new()
        {
            Seconds = 1.1f, Pitch = Curve.Of((0f, 62f), (1f, 84f)), Level = Curve.Of((0f, 0f), (0.05f, 0.4f), (0.6f, 1f), (1f, 0f)), Formants = [new(320f, 150f, 1f), new(900f, 350f, 0.7f), new(2200f, 800f, 0.3f)], Breath = 0.9f, Growl = 0.9f, GrowlRate = 27f, Jitter = 0.6f,
        });
        p.Noise(1.25f, 0.75f, Curve.Hold(0.25f, 0.6f).Scaled(0.16f), Pass.Band, Curve.Of((0f, 1500f), (1f, 900f)), 2.5f);
    }

    public static void Kiss(Patch p)
    {
        p.Noise(0f, 0.07f, Curve.Of((0f, 0f), (0.05f, 0.7f), (0.8f, 1f), (1f, 0f)), Pass.Band, Curve.Of((0f, 1600f), (1f, 3600f)), 3f);
        p.Tone(0.05f, 0.035f, Curve.Of((0f, 700f), (1f, 1900f)), Curve.Decay(0.05f, 2f), 1f);
        p.Ring(0.07f, 0.8f, new Mode(900f, 0.05f, 1f), new Mode(2100f, 0.03f, 0.6f));
    }

    public static void Lick(Patch p)
    {
        p.Noise(0f, 0.34f, Curve.Of((0f, 0f), (0.04f, 0.5f), (0.5f, 1f), (1f, 0f)), Pass.Band, Curve.Of((0f, 700f), (0.5f, 1500f), (1f, 2600f)), 2.2f);
        p.Grains(0.02f, 0.34f, 90f, 600f, 2200f, 0.012f, 0.9f, 0.6f);
        p.Ring(0.34f, 0.4f, new Mode(1200f, 0.05f, 1f));
    }

    public static void Eat(Patch p)
    {
        var bites = Math.Max(2, (int)(p.Length(1.4f) / 0.42f));
        for (var i = 0; i < bites; i++)
        {
            var start = i * 0.42f;
            p.Grains(start, 0.14f, Curve.Of((0f, 260f), (1f, 60f)), 700f, 4200f, 0.008f, Curve.Of((0f, 1f), (1f, 0.3f)));
            p.Noise(start, 0.1f, Curve.Decay(0.02f, 2f).Scaled(0.5f), Pass.Band, 420f, 1.4f);
            p.Grains(start + 0.17f, 0.12f, 45f, 400f, 1100f, 0.014f, 0.35f, 0.7f);
        }
    }

    public static void Drink(Patch p)
    {
        var gulps = Math.Max(2, (int)(p.Length(1.3f) / 0.45f));
        for (var i = 0; i < gulps; i++)
        {
            var start = i * 0.45f;
            p.Tone(start, 0.11f, Curve.Of((0f, 210f), (0.5f, 330f), (1f, 620f)), Curve.Of((0f, 0f), (0.1f, 1f), (1f, 0f)), 1f, 0.3f, 0.1f);
            p.Noise(start, 0.09f, Curve.Decay(0.05f, 2f).Scaled(0.4f), Pass.Band, 750f, 1.5f);
            p.Tone(start + 0.14f, 0.06f, Curve.Of((0f, 480f), (1f, 900f)), Curve.Decay(0.1f, 2f).Scaled(0.35f), 1f, 0.2f);
        }
    }

    public static void Cough(Patch p)
    {
        for (var i = 0; i < 2; i++)
        {
            p.Voice(i * 0.3f, new()
            {
                Seconds = 0.2f, Pitch = Curve.Of((0f, 170f), (1f, 110f)), Level = Curve.Decay(0.03f, 2f), Formants = Shape(_vowels[3], 1f), Breath = 1.1f, Growl = 0.4f, GrowlRate = 45f,
            }, 1f - (0.2f * i));
        }
    }

    public static void Whistle(Patch p)
    {
        p.Tone(0f, 0.28f, Curve.Of((0f, 1100f), (0.8f, 2100f), (1f, 2100f)), Curve.Hold(0.06f, 0.2f), 1f, 0.06f);
        p.Tone(0.32f, 0.42f, Curve.Of((0f, 2150f), (0.4f, 1350f), (1f, 900f)), Curve.Hold(0.06f, 0.4f), 1f, 0.06f);
        p.Noise(0f, 0.74f, 0.03f, Pass.Band, 2000f, 2f);
    }

    /// <summary>Calls "hey!".</summary>
    public static void Call(Patch p)
    {
        var hertz = p.Random.Range(190f, 250f);
        p.Noise(0f, 0.05f, Curve.Hold(0.2f, 0.5f).Scaled(0.12f), Pass.Band, 1900f, 1f);
        p.Voice(0.02f, new()
        {
            Seconds = 0.42f, Pitch = Curve.Of((0f, hertz), (0.3f, hertz * 1.35f), (1f, hertz * 0.95f)), Level = Curve.Of((0f, 0f), (0.08f, 1f), (0.6f, 0.8f), (1f, 0f)),
            Formants = [new(Curve.Of((0f, 560f), (0.4f, 540f), (1f, 330f)), 110f, 1f), new(Curve.Of((0f, 1750f), (1f, 2250f)), 160f, 0.7f), new(2700f, 260f, 0.35f)], Breath = 0.08f, Edge = 2400f,
        });
    }

    /// <summary>Speaks nothing in particular: an interested "hm".</summary>
    public static void Hum(Patch p) => p.Voice(0f, new()
    {
        Seconds = 0.45f, Pitch = Curve.Of((0f, 180f), (0.5f, 165f), (1f, 215f)), Level = Curve.Hold(0.08f, 0.3f), Formants = [new(280f, 90f, 1f), new(1100f, 250f, 0.12f), new(2300f, 400f, 0.05f)], Edge = 900f,
    });

    private static void Laugh(Patch p, float start, float who, float gain, float seconds)
    {
        var up = 0.75f + (1.35f * who);
        var tract = 0.94f + (0.2f * who);
        var style = p.Random.Below(5);
        var period = p.Random.Range(0.165f, 0.22f);
        var bursts = Math.Max(3, (int)(seconds / period));
        var first = p.Random.Range(1.15f, 1.4f);
        for (var i = 0; i < bursts; i++)
        {
            var progress = (float)i / bursts;
            var hertz = 175f * up * (first - (0.4f * progress)) * p.Random.Range(0.97f, 1.04f);
            var strength = gain * (i == 0 ? 0.9f : 1f - (0.55f * progress));
            var vowel = _vowels[style == 4 ? i % 2 * 2 : style];
            p.Voice(start + (i * period), new()
            {
                Seconds = period * 0.86f, Pitch = Curve.Of((0f, hertz * 0.94f), (0.3f, hertz * 1.1f), (1f, hertz * 0.82f)), Level = Curve.Of((0f, 0f), (0.05f, 0.35f), (0.22f, 1f), (0.55f, 0.6f), (1f, 0f)),
                Formants = Shape(vowel, tract), Breath = Curve.Of((0f, 0.7f), (0.2f, 0.12f), (0.6f, 0.15f), (1f, 0.5f)), Edge = 2200f, Jitter = 0.3f,
            }, strength);
        }

        p.Noise(start + (bursts * period), 0.16f, Curve.Hold(0.3f, 0.5f).Scaled(0.06f * gain), Pass.Band, Curve.Of((0f, 1200f), (1f, 2100f)), 1.2f);
    }

    private static Formant[] Shape((float First, float Second, float Third) vowel, float tract) =>
        [new(vowel.First * tract, 110f, 1f), new(vowel.Second * tract, 150f, 0.65f), new(vowel.Third * tract, 260f, 0.35f), new(3500f * tract, 420f, 0.15f)];
}
