using System.Globalization;
using System.Runtime.CompilerServices;
using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>An sRGB colour, components 0 to 1. All mixing is done in OKLab (Ottosson 2020).</summary>
public readonly record struct Rgb(float R, float G, float B)
{
    public static Rgb White { get; } = Hex("FBF6EC");
    public static Rgb Black { get; } = Hex("160E12");

    /// <summary>Reads "RRGGBB" or "#RRGGBB".</summary>
    public static Rgb Hex(string hex)
    {
        var value = uint.Parse(hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(((value >> 16) & 255) / 255f, ((value >> 8) & 255) / 255f, (value & 255) / 255f);
    }

    public static implicit operator Rgb(string hex) => Hex(hex);

    /// <summary>Mixes in OKLab: 0 is <paramref name="a"/>, 1 is <paramref name="b"/>.</summary>
    public static Rgb Mix(Rgb a, Rgb b, float t)
    {
        if (t <= 0f) return a;
        if (t >= 1f) return b;
        var (l1, a1, b1) = a.ToOklab();
        var (l2, a2, b2) = b.ToOklab();
        return FromOklab(l1 + ((l2 - l1) * t), a1 + ((a2 - a1) * t), b1 + ((b2 - b1) * t));
    }

    public static Rgb operator *(Rgb a, Rgb b) => new(a.R * b.R, a.G * b.G, a.B * b.B);

    /// <summary>Scales the lightness by <paramref name="k"/>; colour fades with it when darker.</summary>
    public Rgb Lum(float k)
    {
        var (l, a, b) = ToOklab();
        var chroma = k < 1f ? 0.5f + (0.5f * k) : 1f;
        return FromOklab(Math.Clamp(l * k, 0f, 1f), a * chroma, b * chroma);
    }

    /// <summary>Scales the chroma by <paramref name="k"/>.</summary>
    public Rgb Sat(float k)
    {
        var (l, a, b) = ToOklab();
        return FromOklab(l, a * k, b * k);
    }

    /// <summary>Gets the luma (Rec. 601) of the encoded values.</summary>
    public float Luma => (0.299f * R) + (0.587f * G) + (0.114f * B);

    public SKColor ToColor(float alpha = 1f) => new(Byte(R), Byte(G), Byte(B), Byte(alpha));
    public SKColorF ToColorF(float alpha = 1f) => new(R, G, B, alpha);

    public (float L, float A, float B) ToOklab()
    {
        float r = Linear(R), g = Linear(G), b = Linear(B);
        var l = MathF.Cbrt((0.4122214708f * r) + (0.5363325363f * g) + (0.0514459929f * b));
        var m = MathF.Cbrt((0.2119034982f * r) + (0.6806995451f * g) + (0.1073969566f * b));
        var s = MathF.Cbrt((0.0883024619f * r) + (0.2817188376f * g) + (0.6299787005f * b));
        return ((0.2104542553f * l) + (0.7936177850f * m) - (0.0040720468f * s),
            (1.9779984951f * l) - (2.4285922050f * m) + (0.4505937099f * s),
            (0.0259040371f * l) + (0.7827717662f * m) - (0.8086757660f * s));
    }

    public static Rgb FromOklab(float lightness, float a, float b)
    {
        var l = Cube(lightness + (0.3963377774f * a) + (0.2158037573f * b));
        var m = Cube(lightness - (0.1055613458f * a) - (0.0638541728f * b));
        var s = Cube(lightness - (0.0894841775f * a) - (1.2914855480f * b));
        return new(Encoded((4.0767416621f * l) - (3.3077115913f * m) + (0.2309699292f * s)),
            Encoded((-1.2684380046f * l) + (2.6097574011f * m) - (0.3413193965f * s)),
            Encoded((-0.0041960863f * l) - (0.7034186147f * m) + (1.7076147010f * s)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Cube(float v) => v * v * v;

    private static float Linear(float v) => v <= 0.04045f ? v / 12.92f : MathF.Pow((v + 0.055f) / 1.055f, 2.4f);

    private static float Encoded(float v)
    {
        v = Math.Clamp(v, 0f, 1f);
        return v <= 0.0031308f ? v * 12.92f : (1.055f * MathF.Pow(v, 1f / 2.4f)) - 0.055f;
    }

    private static byte Byte(float v) => (byte)Math.Clamp((int)((v * 255f) + 0.5f), 0, 255);
}
