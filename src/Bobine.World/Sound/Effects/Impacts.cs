using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>Blows, breaks and small mechanical sounds.</summary>
internal static class Impacts
{
    public static void Footstep(Patch p, string? ground)
    {
        var heel = p.Random.Range(0.9f, 1.1f);
        switch (ground)
        {
            case "sand":
                p.Noise(0f, 0.16f, Curve.Of((0f, 0f), (0.03f, 1f), (0.25f, 0.5f), (1f, 0f)), Pass.Band, Curve.Of((0f, 1300f * heel), (1f, 2300f)), 0.8f);
                break;
            case "stone":
                Step(p, 190f * heel, 0.6f);
                p.Noise(0f, 0.028f, Curve.Decay(0.03f, 3f), Pass.Band, 2600f * heel, 1.3f);
                p.Ring(0f, 0.25f, new Mode(1250f * heel, 0.03f, 1f), new Mode(2900f, 0.018f, 0.7f));
                p.Noise(0.075f, 0.025f, Curve.Decay(0.1f, 3f).Scaled(0.35f), Pass.Band, 2100f, 1f);
                break;
            case "wood":
                Step(p, 130f * heel, 1f);
                p.Ring(0f, 0.9f, new Mode(210f * heel, 0.1f, 1f), new Mode(390f, 0.07f, 0.6f), new Mode(820f, 0.04f, 0.35f));
                p.Noise(0f, 0.02f, Curve.Decay(0.04f, 3f).Scaled(0.6f), Pass.Band, 1700f, 1f);
                break;
            case "snow":
                p.Grains(0f, 0.2f, Curve.Of((0f, 500f), (1f, 180f)), 900f, 3600f, 0.007f, Curve.Of((0f, 1f), (0.3f, 0.8f), (1f, 0f)));
                p.Noise(0f, 0.18f, Curve.Of((0f, 0f), (0.04f, 0.5f), (1f, 0f)), Pass.Band, 700f, 1.4f);
                break;
            case "water":
                p.Noise(0f, 0.22f, Curve.Of((0f, 0f), (0.02f, 1f), (0.3f, 0.4f), (1f, 0f)), Pass.Band, Curve.Of((0f, 900f), (1f, 2200f)), 0.8f);
                p.Grains(0.02f, 0.25f, 60f, 500f, 1700f, 0.03f, Curve.Of((0f, 0.8f), (1f, 0f)), 0.9f);
                break;
            case "metal":
                Step(p, 170f, 0.7f);
                p.Ring(0f, 0.6f, new Mode(430f * heel, 0.22f, 1f), new Mode(1130f, 0.16f, 0.6f), new Mode(2470f, 0.1f, 0.4f));
                break;
            case "carpet":
                Step(p, 95f * heel, 1f);
                p.Noise(0f, 0.06f, Curve.Decay(0.05f, 2f).Scaled(0.3f), Pass.Low, 700f);
                break;
            default:
                p.Noise(0f, 0.15f, Curve.Of((0f, 0f), (0.02f, 0.8f), (0.3f, 0.5f), (1f, 0f)), Pass.Band, Curve.Of((0f, 2400f * heel), (1f, 3800f)), 0.7f);
                p.Grains(0f, 0.13f, 110f, 1800f, 6500f, 0.006f, Curve.Of((0f, 0.8f), (1f, 0.1f)));
                Step(p, 105f, 0.5f);
                break;
        }
    }

    public static void Hit(Patch p)
    {
        p.Tone(0f, 0.16f, Curve.Of((0f, 210f), (0.2f, 110f), (1f, 62f)), Curve.Decay(0.01f, 3f), 1f, 0.3f);
        p.Noise(0f, 0.07f, Curve.Decay(0.01f, 3f), Pass.Band, Curve.Of((0f, 2600f), (1f, 700f)), 0.7f);
        p.Ring(0f, 0.35f, new Mode(340f, 0.09f, 1f), new Mode(910f, 0.05f, 0.6f), new Mode(2200f, 0.03f, 0.4f));
        p.Saturate(1.8f);
    }

    public static void Thud(Patch p)
    {
        p.Tone(0f, 0.22f, Curve.Of((0f, 130f), (0.25f, 70f), (1f, 44f)), Curve.Decay(0.01f, 2.5f), 1f, 0.25f);
        p.Noise(0f, 0.12f, Curve.Decay(0.01f, 3f).Scaled(0.5f), Pass.Low, 520f);
    }

    public static void Kick(Patch p)
    {
        p.Tone(0f, 0.12f, Curve.Of((0f, 260f), (0.3f, 150f), (1f, 95f)), Curve.Decay(0.01f, 3f), 1f, 0.2f);
        p.Noise(0f, 0.025f, Curve.Decay(0.03f, 2f), Pass.Band, 1500f, 0.9f);
        p.Ring(0f, 0.3f, new Mode(430f, 0.12f, 1f));
    }

