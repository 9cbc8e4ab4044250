using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Places.Scenery;

/// <summary>Brush dabs of a volume (foliage, clouds), painted dark to light in a few tones, one path per tone.</summary>
internal sealed class Dabs : IDisposable
{
    private readonly SKPathBuilder[] _tones;

    public Dabs(int tones = 12)
    {
        _tones = new SKPathBuilder[tones];
        for (var i = 0; i < tones; i++) _tones[i] = new SKPathBuilder();
    }

    /// <summary>An elliptical dab; <paramref name="tone"/> 0 is dark, 1 light.</summary>
    public void Ellipse(float tone, float x, float y, float rx, float ry, float radians)
    {
        var path = At(tone);
        var (sin, cos) = MathF.SinCos(radians);
        const float k = 0.5523f;
        float ax = cos * rx, ay = sin * rx, bx = -sin * ry, by = cos * ry;
        path.MoveTo(x + ax, y + ay);
        path.CubicTo(x + ax + (k * bx), y + ay + (k * by), x + bx + (k * ax), y + by + (k * ay), x + bx, y + by);
        path.CubicTo(x + bx - (k * ax), y + by - (k * ay), x - ax + (k * bx), y - ay + (k * by), x - ax, y - ay);
        path.CubicTo(x - ax - (k * bx), y - ay - (k * by), x - bx - (k * ax), y - by - (k * ay), x - bx, y - by);
        path.CubicTo(x - bx + (k * ax), y - by + (k * ay), x + ax - (k * bx), y + ay - (k * by), x + ax, y + ay);
        path.Close();
    }

    /// <summary>A leaf-shaped dab with two points.</summary>
    public void Leaf(float tone, float x, float y, float rx, float ry, float radians)
    {
        var path = At(tone);
        var (sin, cos) = MathF.SinCos(radians);
        float ax = cos * rx, ay = sin * rx, bx = -sin * ry * 1.7f, by = cos * ry * 1.7f;
        path.MoveTo(x - ax, y - ay);
        path.QuadTo(x + bx, y + by, x + ax, y + ay);
        path.QuadTo(x - bx, y - by, x - ax, y - ay);
        path.Close();
    }

    /// <summary>A grass blade from a root, bent by <paramref name="lean"/> heights.</summary>
    public void Blade(float tone, float x, float y, float height, float lean, float halfWidth)
    {
        var path = At(tone);
        path.MoveTo(x - halfWidth, y);
        path.QuadTo(x - (halfWidth * 0.3f) + (height * lean * 0.3f), y - (height * 0.6f), x + (height * lean), y - height);
        path.QuadTo(x + (halfWidth * 0.9f) + (height * lean * 0.25f), y - (height * 0.5f), x + halfWidth, y);
        path.Close();
    }

    /// <summary>Paints the tones in order and frees them.</summary>
    public void Paint(Painter p, Func<float, Rgb> ramp, float alpha = 1f, float blur = 0f)
    {
        for (var i = 0; i < _tones.Length; i++)
        {
            using var path = _tones[i].Detach();
            if (!path.IsEmpty) p.Fill(path, ramp((float)i / (_tones.Length - 1)), alpha, blur);
        }
    }

    public void Dispose()
    {
        foreach (var tone in _tones) tone.Dispose();
    }

    private SKPathBuilder At(float tone) => _tones[Math.Clamp((int)(tone * _tones.Length), 0, _tones.Length - 1)];
}
