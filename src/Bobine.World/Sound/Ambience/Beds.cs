using Bobine.Core;
using Bobine.World.Sound.Dsp;
using Bobine.World.Sound.Effects;

namespace Bobine.World.Sound.Ambience;

/// <summary>The layers that ambiences are made of.</summary>
internal static class Beds
{
    private static readonly Lazy<float[]> _murmur = new(Murmur);

    /// <summary>Makes the bed of a name used by <see cref="AmbienceLevels"/>.</summary>
    public static Bed Create(string name, Seed seed) => name switch
    {
        "wind" => new NoiseBed(new(1, Pass.Band, 300f, 0.6f, 0.55f, 0.35f, 1.6f), seed),
        "whistle" => new NoiseBed(new(1, Pass.Band, 850f, 7f, 0.8f, 0.5f, 1.2f), seed),
        "leaves" => new NoiseBed(new(0, Pass.Band, 3800f, 0.6f, 0.75f, 0.6f, 0.5f), seed),
        "grass" => new NoiseBed(new(0, Pass.High, 5200f, 0.6f, 0.8f, 0.8f, 0.2f), seed),
        "surf" => new SurfBed(7.5f, 1300f, seed),
        "lapping" => new SurfBed(2.3f, 900f, seed),
        "rain" => new NoiseBed(new(0, Pass.Band, 3600f, 0.4f, 0.15f, 0.5f), seed),
        "drops" => new EventBed(p => p.Grains(0f, 0.02f, 1f, 1500f, 5500f, 0.01f, 1f, 0.5f), 45f, 0.1f, 1f, 9000f, seed),
        "roof" => new NoiseBed(new(1, Pass.Band, 900f, 0.5f, 0.2f, 0.5f), seed),
        "hush" => new NoiseBed(new(1, Pass.Low, 900f, 0.6f, 0.3f, 0.2f, 0.4f), seed),
        "city" => new NoiseBed(new(2, Pass.Low, 480f, 0.7f, 0.35f, 0.2f), seed),
        "traffic" => new EventBed(Passing, 0.22f, 0.4f, 0.9f, 1600f, seed),
        "room" => new NoiseBed(new(1, Pass.Low, 420f, 0.6f, 0.1f, 0.2f), seed),
        "vent" => new NoiseBed(new(1, Pass.Band, 520f, 0.8f, 0.08f, 0.2f), seed),
        "murmur" => new LoopBed(_murmur.Value),
        "underwater" => new NoiseBed(new(2, Pass.Low, 260f, 0.9f, 0.5f, 0.25f), seed),
        "current" => new NoiseBed(new(1, Pass.Band, 420f, 2f, 0.7f, 0.3f), seed),
        "bubbles" => new EventBed(Elements.Bubbles, 0.7f, 0.25f, 0.9f, 2200f, seed),
        "space" => new ToneBed([(55f, 1f), (55.4f, 0.9f), (82.6f, 0.6f), (110.3f, 0.45f), (164.8f, 0.25f), (220.9f, 0.16f), (329.6f, 0.07f)], 0.002f, seed),
        "hum" => new ToneBed([(100f, 1f), (200f, 0.5f), (300f, 0.22f), (400f, 0.1f)], 0f, seed),
        "fridge" => new ToneBed([(50f, 1f), (100f, 0.8f), (150f, 0.3f), (200f, 0.25f)], 0.001f, seed),
        "bus" => new ToneBed([(42f, 0.8f), (84f, 1f), (126f, 0.6f), (168f, 0.5f), (210f, 0.25f), (252f, 0.2f)], 0.03f, seed),
        "road" => new NoiseBed(new(1, Pass.Low, 700f, 0.6f, 0.3f, 0.6f), seed),
        "rattle" => new EventBed(p => p.Grains(0f, 0.25f, 60f, 900f, 3200f, 0.01f, Curve.Decay(0.05f, 2f)), 0.8f, 0.2f, 0.8f, 5000f, seed),
        "fireplace" => new EventBed(p => p.Grains(0f, 0.1f, 25f, 1200f, 5500f, 0.008f, 1f), 5f, 0.1f, 0.5f, 7000f, seed),
        "clock" => new LoopBed(Clock()),
        "keys" => new EventBed(Impacts.Click, 2.6f, 0.2f, 0.8f, 4500f, seed),
        "birds" => new EventBed(Animals.Chirp, 0.75f, 0.15f, 1f, 7000f, seed),
        "dove" => new EventBed(p => Coo(p), 0.12f, 0.4f, 0.9f, 1500f, seed),
        "owl" => new EventBed(Animals.Hoot, 0.1f, 0.5f, 0.9f, 1400f, seed),
        "crickets" => new EventBed(Cricket, 2.4f, 0.25f, 1f, 9000f, seed),
        "frogs" => new EventBed(Animals.Croak, 0.35f, 0.2f, 1f, 2200f, seed),
        "gulls" => new EventBed(Gull, 0.25f, 0.3f, 1f, 4000f, seed),
        "sleigh" => new EventBed(Machines.SleighBells, 0.22f, 0.3f, 0.8f, 9000f, seed),
        "church" => new EventBed(p => ChurchBell(p), 0.14f, 0.5f, 0.5f, 1500f, seed),
        "circuit" => new EventBed(FarRacer, 0.3f, 0.3f, 0.9f, 1800f, seed),
        "insects" => new NoiseBed(new(0, Pass.Band, 6200f, 9f, 0.4f, 0.8f), seed),
        _ => new NoiseBed(new(1, Pass.Low, 500f, 0.6f), seed),
    };