    public static void Catch(Patch p)
    {
        p.Noise(0f, 0.06f, Curve.Decay(0.02f, 3f), Pass.Band, 1000f, 0.8f);
        p.Tone(0f, 0.07f, Curve.Of((0f, 190f), (1f, 110f)), Curve.Decay(0.02f, 3f).Scaled(0.6f), 1f);
    }

    public static void GlassBreak(Patch p)
    {
        p.Noise(0f, 0.09f, Curve.Decay(0.005f, 3f).Scaled(1.4f), Pass.High, 2200f);
        p.Noise(0f, 0.05f, Curve.Decay(0.01f, 2f), Pass.Band, 900f, 0.8f);
        var modes = new Mode[4];
        for (var shard = 0; shard < 34; shard++)
        {
            var start = shard < 8 ? p.Random.Range(0f, 0.02f) : 0.02f + (0.95f * MathF.Pow(p.Random.Float(), 1.7f));
            var hertz = 1900f * MathF.Pow(4.6f, p.Random.Float());
            for (var m = 0; m < modes.Length; m++) modes[m] = new(hertz * (1f + (m * p.Random.Range(0.55f, 0.95f))), p.Random.Range(0.08f, 0.4f) / (1f + (0.5f * m)), 1f / (1f + m));
            p.Ring(start, p.Random.Range(0.05f, 0.32f) * (1f - (0.6f * start)), modes);
        }

        p.Grains(0.03f, 0.9f, Curve.Of((0f, 220f), (1f, 12f)), 3000f, 9500f, 0.012f, Curve.Of((0f, 0.8f), (1f, 0.05f)), 0.5f);
    }

    public static void ScreenBreak(Patch p)
    {
        Hit(p);
        GlassBreak(p);
        p.Tone(0.04f, 0.5f, Curve.Of((0f, 100f), (1f, 96f)), Curve.Of((0f, 0.25f), (0.3f, 0.1f), (0.35f, 0.2f), (1f, 0f)), 1f, 0.6f, 0.5f, 0.4f, 0.35f, 0.3f);
        p.Grains(0.05f, 0.6f, 50f, 2500f, 8000f, 0.01f, Curve.Of((0f, 0.6f), (1f, 0f)));
    }

    public static void Crash(Patch p)
    {
        Hit(p);
        p.Grains(0f, 0.7f, Curve.Of((0f, 260f), (1f, 12f)), 250f, 3200f, 0.022f, Curve.Of((0f, 1f), (1f, 0.05f)), 0.25f);
        for (var i = 0; i < 7; i++) p.Ring(i == 0 ? 0f : p.Random.Range(0f, 0.45f), p.Random.Range(0.1f, 0.4f), new Mode(p.Random.Range(180f, 900f), 0.12f, 1f), new Mode(p.Random.Range(900f, 2500f), 0.07f, 0.5f));
    }

    public static void Clink(Patch p)
    {
        var up = p.Random.Range(0.94f, 1.07f);
        p.Ring(0f, 0.6f, new Mode(2140f * up, 0.9f, 1f), new Mode(2163f * up, 0.8f, 0.6f), new Mode(4870f * up, 0.5f, 0.5f), new Mode(7920f * up, 0.3f, 0.3f), new Mode(1180f * up, 0.25f, 0.3f));
        p.Ring(0.004f, 0.4f, new Mode(2480f * up, 0.8f, 1f), new Mode(5610f * up, 0.4f, 0.4f));
        p.Noise(0f, 0.006f, Curve.Decay(0.1f, 2f).Scaled(0.5f), Pass.High, 3500f);
    }

    public static void Pop(Patch p)
    {
        p.Noise(0f, 0.018f, Curve.Decay(0.02f, 2f).Scaled(1.5f), Pass.Band, 1800f, 0.6f);
        p.Tone(0f, 0.07f, Curve.Of((0f, 900f), (0.2f, 480f), (1f, 240f)), Curve.Decay(0.01f, 3f), 1f, 0.2f);
    }

    public static void CorkPop(Patch p)
    {
        Pop(p);
        p.Grains(0.06f, 1.2f, Curve.Of((0f, 260f), (1f, 30f)), 3500f, 11000f, 0.004f, Curve.Of((0f, 0.3f), (1f, 0f)), 0.3f);
    }

    public static void Bounce(Patch p)
    {
        p.Tone(0f, 0.15f, Curve.Of((0f, 330f), (0.15f, 210f), (1f, 165f)), Curve.Decay(0.01f, 3f), 1f, 0.35f, 0.1f);
        p.Noise(0f, 0.02f, Curve.Decay(0.04f, 2f).Scaled(0.5f), Pass.Band, 1200f, 0.9f);
        p.Ring(0f, 0.25f, new Mode(620f, 0.1f, 1f), new Mode(1040f, 0.06f, 0.5f));
    }

