using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>Voices of animals.</summary>
internal static class Animals
{
    public static void Meow(Patch p)
    {
        var up = p.Random.Range(0.92f, 1.12f);
        var long_ = p.Random.Range(0.62f, 0.85f);
        p.Voice(0f, new()
        {
            Seconds = long_, Pitch = Curve.Of((0f, 430f * up), (0.18f, 560f * up), (0.45f, 690f * up), (0.7f, 600f * up), (1f, 390f * up)),
            Level = Curve.Of((0f, 0f), (0.015f, 0.35f), (0.14f, 0.5f), (0.3f, 1f), (0.62f, 0.9f), (0.85f, 0.45f), (1f, 0f)),
            Formants =
            [
                new(Curve.Of((0f, 330f), (0.14f, 420f), (0.38f, 1050f), (0.65f, 950f), (1f, 430f)), 130f, 1f),
                new(Curve.Of((0f, 2300f), (0.2f, 2500f), (0.45f, 1900f), (0.7f, 1450f), (1f, 880f)), 190f, 0.75f),
                new(Curve.Of((0f, 3300f), (0.5f, 3600f), (1f, 2900f)), 350f, 0.3f),
            ],
            Breath = 0.05f, Edge = 2600f, Vibrato = Curve.Of((0f, 0f), (0.5f, 0.15f), (1f, 0.5f)), Jitter = 0.12f,
        });
    }

    public static void Purr(Patch p)
    {
        var seconds = p.Length(1.8f);
        p.Voice(0f, new()
        {
            Seconds = seconds, Pitch = 27f, Level = Curve.Hold(0.02f, 0.1f), Formants = [new(180f, 120f, 1f), new(520f, 300f, 0.5f), new(1500f, 800f, 0.15f)],
            Breath = 0.4f, Growl = 0.85f, GrowlRate = 25f, Edge = 900f,
        });
    }

    public static void Roar(Patch p)
    {
        var seconds = p.Random.Range(1.4f, 1.8f);
        p.Voice(0f, new()
        {
            Seconds = seconds, Pitch = Curve.Of((0f, 95f), (0.15f, 150f), (0.4f, 135f), (0.75f, 95f), (1f, 58f)),
            Level = Curve.Of((0f, 0f), (0.01f, 0.4f), (0.12f, 1f), (0.5f, 0.95f), (0.8f, 0.5f), (1f, 0f)),
            Formants = [new(Curve.Of((0f, 380f), (0.2f, 720f), (0.6f, 560f), (1f, 280f)), 160f, 1.2f), new(Curve.Of((0f, 900f), (0.2f, 1350f), (0.7f, 980f), (1f, 620f)), 260f, 0.8f), new(2500f, 700f, 0.25f)],
            Breath = Curve.Of((0f, 0.5f), (0.3f, 0.8f), (1f, 1.1f)), Growl = Curve.Of((0f, 0.5f), (0.3f, 0.75f), (1f, 0.9f)), GrowlRate = 31f, Edge = 1500f, Jitter = 0.7f,
        });
        p.Voice(0f, new()
        {
            Seconds = seconds, Pitch = Curve.Of((0f, 48f), (0.2f, 74f), (0.6f, 62f), (1f, 36f)), Level = Curve.Of((0f, 0f), (0.1f, 0.8f), (0.6f, 0.8f), (1f, 0f)),
            Formants = [new(150f, 110f, 1.2f), new(330f, 160f, 0.7f)], Breath = 0.3f, Growl = 0.6f, GrowlRate = 24f, Edge = 700f, Jitter = 0.9f,
        });
        p.Saturate(2.2f);
        p.Fade(0.002f, 0.15f);
    }

    public static void Growl(Patch p)
    {
        var seconds = p.Length(1.1f);
        p.Voice(0f, new()
        {
            Seconds = seconds, Pitch = Curve.Of((0f, 80f), (0.5f, 92f), (1f, 70f)), Level = Curve.Of((0f, 0f), (0.03f, 0.7f), (0.7f, 1f), (1f, 0f)),
            Formants = [new(320f, 140f, 1f), new(850f, 250f, 0.5f), new(2200f, 700f, 0.15f)], Breath = 0.5f, Growl = 0.8f, GrowlRate = 27f, Edge = 1200f, Jitter = 0.5f,
        });
        p.Saturate(1.6f);
    }

