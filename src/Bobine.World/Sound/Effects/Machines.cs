using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>Engines, horns, robots, bells.</summary>
internal static class Machines
{
    private static readonly float[] _combustion = [1f, 0.75f, 0.6f, 0.42f, 0.34f, 0.26f, 0.2f, 0.15f, 0.11f, 0.08f];

    public static void FormulaOne(Patch p)
    {
        var seconds = p.Length(4f);
        List<(float, float)> shifts = [(0f, 520f)];
        var at = 0f;
        var low = 560f;
        while (at < seconds)
        {
            var gear = p.Random.Range(0.75f, 1.15f);
            shifts.Add((MathF.Min(1f, (at + gear) / seconds), low * 1.34f));
            at += gear;
            low = MathF.Min(low * 1.07f, 760f);
            shifts.Add((MathF.Min(1f, (at + 0.05f) / seconds), low * 0.98f));
            at += 0.05f;
        }

        var rpm = Curve.Of([.. shifts]);
        var level = Edges(seconds, 0.03f, 0.12f);
        p.Tone(0f, seconds, rpm, level.Scaled(0.5f), _combustion);
        p.Tone(0f, seconds, rpm.Scaled(0.5f), level.Scaled(0.32f), 1f, 0.6f, 0.5f, 0.45f, 0.3f, 0.3f, 0.2f);
        p.Tone(0f, seconds, rpm.Scaled(0.2f), level.Scaled(0.16f), 1f, 0.3f, 0.6f, 0.2f, 0.4f);
        p.Noise(0f, seconds, level.Scaled(0.3f), Pass.Band, rpm.Scaled(3.1f), 0.8f);
        p.Noise(0f, seconds, level.Scaled(0.12f), Pass.High, 5200f);
        p.Saturate(2.6f);
        p.Filter(Biquad.HighPass(170));
        p.Filter(Biquad.Peak(1150, 0.9, 4));
        p.Fade(0.004f, 0.1f);
    }

    public static void Car(Patch p) => Engine(p, 3f, 96f, 0.35f, 2600f, 0.3f);

    public static void Bus(Patch p) => Engine(p, 4f, 62f, 0.6f, 1900f, 0.3f);

    public static void Boat(Patch p)
    {
        Engine(p, 4f, 58f, 0.8f, 1500f, 0.12f);
        var seconds = p.Length(4f);
        p.Noise(0f, seconds, Edges(seconds, 0.2f, 0.3f).Scaled(0.18f), Pass.Band, 1100f, 0.5f);
    }

    public static void Rocket(Patch p)
    {
        var seconds = p.Length(4f);
        var level = Edges(seconds, 0.04f, 0.4f);
        p.Noise(0f, seconds, level.Scaled(2.2f), Pass.Low, Curve.Of((0f, 300f), (0.1f, 620f), (1f, 380f)));
        p.Noise(0f, seconds, level.Scaled(0.5f), Pass.Band, 1400f, 0.5f);
        p.Noise(0f, seconds, level.Scaled(1.4f), Pass.Low, 90f);
        p.Grains(0f, seconds, 70f, 150f, 1600f, 0.025f, level.Scaled(0.9f));
        p.Saturate(1.9f);
        p.Fade(0.004f, 0.3f);
    }

    public static void Drone(Patch p)
    {
        var seconds = p.Length(3f);
        var level = Edges(seconds, 0.05f, 0.15f);
        for (var rotor = 0; rotor < 4; rotor++)
        {
            var hertz = 182f * p.Random.Range(0.96f, 1.05f);
            p.Tone(0f, seconds, Curve.Of((0f, hertz), (0.25f, hertz * p.Random.Range(0.97f, 1.06f)), (0.6f, hertz * p.Random.Range(0.96f, 1.05f)), (1f, hertz)), level.Scaled(0.2f), 1f, 0.7f, 0.35f, 0.4f, 0.15f, 0.2f, 0.1f, 0.1f);
        }

        p.Noise(0f, seconds, level.Scaled(0.16f), Pass.Band, 2400f, 0.6f);
    }

