using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>Water, fire, air and powder.</summary>
internal static class Elements
{
    public static void Splash(Patch p)
    {
        p.Noise(0f, 0.9f, Curve.Of((0f, 0f), (0.008f, 1f), (0.08f, 0.75f), (0.3f, 0.3f), (1f, 0f)), Pass.Band, Curve.Of((0f, 1100f), (0.1f, 2600f), (1f, 3600f)), 0.6f);
        p.Tone(0f, 0.18f, Curve.Of((0f, 170f), (1f, 85f)), Curve.Decay(0.02f, 2f).Scaled(0.6f), 1f, 0.2f);
        p.Grains(0.08f, 0.9f, Curve.Of((0f, 130f), (1f, 14f)), 500f, 2600f, 0.035f, Curve.Of((0f, 0.8f), (1f, 0.1f)), 0.95f);
    }

    public static void WaterJet(Patch p)
    {
        var seconds = p.Length(1.5f);
        var level = Curve.Of((0f, 0f), (MathF.Min(0.2f, 0.06f / seconds), 1f), (MathF.Max(0.5f, 1f - (0.2f / seconds)), 1f), (1f, 0f));
        p.Noise(0f, seconds, level, Pass.Band, 2600f, 0.5f);
        p.Noise(0f, seconds, level.Scaled(0.7f), Pass.Band, 620f, 0.7f);
        p.Noise(0f, seconds, level.Scaled(0.35f), Pass.High, 5200f);
        p.Grains(0f, seconds, 90f, 500f, 2200f, 0.02f, level.Scaled(0.4f), 0.8f);
    }

    public static void Pour(Patch p)
    {
        var seconds = p.Length(1.2f);
        p.Grains(0f, seconds, 130f, 600f, 1900f, 0.03f, Curve.Hold(0.05f, 0.2f), 0.95f);
        p.Noise(0f, seconds, Curve.Hold(0.05f, 0.2f).Scaled(0.2f), Pass.Band, Curve.Of((0f, 900f), (1f, 2100f)), 2.5f);
    }

    public static void Bubbles(Patch p)
    {
        var count = 5 + p.Random.Below(5);
        var at = 0f;
        for (var i = 0; i < count; i++)
        {
            var hertz = p.Random.Range(350f, 1100f);
            p.Tone(at, 0.07f, Curve.Of((0f, hertz), (1f, hertz * 1.7f)), Curve.Of((0f, 0f), (0.08f, 1f), (1f, 0f)), 1f, 0.1f);
            at += p.Random.Range(0.03f, 0.13f);
        }
    }

    public static void Fire(Patch p)
    {
        var seconds = p.Length(2.5f);
        var edge = MathF.Min(0.3f, 0.15f / seconds);
        p.Noise(0f, seconds, Curve.Hold(edge, edge).Scaled(0.5f), Pass.Low, 260f);
        p.Noise(0f, seconds, Curve.Hold(edge, edge).Scaled(0.22f), Pass.Band, 1100f, 0.5f);
        p.Grains(0f, seconds, 30f, 1200f, 6500f, 0.007f, 1.1f);
        p.Grains(0f, seconds, 6f, 400f, 1500f, 0.02f, 1.1f);
    }

    public static void Ignite(Patch p) => p.Noise(0f, 0.7f, Curve.Of((0f, 0f), (0.02f, 0.6f), (0.2f, 1f), (1f, 0f)), Pass.Band, Curve.Of((0f, 350f), (0.25f, 900f), (1f, 240f)), 0.8f);

    public static void Sizzle(Patch p)
    {
        var seconds = p.Length(1.4f);
        p.Noise(0f, seconds, Curve.Of((0f, 0f), (0.01f, 1f), (0.3f, 0.5f), (1f, 0f)), Pass.High, Curve.Of((0f, 3200f), (1f, 5200f)));
        p.Grains(0f, seconds, 120f, 2500f, 9000f, 0.005f, Curve.Of((0f, 0.7f), (1f, 0.1f)));
    }

    public static void Explosion(Patch p)
    {
        p.Noise(0f, 0.05f, Curve.Decay(0.01f, 2f).Scaled(1.3f), Pass.Band, 1800f, 0.5f);
        p.Noise(0f, 1.3f, Curve.Decay(0.004f, 3f).Scaled(0.9f), Pass.Band, Curve.Of((0f, 1200f), (1f, 350f)), 0.5f);
        p.Noise(0f, 2.2f, Curve.Decay(0.004f, 3f).Scaled(3f), Pass.Low, Curve.Of((0f, 1600f), (0.1f, 420f), (1f, 90f)));
        p.Tone(0f, 0.9f, Curve.Of((0f, 95f), (0.15f, 48f), (1f, 28f)), Curve.Decay(0.004f, 2f).Scaled(1.2f), 1f, 0.3f);
        p.Grains(0.1f, 1.5f, Curve.Of((0f, 80f), (1f, 6f)), 200f, 2400f, 0.03f, Curve.Of((0f, 0.6f), (1f, 0f)));
        p.Saturate(2.6f);
        p.Fade(0.0005f, 0.4f);
    }