    public static void Bark(Patch p)
    {
        var barks = p.Random.Chance(0.55f) ? 2 : 1;
        var up = p.Random.Range(0.9f, 1.15f);
        for (var i = 0; i < barks; i++)
        {
            var start = i * p.Random.Range(0.24f, 0.3f);
            p.Voice(start, new()
            {
                Seconds = 0.17f, Pitch = Curve.Of((0f, 300f * up), (0.2f, 470f * up), (0.5f, 400f * up), (1f, 210f * up)), Level = Curve.Of((0f, 0f), (0.04f, 1f), (0.4f, 0.9f), (0.75f, 0.35f), (1f, 0f)),
                Formants = [new(Curve.Of((0f, 520f), (0.25f, 900f), (1f, 480f)), 150f, 1f), new(Curve.Of((0f, 1250f), (0.3f, 1700f), (1f, 1100f)), 220f, 0.8f), new(2900f, 400f, 0.3f)],
                Breath = Curve.Of((0f, 0.7f), (0.15f, 0.15f), (1f, 0.4f)), Growl = 0.35f, GrowlRate = 60f, Edge = 2600f, Jitter = 0.6f,
            }, i == 0 ? 1f : 0.85f);
        }

        p.Saturate(1.8f);
        p.Fade(0.001f, 0.02f);
    }

    public static void Howl(Patch p) => p.Voice(0f, new()
    {
        Seconds = 1.9f, Pitch = Curve.Of((0f, 300f), (0.2f, 560f), (0.7f, 540f), (1f, 330f)), Level = Curve.Of((0f, 0f), (0.03f, 0.6f), (0.3f, 1f), (0.8f, 0.7f), (1f, 0f)),
        Formants = [new(Curve.Of((0f, 400f), (0.3f, 620f), (1f, 380f)), 120f, 1f), new(950f, 160f, 0.5f), new(2700f, 400f, 0.12f)], Edge = 1200f, Vibrato = 0.25f,
    });

    public static void Quack(Patch p)
    {
        var quacks = 1 + p.Random.Below(3);
        var at = 0f;
        for (var i = 0; i < quacks; i++)
        {
            var strength = 1f - (0.18f * i);
            var seconds = p.Random.Range(0.17f, 0.24f);
            p.Voice(at, new()
            {
                Seconds = seconds, Pitch = Curve.Of((0f, 225f), (0.25f, 265f), (1f, 205f)), Level = Curve.Of((0f, 0f), (0.03f, 0.9f), (0.5f, 1f), (0.8f, 0.5f), (1f, 0f)),
                Formants = [new(Curve.Of((0f, 780f), (0.3f, 1150f), (1f, 850f)), 90f, 1f), new(Curve.Of((0f, 1900f), (0.3f, 2250f), (1f, 1900f)), 130f, 0.9f), new(3200f, 250f, 0.5f)],
                Breath = 0.06f, Growl = 0.55f, GrowlRate = 72f, Edge = 5200f, Jitter = 0.25f,
            }, strength);
            at += seconds + p.Random.Range(0.05f, 0.09f);
        }

        p.Saturate(1.5f);
    }

    public static void Neigh(Patch p)
    {
        p.Voice(0f, new()
        {
            Seconds = 1.35f, Pitch = Curve.Of((0f, 620f), (0.15f, 1180f), (0.35f, 1250f), (0.65f, 900f), (1f, 420f)), Level = Curve.Of((0f, 0f), (0.01f, 0.5f), (0.15f, 1f), (0.6f, 0.8f), (1f, 0.1f)),
            Formants = [new(Curve.Of((0f, 700f), (0.2f, 1150f), (1f, 600f)), 220f, 1f), new(Curve.Of((0f, 1700f), (0.3f, 2200f), (1f, 1300f)), 300f, 0.7f), new(3300f, 500f, 0.35f)],
            Breath = Curve.Of((0f, 0.15f), (0.5f, 0.25f), (1f, 0.5f)), Growl = Curve.Of((0f, 0.2f), (0.6f, 0.5f), (1f, 0.8f)), GrowlRate = 13f, Vibrato = Curve.Of((0f, 0.3f), (0.3f, 1.6f), (1f, 2.2f)), VibratoRate = 12.5f, Edge = 3200f, Jitter = 0.5f,
        });
        p.Voice(1.35f, new()
        {
            Seconds = 0.4f, Pitch = 70f, Level = Curve.Of((0f, 0f), (0.1f, 0.5f), (1f, 0f)), Formants = [new(420f, 250f, 1f), new(1300f, 600f, 0.6f)], Breath = 1.2f, Buzz = 0.3f, Growl = 0.95f, GrowlRate = 22f,
        });
    }