    public static void Siren(Patch p)
    {
        // The two tones of European fire engines.
        var seconds = p.Length(2.2f);
        for (var at = 0f; at < seconds; at += 0.55f)
        {
            var hertz = (int)(at / 0.55f) % 2 == 0 ? 435f : 580f;
            p.Tone(at, MathF.Min(0.55f, seconds - at), hertz, Curve.Hold(0.02f, 0.04f), 1f, 0.55f, 0.5f, 0.3f, 0.22f, 0.12f);
        }

        p.Saturate(1.3f);
        p.Fade(0.004f, 0.05f);
    }

    public static void CarHorn(Patch p)
    {
        var seconds = p.Length(0.5f);
        var edges = Edges(seconds, 0.008f, 0.05f);
        p.Tone(0f, seconds, 398f, edges.Scaled(0.5f), 1f, 0.8f, 0.7f, 0.5f, 0.45f, 0.3f, 0.25f, 0.2f);
        p.Tone(0f, seconds, 502f, edges.Scaled(0.5f), 1f, 0.8f, 0.7f, 0.5f, 0.4f, 0.3f, 0.2f);
        p.Saturate(1.4f);
        p.Fade(0.003f, 0.04f);
    }

    public static void ShipHorn(Patch p)
    {
        var seconds = p.Length(1.6f);
        p.Tone(0f, seconds, 98f, Edges(seconds, 0.05f, 0.3f), 1f, 0.9f, 0.7f, 0.6f, 0.4f, 0.3f, 0.2f, 0.15f);
        p.Tone(0f, seconds, 123.5f, Edges(seconds, 0.05f, 0.3f).Scaled(0.6f), 1f, 0.8f, 0.6f, 0.4f, 0.3f);
    }

    public static void RobotBeep(Patch p)
    {
        var notes = 3 + p.Random.Below(4);
        var at = 0f;
        for (var i = 0; i < notes; i++)
        {
            var hertz = 520f * MathF.Pow(2f, p.Random.Below(15) / 12f);
            var slide = p.Random.Chance(0.4f) ? p.Random.Range(0.6f, 1.7f) : 1f;
            var seconds = p.Random.Range(0.05f, 0.12f);
            p.Tone(at, seconds, Curve.Of((0f, hertz), (1f, hertz * slide)), Curve.Hold(0.08f, 0.2f), 1f, 0.1f, 0.3f, 0.05f, 0.12f);
            at += seconds + 0.02f;
        }
    }

    public static void Servo(Patch p)
    {
        var seconds = p.Length(0.35f);
        p.Tone(0f, seconds, Curve.Of((0f, 320f), (0.2f, 560f), (0.8f, 540f), (1f, 300f)), Curve.Hold(0.05f, 0.15f).Scaled(0.5f), 1f, 0.4f, 0.5f, 0.2f, 0.2f);
        p.Noise(0f, seconds, Curve.Hold(0.05f, 0.15f).Scaled(0.15f), Pass.Band, 3200f, 1.5f);
    }

    public static void Bell(Patch p) => p.Ring(0f, 0.6f, new Mode(523f, 2.6f, 0.7f), new Mode(1046f, 2.2f, 1f), new Mode(1250f, 1.6f, 0.6f), new Mode(1568f, 1.3f, 0.5f), new Mode(2093f, 1.1f, 0.5f), new Mode(2790f, 0.7f, 0.3f), new Mode(3920f, 0.4f, 0.2f));

    /// <summary>A plucked note of the pentatonic scale on C: whatever follows, it is in tune.</summary>
    public static void MusicNote(Patch p)
    {
        float[] scale = [261.6f, 293.7f, 329.6f, 392f, 440f, 523.3f, 587.3f, 659.3f];
        var hertz = p.Random.Pick(scale);
        p.Ring(0f, 0.6f, new Mode(hertz, 1.6f, 1f), new Mode(hertz * 2f, 1.1f, 0.5f), new Mode(hertz * 3f, 0.7f, 0.3f), new Mode(hertz * 4f, 0.45f, 0.16f), new Mode(hertz * 5.02f, 0.3f, 0.1f));
        p.Noise(0f, 0.012f, Curve.Decay(0.1f, 2f).Scaled(0.3f), Pass.Band, 1800f, 0.8f);
    }

    public static void SleighBells(Patch p)
    {
        for (var i = 0; i < 8; i++)
        {
            for (var j = 0; j < 4; j++) p.Ring((i * 0.19f) + (j == 0 ? 0f : p.Random.Range(0f, 0.03f)), 0.25f * (i % 2 == 0 ? 1f : 0.6f), new Mode(p.Random.Range(3800f, 5200f), 0.22f, 1f), new Mode(p.Random.Range(6500f, 9000f), 0.14f, 0.7f));
        }
    }