    public static void Thunder(Patch p)
    {
        p.Noise(0f, 0.25f, Curve.Decay(0.01f, 2f).Scaled(0.8f), Pass.Band, Curve.Of((0f, 2400f), (1f, 500f)), 0.5f);
        var at = 0f;
        for (var i = 0; i < 7; i++)
        {
            var strength = (1f - (0.11f * i)) * p.Random.Range(0.6f, 1f);
            p.Noise(at, p.Random.Range(0.9f, 1.6f), Curve.Decay(0.03f, 2f).Scaled(2.5f * strength), Pass.Low, Curve.Of((0f, 420f - (35f * i)), (1f, 70f)));
            at += p.Random.Range(0.12f, 0.5f);
        }

        p.Saturate(1.7f);
        p.Fade(0.001f, 0.8f);
    }

    public static void Gust(Patch p)
    {
        var seconds = p.Length(2.2f);
        var swell = Curve.Of((0f, 0.02f), (0.02f, 0.3f), (0.3f, 1f), (0.5f, 0.7f), (0.62f, 0.9f), (1f, 0f));
        p.Noise(0f, seconds, swell, Pass.Band, Curve.Of((0f, 260f), (0.3f, 620f), (0.5f, 430f), (0.62f, 560f), (1f, 200f)), 0.9f);
        p.Noise(0f, seconds, swell.Scaled(0.35f), Pass.Band, Curve.Of((0f, 700f), (0.3f, 1500f), (0.5f, 1050f), (0.62f, 1350f), (1f, 600f)), 5f);
        p.Noise(0f, seconds, swell.Scaled(0.25f), Pass.Low, 160f);
    }

    public static void FireworkRise(Patch p)
    {
        var seconds = p.Length(1.1f);
        p.Tone(0f, seconds, Curve.Of((0f, 900f), (0.6f, 1900f), (1f, 2500f)), Curve.Of((0f, 0f), (0.01f, 0.35f), (0.7f, 0.25f), (1f, 0f)), 1f, 0.15f);
        p.Noise(0f, seconds, Curve.Of((0f, 0f), (0.005f, 0.9f), (0.2f, 0.35f), (0.8f, 0.2f), (1f, 0f)), Pass.Band, Curve.Of((0f, 900f), (1f, 3200f)), 1.2f);
        p.Tone(0f, 0.12f, Curve.Of((0f, 160f), (1f, 70f)), Curve.Decay(0.02f, 2f).Scaled(0.9f), 1f);
    }

    public static void FireworkBurst(Patch p)
    {
        p.Tone(0f, 0.5f, Curve.Of((0f, 130f), (0.15f, 66f), (1f, 40f)), Curve.Decay(0.005f, 3f).Scaled(1.2f), 1f, 0.3f);
        p.Noise(0f, 0.9f, Curve.Decay(0.004f, 4f).Scaled(2.4f), Pass.Low, Curve.Of((0f, 2600f), (0.15f, 700f), (1f, 150f)));
        p.Saturate(2f);
        p.Grains(0.18f, 1.6f, Curve.Of((0f, 30f), (0.15f, 170f), (0.6f, 90f), (1f, 8f)), 2200f, 8500f, 0.01f, Curve.Of((0f, 0.2f), (0.2f, 0.55f), (1f, 0f)));
        p.Echo(0.34f, 0.16f);
        p.Fade(0.0005f, 0.4f);
    }

    public static void FireworkCrackle(Patch p) => p.Grains(0f, p.Length(1.5f), Curve.Of((0f, 120f), (0.5f, 110f), (1f, 12f)), 1800f, 8500f, 0.011f, Curve.Of((0f, 1f), (1f, 0.1f)));

    public static void WingFlap(Patch p)
    {
        p.Noise(0f, 0.11f, Curve.Of((0f, 0f), (0.04f, 1f), (0.4f, 0.5f), (1f, 0f)), Pass.Band, Curve.Of((0f, 520f), (1f, 260f)), 1f);
        p.Noise(0f, 0.09f, Curve.Decay(0.05f, 2f).Scaled(0.3f), Pass.Band, 2300f, 0.9f);
    }
}