    public static void Trumpet(Patch p)
    {
        p.Voice(0f, new()
        {
            Seconds = 1.25f, Pitch = Curve.Of((0f, 260f), (0.08f, 420f), (0.35f, 560f), (0.7f, 600f), (0.9f, 520f), (1f, 360f)), Level = Curve.Of((0f, 0f), (0.012f, 0.6f), (0.15f, 1f), (0.8f, 0.95f), (1f, 0f)),
            Formants = [new(Curve.Of((0f, 600f), (0.4f, 900f), (1f, 700f)), 200f, 1f), new(Curve.Of((0f, 1300f), (0.4f, 1800f), (1f, 1400f)), 260f, 1f), new(2900f, 500f, 0.8f), new(4300f, 900f, 0.35f)],
            Breath = 0.22f, Growl = 0.35f, GrowlRate = 46f, Edge = 6000f, Jitter = 0.5f, Vibrato = 0.25f, VibratoRate = 9f,
        });
        p.Saturate(1.8f);
        p.Fade(0.003f, 0.1f);
    }

    public static void Chirp(Patch p)
    {
        var species = p.Random.Below(3);
        var notes = 3 + p.Random.Below(4);
        var at = 0f;
        for (var i = 0; i < notes; i++)
        {
            var hertz = p.Random.Range(2900f, 4300f);
            var seconds = species == 2 ? 0.16f : 0.075f;
            var (from, to) = species switch
            {
                0 => (hertz * 1.25f, hertz * 0.85f),
                1 => (hertz * 0.8f, hertz * 1.25f),
                _ => (hertz, hertz * 1.04f),
            };
            p.Tone(at, seconds, Curve.Of((0f, from), (0.35f, (from + to) * 0.55f), (1f, to)), Curve.Of((0f, 0f), (0.12f, 1f), (0.6f, 0.8f), (1f, 0f)), 1f, 0.12f, 0.03f);
            at += seconds + p.Random.Range(0.03f, 0.09f);
        }
    }

    public static void Honk(Patch p)
    {
        p.Voice(0f, new()
        {
            Seconds = 0.42f, Pitch = Curve.Of((0f, 330f), (0.2f, 440f), (0.8f, 420f), (1f, 300f)), Level = Curve.Hold(0.03f, 0.25f), Formants = [new(850f, 130f, 1f), new(1700f, 180f, 0.8f), new(2900f, 300f, 0.35f)],
            Breath = 0.08f, Growl = 0.3f, GrowlRate = 55f, Edge = 4200f, Jitter = 0.3f,
        });
    }

    public static void Moo(Patch p) => p.Voice(0f, new()
    {
        Seconds = 1.5f, Pitch = Curve.Of((0f, 120f), (0.2f, 165f), (0.75f, 175f), (1f, 125f)), Level = Curve.Of((0f, 0f), (0.02f, 0.4f), (0.25f, 1f), (0.8f, 0.9f), (1f, 0f)),
        Formants = [new(Curve.Of((0f, 250f), (0.35f, 520f), (1f, 420f)), 110f, 1f), new(Curve.Of((0f, 700f), (0.4f, 950f), (1f, 800f)), 170f, 0.5f), new(2300f, 400f, 0.12f)], Breath = 0.08f, Growl = 0.15f, GrowlRate = 35f, Edge = 1500f,
    });

    public static void Baa(Patch p) => p.Voice(0f, new()
    {
        Seconds = 0.85f, Pitch = Curve.Of((0f, 330f), (0.2f, 390f), (1f, 300f)), Level = Curve.Of((0f, 0f), (0.03f, 0.7f), (0.3f, 1f), (0.8f, 0.8f), (1f, 0f)),
        Formants = [new(750f, 150f, 1f), new(1700f, 220f, 0.8f), new(2700f, 350f, 0.3f)], Vibrato = Curve.Of((0f, 0.2f), (0.3f, 1f), (1f, 1f)), VibratoRate = 8.5f, Growl = 0.45f, GrowlRate = 8.5f, Edge = 3200f,
    });

    public static void Oink(Patch p)
    {
        for (var i = 0; i < 2; i++)
        {
            p.Voice(i * 0.24f, new()
            {
                Seconds = 0.18f, Pitch = Curve.Of((0f, 130f), (0.5f, 190f), (1f, 240f)), Level = Curve.Of((0f, 0f), (0.06f, 1f), (0.7f, 0.8f), (1f, 0f)), Formants = [new(480f, 130f, 1f), new(1300f, 220f, 0.9f), new(2500f, 400f, 0.4f)],
                Breath = 0.9f, Growl = 0.8f, GrowlRate = 42f, Edge = 2600f,
            });
        }
    }