    public static void BicycleBell(Patch p)
    {
        p.Ring(0f, 0.5f, new Mode(2350f, 0.9f, 1f), new Mode(2362f, 0.9f, 0.7f), new Mode(5900f, 0.5f, 0.5f));
        p.Ring(0.13f, 0.5f, new Mode(2350f, 0.9f, 1f), new Mode(2362f, 0.9f, 0.7f), new Mode(5900f, 0.5f, 0.5f));
    }

    public static void Magic(Patch p)
    {
        for (var i = 0; i < 12; i++)
        {
            var hertz = 1046f * MathF.Pow(2f, (i * 2 % 7) / 7f + (i / 6f));
            p.Ring(i * 0.05f, 0.3f, new Mode(hertz, 0.6f, 1f), new Mode(hertz * 2.76f, 0.3f, 0.3f));
        }
    }

    public static void Train(Patch p)
    {
        Engine(p, 4f, 62f, 0.5f, 1600f, 0.4f);
        var seconds = p.Length(4f);
        for (var at = 0f; at < seconds - 0.2f; at += 0.62f)
        {
            p.Ring(at, 0.5f, new Mode(240f, 0.09f, 1f), new Mode(980f, 0.05f, 0.5f));
            p.Ring(at + 0.14f, 0.4f, new Mode(230f, 0.09f, 1f), new Mode(940f, 0.05f, 0.5f));
        }
    }

    public static void Plane(Patch p)
    {
        var seconds = p.Length(4f);
        var level = Edges(seconds, 0.3f, 0.5f);
        p.Noise(0f, seconds, level, Pass.Low, 520f);
        p.Noise(0f, seconds, level.Scaled(0.4f), Pass.Band, 2300f, 0.8f);
        p.Tone(0f, seconds, 118f, level.Scaled(0.2f), 1f, 0.6f, 0.4f, 0.3f);
    }

    public static void Helicopter(Patch p)
    {
        var seconds = p.Length(4f);
        for (var at = 0f; at < seconds - 0.08f; at += 0.083f)
        {
            p.Noise(at, 0.075f, Curve.Decay(0.06f, 2f), Pass.Low, 420f);
            p.Noise(at, 0.05f, Curve.Decay(0.06f, 2f).Scaled(0.25f), Pass.Band, 1500f, 0.8f);
        }

        p.Tone(0f, seconds, 410f, Edges(seconds, 0.1f, 0.2f).Scaled(0.06f), 1f, 0.5f, 0.4f);
        p.Fade(0.004f, 0.2f);
    }

    private static void Engine(Patch p, float own, float hertz, float lump, double tone, float road)
    {
        var seconds = p.Length(own);
        var rpm = Curve.Of((0f, hertz * 0.8f), (0.15f, hertz * 1.12f), (0.3f, hertz * p.Random.Range(1f, 1.1f)), (0.5f, hertz * p.Random.Range(1.05f, 1.2f)), (0.55f, hertz * 0.92f), (0.8f, hertz * p.Random.Range(1f, 1.15f)), (1f, hertz));
        var level = Edges(seconds, 0.05f, 0.2f);
        p.Tone(0f, seconds, rpm, level.Scaled(0.5f), _combustion);
        p.Tone(0f, seconds, rpm.Scaled(0.5f), level.Scaled(0.5f * lump), 1f, 0.8f, 0.6f, 0.5f, 0.3f);
        p.Noise(0f, seconds, level.Scaled(0.35f), Pass.Band, rpm.Scaled(4f), 0.7f);
        p.Saturate(2.2f);
        p.Filter(Biquad.HighPass(70));
        p.Filter(Biquad.Peak(420, 0.8, 6));
        p.Filter(Biquad.LowPass(tone));
        p.Noise(0f, seconds, level.Scaled(road), Pass.Band, 750f, 0.5f);
        p.Fade(0.004f, 0.15f);
    }

    private static Curve Edges(float seconds, float attack, float release) => Curve.Of((0f, 0f), (MathF.Min(0.4f, attack / seconds), 1f), (MathF.Max(0.6f, 1f - (release / seconds)), 1f), (1f, 0f));
}
