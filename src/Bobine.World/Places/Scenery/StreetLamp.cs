using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>A lamp post: core, glow, and a streak on wet ground below.</summary>
internal static class StreetLamp
{
    public static void Paint(Painter p, Dressing d, float x, float z, float height = 4.2f, bool bow = false)
    {
        var foot = d.At(x, 0f, z);
        var h = height * Dressing.Metre(z);
        var iron = d.Light.Lit(d.Local("2A3150")).Lum(0.8f);
        p.ContactShadow(foot.X, foot.Y, h * 0.06f, h * 0.012f, 0.6f, -d.Light.To.X * h * 0.2f);
        p.Fill(Taper([foot, V(foot.X, foot.Y - (h * 0.1f)), V(foot.X, foot.Y - (h * 0.9f))], [h * 0.028f, h * 0.018f, h * 0.012f], 0.3f), iron);
        p.Fill(Taper([V(foot.X - (h * 0.012f), foot.Y - (h * 0.1f)), V(foot.X - (h * 0.008f), foot.Y - (h * 0.88f))], [h * 0.003f, h * 0.002f]), d.Light.Rim, 0.6f);
        var y = foot.Y - (h * 0.93f);
        var lit = d.Lamps || d.Winter;
        p.Fill(Ellipse(foot.X, y, h * 0.058f, h * 0.076f), lit ? "FFEAB0" : Rgb.Mix(d.Palette.SkyLow, Rgb.White, 0.4f));
        p.Fill(Blob(V(foot.X - (h * 0.08f), y - (h * 0.06f)), V(foot.X, y - (h * 0.115f)), V(foot.X + (h * 0.08f), y - (h * 0.06f))), iron);
        if (d.Snowy) p.Fill(Blob(V(foot.X - (h * 0.085f), y - (h * 0.065f)), V(foot.X - (h * 0.02f), y - (h * 0.115f)), V(foot.X + (h * 0.03f), y - (h * 0.118f)), V(foot.X + (h * 0.085f), y - (h * 0.065f)), V(foot.X, y - (h * 0.08f))), d.SnowColour);
        if (bow)
        {
            p.Form(Taper([V(foot.X - (h * 0.07f), foot.Y - (h * 0.7f)), V(foot.X, foot.Y - (h * 0.66f)), V(foot.X + (h * 0.07f), foot.Y - (h * 0.7f))], [h * 0.012f, h * 0.026f, h * 0.012f]), "B8322E");
        }

        if (!lit) return;
        var strength = d.Night ? 1f : 0.6f;
        p.Glow(foot.X, y, h * 0.64f, "FFD890", 0.75f * strength);
        p.Glow(foot.X, y, h * 0.2f, "FFF6D8", 0.9f * strength);
        if (d.Wet || d.Snowy)
        {
            using var streak = Painter.Linear(new(0f, foot.Y), new(0f, foot.Y + (h * 0.5f)), [("FFD890", 0.45f * strength), ("FFD890", 0f)]);
            p.FillShader(Ellipse(foot.X, foot.Y + (h * 0.24f), h * 0.04f, h * 0.25f), streak, 1f, h * 0.015f, SkiaSharp.SKBlendMode.Screen);
        }
    }

    /// <summary>The small unrest of a burning lamp.</summary>
    public static void Flicker(Painter p, Dressing d, FrameState frame, float x, float z, float height = 4.2f)
    {
        if (!d.Lamps && !d.Winter) return;
        var at = d.At(x, height * 0.93f, z);
        var k = 0.5f + (0.5f * MathF.Sin((frame.Time * 9f) + x) * MathF.Sin((frame.Time * 2.3f) + z));
        p.Disc(at.X, at.Y, height * Dressing.Metre(z) * (0.03f + (0.012f * k)), "FFF8E0", 0.5f + (0.4f * k));
    }
}
