using Bobine.World.Paint;

namespace Bobine.World.Figures.Props;

/// <summary>Gives a picture another dominant colour, shades and highlights of it included; other colours stay.</summary>
internal static class Repaint
{
    /// <param name="pixels">BGRA, premultiplied, changed in place.</param>
    /// <param name="wanted">The colour that the dominant one becomes.</param>
    public static void Apply(uint[] pixels, Rgb wanted)
    {
        var main = Dominant(pixels).ToOklab();
        var goal = wanted.ToOklab();
        var isGrey = Chroma(main) < 0.045f;
        var done = new Dictionary<uint, uint>();
        for (var i = 0; i < pixels.Length; i++)
        {
            var pixel = pixels[i];
            if (pixel >> 24 == 0) continue;
            if (!done.TryGetValue(pixel, out var changed)) done[pixel] = changed = Change(pixel, main, goal, isGrey);
            pixels[i] = changed;
        }
    }

    /// <summary>Gets the colour that covers most, ink and white paper set aside.</summary>
    public static Rgb Dominant(ReadOnlySpan<uint> pixels)
    {
        var counts = new Dictionary<uint, float>();
        foreach (var pixel in pixels)
        {
            if (pixel >> 24 == 255) counts[pixel] = counts.GetValueOrDefault(pixel) + 1f;
        }

        var best = new Rgb(0.5f, 0.5f, 0.5f);
        var most = 0f;
        foreach (var (pixel, count) in counts)
        {
            var colour = Read(pixel);
            var lab = colour.ToOklab();
            var weight = count * (lab.L < 0.28f ? 0.25f : Chroma(lab) < 0.02f ? 0.55f : 1f);
            if (weight <= most) continue;
            most = weight;
            best = colour;
        }

        return best;
    }

    private static uint Change(uint pixel, (float L, float A, float B) main, (float L, float A, float B) goal, bool isGrey)
    {
        var alpha = pixel >> 24;
        var (l, a, b) = Read(pixel).ToOklab();
        float da = a - main.A, db = b - main.B, dl = l - main.L;
        var near = isGrey ? MathF.Sqrt((da * da) + (db * db)) / 0.09f : Angle(a, b, main) / 0.75f;
        if (!isGrey && Chroma((l, a, b)) < 0.03f) near = 9f;
        var weight = Math.Clamp(1.8f - near - (MathF.Abs(dl) * 1.1f), 0f, 1f);
        if (weight <= 0f) return pixel;
        var depth = goal.L < main.L ? goal.L / MathF.Max(0.05f, main.L) : 1f;
        var lightness = Math.Clamp(goal.L + (dl * MathF.Max(0.45f, depth)), 0.02f, 0.99f);
        var scale = Chroma(main) < 0.02f ? 1f : Math.Clamp(Chroma((l, a, b)) / Chroma(main), 0.5f, 1.2f);
        var result = Rgb.FromOklab(l + ((lightness - l) * weight), a + (((goal.A * scale) - a) * weight), b + (((goal.B * scale) - b) * weight));
        return (alpha << 24) | ((uint)((result.R * alpha) + 0.5f) << 16) | ((uint)((result.G * alpha) + 0.5f) << 8) | (uint)((result.B * alpha) + 0.5f);
    }

    private static float Angle(float a, float b, (float L, float A, float B) main)
    {
        var turn = MathF.Abs(MathF.Atan2(b, a) - MathF.Atan2(main.B, main.A));
        return turn > MathF.PI ? MathF.Tau - turn : turn;
    }

    private static float Chroma((float L, float A, float B) lab) => MathF.Sqrt((lab.A * lab.A) + (lab.B * lab.B));

    private static Rgb Read(uint pixel)
    {
        var k = 1f / (pixel >> 24);
        return new(((pixel >> 16) & 255) * k, ((pixel >> 8) & 255) * k, (pixel & 255) * k);
    }
}