    private static void Passing(Patch p)
    {
        var swell = Curve.Of((0f, 0f), (0.2f, 0.2f), (0.45f, 1f), (0.6f, 0.7f), (1f, 0f));
        p.Noise(0f, 4.5f, swell, Pass.Band, Curve.Of((0f, 420f), (0.45f, 900f), (1f, 360f)), 0.6f);
        p.Tone(0f, 4.5f, Curve.Of((0f, 92f), (0.4f, 92f), (0.55f, 82f), (1f, 80f)), swell.Scaled(0.25f), 1f, 0.7f, 0.5f, 0.3f);
    }

    private static void FarRacer(Patch p)
    {
        var swell = Curve.Of((0f, 0f), (0.4f, 1f), (0.55f, 0.8f), (1f, 0f));
        p.Tone(0f, 3.4f, Curve.Of((0f, 430f), (0.4f, 450f), (0.55f, 330f), (1f, 310f)), swell, 1f, 0.7f, 0.5f, 0.35f, 0.25f, 0.2f);
        p.Noise(0f, 3.4f, swell.Scaled(0.4f), Pass.Band, 900f, 0.6f);
    }

    private static void Cricket(Patch p)
    {
        var hertz = p.Random.Range(3900f, 4700f);
        var pulses = 3 + p.Random.Below(2);
        for (var i = 0; i < pulses; i++) p.Tone(i * 0.042f, 0.026f, hertz, Curve.Of((0f, 0f), (0.3f, 1f), (1f, 0f)), 1f, 0.06f);
    }

    private static void Gull(Patch p)
    {
        var cries = 1 + p.Random.Below(4);
        for (var i = 0; i < cries; i++)
        {
            p.Voice(i * 0.36f, new()
            {
                Seconds = 0.3f, Pitch = Curve.Of((0f, 900f), (0.2f, 1350f), (0.6f, 1150f), (1f, 780f)), Level = Curve.Of((0f, 0f), (0.15f, 1f), (0.6f, 0.7f), (1f, 0f)),
                Formants = [new(1500f, 400f, 1f), new(2700f, 500f, 0.8f)], Breath = 0.08f, Edge = 2600f,
            }, 1f - (0.15f * i));
        }
    }

    private static void Coo(Patch p)
    {
        float[] starts = [0f, 0.32f, 0.95f];
        foreach (var start in starts) p.Tone(start, start is 0.32f ? 0.5f : 0.24f, Curve.Of((0f, 430f), (0.3f, 520f), (1f, 440f)), Curve.Of((0f, 0f), (0.25f, 1f), (1f, 0f)), 1f, 0.12f);
    }

    private static void ChurchBell(Patch p) => p.Ring(0f, 1f, new Mode(196f, 4f, 0.5f), new Mode(392f, 3.5f, 1f), new Mode(466f, 2.5f, 0.6f), new Mode(588f, 2f, 0.5f), new Mode(784f, 1.8f, 0.5f), new Mode(1046f, 1f, 0.25f));

    private static float[] Clock()
    {
        var patch = new Patch(new Seed(12), 1f, 0f);
        patch.Ring(0f, 1f, new Mode(2300f, 0.03f, 1f), new Mode(900f, 0.05f, 0.6f));
        patch.Ring(0.5f, 0.8f, new Mode(2050f, 0.03f, 1f), new Mode(820f, 0.05f, 0.6f));
        patch.Ring(0.9f, 0f, new Mode(800f, 0.1f, 1f));
        var loop = patch.Finish();
        Array.Resize(ref loop, Utterance.SampleRate);
        return loop;
    }

    /// <summary>People talking, none of whom can be understood.</summary>
    private static float[] Murmur()
    {
        const float seconds = 6f;
        var patch = new Patch(new Seed(77), 1f, 0f);
        var rng = new Seed(78).Random();
        for (var speaker = 0; speaker < 7; speaker++)
        {
            var high = speaker % 2 == 0 ? rng.Range(1.6f, 2f) : rng.Range(0.95f, 1.2f);
            var at = rng.Range(0f, 0.6f);
            while (at < seconds)
            {
                var talk = rng.Range(0.7f, 1.8f);
                patch.Voice(at, Babble(rng, talk, 105f * high, 0.9f + (0.1f * high)), rng.Range(0.4f, 1f));
                at += talk + rng.Range(0.2f, 0.9f);
            }
        }

        patch.Filter(Biquad.LowPass(1900));
        var raw = patch.Finish();
        var count = (int)(seconds * Utterance.SampleRate);
        var loop = raw[..count];
        for (var i = count; i < raw.Length; i++) loop[(i - count) % count] += raw[i];
        var rms = MathF.Sqrt(loop.Select(x => x * x).Average());
        for (var i = 0; i < loop.Length; i++) loop[i] *= 0.2f / rms;
        return loop;
    }

    private static Throat Babble(Rng rng, float seconds, float hertz, float tract)
    {
        var syllables = Math.Max(2, (int)(seconds * 4.5f));
        List<(float, float)> level = [(0f, 0f)], first = [], second = [], pitch = [];
        for (var i = 0; i < syllables; i++)
        {
            var t = (i + 0.5f) / syllables;
            level.Add((t - (0.25f / syllables), rng.Range(0.5f, 1f)));
            level.Add((t + (0.45f / syllables), rng.Range(0.05f, 0.3f)));
            first.Add((t, rng.Range(320f, 760f) * tract));
            second.Add((t, rng.Range(900f, 2100f) * tract));
            pitch.Add((t, hertz * rng.Range(0.9f, 1.2f) * (1.1f - (0.25f * t))));
        }

        level.Add((1f, 0f));
        return new() { Seconds = seconds, Pitch = Curve.Of([.. pitch]), Level = Curve.Of([.. level]), Formants = [new(Curve.Of([.. first]), 110f, 1f), new(Curve.Of([.. second]), 170f, 0.6f), new(2600f, 300f, 0.25f)], Breath = 0.1f };
    }
}
