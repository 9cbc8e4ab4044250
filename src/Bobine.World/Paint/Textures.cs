using Bobine.Core;
using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>Tileable grain: band-passed white noise, 512 px, made once per process when first used.</summary>
/// <remarks>Design: the art bible, section 4. A band is the difference of two wrapped Gaussians, which is what exp(-(d/hi)^2) (1 - exp(-(d/lo)^2)) is in frequency.</remarks>
public static class Textures
{
    public const int Size = 512;

    private static readonly Lazy<SKImage> _stipple = new(() => Alpha(Band(1, 60f, 210f), v => (v - 0.25f) * 2.2f));
    private static readonly Lazy<SKImage> _dry = new(() => Alpha(Band(3, 4f, 170f, stretchX: 10f), v => (v - 0.15f) * 1.3f));
    private static readonly Lazy<SKImage> _paper = new(() => Grey(Mixed(Band(5, 30f, 140f), 0.55f, Band(6, 3f, 14f), 0.45f), 26f));
    private static readonly Lazy<SKImage> _grain = new(() => Grey(Band(7, 120f, 400f), 30f));
    private static readonly Lazy<SKImage> _wash = new(() => Grey(Band(8, 1.2f, 9f), 46f));
    private static readonly Lazy<float[]> _wobbleX = new(() => Band(19, 5f, 34f));
    private static readonly Lazy<float[]> _wobbleY = new(() => Band(20, 5f, 34f));

    /// <summary>Gets sparse dots, as alpha.</summary>
    public static SKImage Stipple => _stipple.Value;

    /// <summary>Gets long horizontal brush streaks, as alpha.</summary>
    public static SKImage Dry => _dry.Value;

    /// <summary>Gets paper tooth, grey about 128.</summary>
    public static SKImage Paper => _paper.Value;

    /// <summary>Gets film grain, grey about 128.</summary>
    public static SKImage Grain => _grain.Value;

    /// <summary>Gets slow tone changes of a wash, grey about 128.</summary>
    public static SKImage Wash => _wash.Value;

    /// <summary>Gets the displacement fields of brush edges, unit variance, <see cref="Size"/> squared.</summary>
    public static (float[] X, float[] Y) Wobble => (_wobbleX.Value, _wobbleY.Value);

    /// <summary>Band-passed noise with mean 0 and variance 1; <paramref name="low"/> and <paramref name="high"/> in cycles per tile.</summary>
    public static float[] Band(ulong seed, float low, float high, float stretchX = 1f)
    {
        var random = new Seed(seed).For("texture").Random();
        var noise = new float[Size * Size];
        for (var i = 0; i < noise.Length; i++) noise[i] = random.Normal();

        // exp(-(f/c)^2) in cycles per tile is a spatial Gaussian of sigma = size / (pi sqrt(2) c).
        const float unit = Size / (MathF.PI * 1.41421356f);
        Blur(noise, unit / high * stretchX, unit / high);
        var slow = (float[])noise.Clone();
        Blur(slow, unit / low * stretchX, unit / low);
        double sum = 0, squares = 0;
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] -= slow[i];
            sum += noise[i];
            squares += noise[i] * (double)noise[i];
        }

        var mean = sum / noise.Length;
        var scale = (float)(1.0 / Math.Sqrt((squares / noise.Length) - (mean * mean)));
        for (var i = 0; i < noise.Length; i++) noise[i] = (noise[i] - (float)mean) * scale;
        return noise;
    }

    private static void Blur(float[] image, float sigmaX, float sigmaY)
    {
        var line = new float[Size];
        var result = new float[Size];
        for (var y = 0; y < Size; y++)
        {
            image.AsSpan(y * Size, Size).CopyTo(line);
            BlurLine(line, result, sigmaX);
            result.CopyTo(image.AsSpan(y * Size, Size));
        }

        for (var x = 0; x < Size; x++)
        {
            for (var y = 0; y < Size; y++) line[y] = image[(y * Size) + x];
            BlurLine(line, result, sigmaY);
            for (var y = 0; y < Size; y++) image[(y * Size) + x] = result[y];
        }
    }

    private static void BlurLine(float[] line, float[] result, float sigma)
    {
        if (sigma < 8f) Direct(line, result, sigma);
        else Boxes(line, result, sigma);
    }

    private static void Direct(float[] line, float[] result, float sigma)
    {
        var radius = Math.Max(1, (int)MathF.Ceiling(3f * sigma));
        Span<float> kernel = stackalloc float[(2 * radius) + 1];
        var total = 0f;
        for (var k = -radius; k <= radius; k++) total += kernel[k + radius] = MathF.Exp(-k * k / (2f * sigma * sigma));
        for (var i = 0; i < Size; i++)
        {
            var value = 0f;
            for (var k = -radius; k <= radius; k++) value += kernel[k + radius] * line[(i + k) & (Size - 1)];
            result[i] = value / total;
        }
    }

    private static void Boxes(float[] line, float[] result, float sigma)
    {
        var radius = Math.Min((Size / 2) - 1, (int)MathF.Round(((MathF.Sqrt((4f * sigma * sigma) + 1f)) - 1f) / 2f));
        for (var pass = 0; pass < 3; pass++)
        {
            var sum = 0f;
            for (var k = -radius; k <= radius; k++) sum += line[k & (Size - 1)];
            for (var i = 0; i < Size; i++)
            {
                result[i] = sum / ((2 * radius) + 1);
                sum += line[(i + radius + 1) & (Size - 1)] - line[(i - radius) & (Size - 1)];
            }

            if (pass < 2) result.CopyTo(line, 0);
        }
    }

    private static float[] Mixed(float[] a, float ka, float[] b, float kb)
    {
        for (var i = 0; i < a.Length; i++) a[i] = (ka * a[i]) + (kb * b[i]);
        return a;
    }

    private static SKImage Alpha(float[] noise, Func<float, float> alpha)
    {
        var pixels = new byte[noise.Length * 4];
        for (var i = 0; i < noise.Length; i++) pixels.AsSpan(i * 4, 4).Fill((byte)(Math.Clamp(alpha(noise[i]), 0f, 1f) * 255f));
        return Image(pixels);
    }

    private static SKImage Grey(float[] noise, float gain)
    {
        var pixels = new byte[noise.Length * 4];
        for (var i = 0; i < noise.Length; i++)
        {
            pixels.AsSpan(i * 4, 3).Fill((byte)Math.Clamp(128f + (noise[i] * gain), 0f, 255f));
            pixels[(i * 4) + 3] = 255;
        }

        return Image(pixels);
    }

    private static SKImage Image(byte[] pixels) => SKImage.FromPixelCopy(new SKImageInfo(Size, Size, SKColorType.Rgba8888, SKAlphaType.Premul), pixels);
}