    public static void Boing(Patch p)
    {
        p.Tone(0f, 0.7f, Curve.Of((0f, 190f), (0.06f, 420f), (0.14f, 230f), (0.24f, 380f), (0.36f, 250f), (0.5f, 340f), (0.7f, 270f), (1f, 300f)), Curve.Decay(0.01f, 2f), 1f, 0.5f, 0.3f, 0.15f);
    }

    public static void Slide(Patch p)
    {
        var seconds = p.Length(0.6f);
        p.Noise(0f, seconds, Curve.Of((0f, 0f), (0.04f, 1f), (0.6f, 0.7f), (1f, 0f)), Pass.Band, Curve.Of((0f, 2100f), (1f, 800f)), 0.9f);
        p.Grains(0f, seconds, 120f, 500f, 2600f, 0.008f, Curve.Of((0f, 0.5f), (1f, 0.05f)));
    }

    public static void Whoosh(Patch p)
    {
        var seconds = p.Length(0.45f);
        p.Noise(0f, seconds, Curve.Of((0f, 0f), (0.015f, 0.25f), (0.35f, 1f), (1f, 0f)), Pass.Band, Curve.Of((0f, 480f), (0.4f, 1700f), (1f, 420f)), 1.6f);
        p.Noise(0f, seconds, Curve.Of((0f, 0f), (0.4f, 0.3f), (1f, 0f)), Pass.Band, Curve.Of((0f, 1500f), (0.4f, 5200f), (1f, 1200f)), 1.2f);
    }

    public static void Door(Patch p)
    {
        p.Noise(0f, 0.03f, Curve.Decay(0.03f, 2f), Pass.Band, 1900f, 1.2f);
        p.Ring(0f, 0.4f, new Mode(1350f, 0.04f, 1f));
        p.Tone(0.05f, 0.25f, Curve.Of((0f, 105f), (1f, 66f)), Curve.Decay(0.02f, 2.5f), 1f, 0.3f);
        p.Ring(0.05f, 0.7f, new Mode(165f, 0.22f, 1f), new Mode(290f, 0.14f, 0.6f), new Mode(540f, 0.08f, 0.3f));
        p.Noise(0.05f, 0.1f, Curve.Decay(0.02f, 3f).Scaled(0.6f), Pass.Low, 900f);
    }

    public static void Paper(Patch p) => p.Grains(0f, p.Length(0.5f), 190f, 1500f, 7500f, 0.009f, Curve.Of((0f, 1f), (0.4f, 0.7f), (1f, 0f)));

    public static void Rustle(Patch p)
    {
        p.Noise(0f, 0.3f, Curve.Of((0f, 0f), (0.03f, 0.8f), (0.4f, 0.6f), (0.55f, 1f), (1f, 0f)), Pass.Band, Curve.Of((0f, 2200f), (0.5f, 3200f), (1f, 1800f)), 0.7f);
        p.Grains(0f, 0.3f, 140f, 1200f, 5000f, 0.008f, Curve.Of((0f, 0.6f), (1f, 0.1f)));
    }

    public static void Roll(Patch p)
    {
        var seconds = p.Length(1f);
        var level = Curve.Of((0f, 0f), (0.04f, 1f), (0.7f, 0.6f), (1f, 0f));
        p.Noise(0f, seconds, level, Pass.Band, Curve.Of((0f, 260f), (1f, 170f)), 1.2f);
        p.Grains(0f, seconds, Curve.Of((0f, 34f), (1f, 9f)), 180f, 900f, 0.03f, level.Scaled(0.9f), 0.4f);
    }

    public static void Brush(Patch p)
    {
        p.Noise(0f, 0.26f, Curve.Of((0f, 0f), (0.03f, 0.8f), (0.5f, 1f), (1f, 0f)), Pass.Band, Curve.Of((0f, 2600f), (0.5f, 3800f), (1f, 2300f)), 1.1f);
        p.Noise(0.34f, 0.22f, Curve.Hold(0.2f, 0.5f).Scaled(0.8f), Pass.Band, Curve.Of((0f, 3300f), (1f, 2200f)), 1.1f);
    }

    public static void Click(Patch p)
    {
        p.Noise(0f, 0.008f, Curve.Decay(0.05f, 2f), Pass.Band, 3200f, 1.2f);
        p.Ring(0f, 0.5f, new Mode(1900f, 0.025f, 1f), new Mode(4100f, 0.012f, 0.5f));
    }

    public static void Clapperboard(Patch p)
    {
        p.Noise(0f, 0.02f, Curve.Decay(0.02f, 2f).Scaled(1.3f), Pass.Band, 2300f, 0.7f);
        p.Ring(0f, 1f, new Mode(760f, 0.09f, 1f), new Mode(1480f, 0.06f, 0.8f), new Mode(2900f, 0.03f, 0.5f));
    }

    private static void Step(Patch p, float hertz, float gain) => p.Tone(0f, 0.075f, Curve.Of((0f, hertz * 1.5f), (0.3f, hertz), (1f, hertz * 0.7f)), Curve.Decay(0.03f, 2.5f).Scaled(gain), 1f, 0.2f);
}