    public static void Croak(Patch p)
    {
        for (var i = 0; i < 2; i++)
        {
            p.Voice(i * 0.3f, new()
            {
                Seconds = 0.22f, Pitch = Curve.Of((0f, 150f), (1f, 210f)), Level = Curve.Of((0f, 0f), (0.05f, 0.8f), (0.7f, 1f), (1f, 0f)), Formants = [new(Curve.Of((0f, 500f), (1f, 900f)), 110f, 1f), new(1900f, 200f, 0.6f)], Growl = 0.95f, GrowlRate = 38f, Edge = 3000f,
            });
        }
    }

    public static void Hoot(Patch p)
    {
        float[] starts = [0f, 0.34f, 0.48f];
        float[] lengths = [0.22f, 0.1f, 0.5f];
        for (var i = 0; i < starts.Length; i++) p.Tone(starts[i], lengths[i], Curve.Of((0f, 340f), (0.3f, 380f), (1f, 350f)), Curve.Of((0f, 0f), (0.15f, 1f), (0.6f, 0.8f), (1f, 0f)), 1f, 0.18f, 0.04f);
        p.Noise(0f, 1f, 0.03f, Pass.Band, 380f, 3f);
    }

    public static void Cluck(Patch p)
    {
        for (var i = 0; i < 3; i++)
        {
            p.Voice(i * 0.19f, new()
            {
                Seconds = i == 2 ? 0.2f : 0.07f, Pitch = i == 2 ? Curve.Of((0f, 480f), (0.4f, 760f), (1f, 520f)) : Curve.Of((0f, 520f), (1f, 400f)), Level = Curve.Decay(0.08f, 1.5f), Formants = [new(1000f, 180f, 1f), new(2400f, 300f, 0.7f)], Breath = 0.1f, Edge = 3600f,
            });
        }
    }

    public static void Squeak(Patch p)
    {
        for (var i = 0; i < 2; i++) p.Tone(i * 0.16f, 0.11f, Curve.Of((0f, 2300f), (0.4f, 3200f), (1f, 2600f)), Curve.Of((0f, 0f), (0.1f, 1f), (0.6f, 0.6f), (1f, 0f)), 1f, 0.3f, 0.12f);
    }

    public static void Hiss(Patch p) => p.Noise(0f, p.Length(0.8f), Curve.Of((0f, 0f), (0.02f, 1f), (0.6f, 0.7f), (1f, 0f)), Pass.Band, Curve.Of((0f, 5200f), (1f, 6400f)), 1.2f);

    public static void Buzz(Patch p)
    {
        p.Voice(0f, new()
        {
            Seconds = p.Length(1.4f), Pitch = Curve.Of((0f, 215f), (0.3f, 245f), (0.6f, 205f), (1f, 235f)), Level = Curve.Hold(0.05f, 0.15f), Formants = [new(450f, 300f, 1f), new(1500f, 900f, 0.6f), new(3200f, 1200f, 0.3f)],
            Breath = 0.05f, Jitter = 0.5f, Edge = 5000f,
        });
    }

    public static void Monkey(Patch p)
    {
        for (var i = 0; i < 4; i++)
        {
            var high = i % 2 == 1;
            p.Voice(i * 0.2f, new()
            {
                Seconds = 0.15f, Pitch = high ? Curve.Of((0f, 620f), (0.4f, 880f), (1f, 640f)) : Curve.Of((0f, 330f), (0.5f, 430f), (1f, 350f)), Level = Curve.Of((0f, 0f), (0.08f, 0.9f), (0.6f, 1f), (1f, 0f)),
                Formants = high ? [new(1000f, 180f, 1f), new(1800f, 250f, 0.6f)] : [new(420f, 110f, 1f), new(900f, 180f, 0.4f)], Breath = 0.15f, Edge = 2600f,
            });
        }
    }

    public static void Whale(Patch p)
    {
        p.Tone(0f, 2.4f, Curve.Of((0f, 210f), (0.25f, 330f), (0.6f, 280f), (1f, 520f)), Curve.Of((0f, 0f), (0.05f, 0.6f), (0.4f, 1f), (0.8f, 0.6f), (1f, 0f)), 1f, 0.35f, 0.16f, 0.08f);
        p.Echo(0.31f, 0.35f, 3);
    }
}
