using System.Numerics;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Bobine.World.Paint;

/// <summary>Shades a form in its own pixels: coverage, blurred coverage moved against the light, and stipple become one sprite.</summary>
/// <remarks>The blur runs on a reduced copy, so that a form costs little more than its area. The picture is the art bible's section 1, steps 1 to 4.</remarks>
internal sealed class FormShade
{
    /// <summary>The side of the grain tile in pixels.</summary>
    public const int GrainSide = 410;

    private const int Grain = GrainSide;
    private const int Largest = 4096;

    [ThreadStatic] private static FormShade? _ofThread;

    /// <summary>The stipple at 0.8 of its size: the grain of forms, in device pixels.</summary>
    private static readonly Lazy<byte[]> _grain = new(Reduced);

    private byte[] _coverage = [];
    private byte[] _mask = [];
    private float[] _soft = [];
    private float[] _line = [];
    private float[] _core = [];
    private float[] _turn = [];
    private float[] _shine = [];
    private uint[] _pixels = [];

    public static FormShade OfThread => _ofThread ??= new();

    /// <summary>Gets the stipple of forms, a square tile of alpha.</summary>
    public static byte[] GrainTile => _grain.Value;

    /// <summary>The look of one form. Offsets are in device pixels, toward the light; the coverage is clamped to <c>Fade.X x + Fade.Y y + Fade.Z</c> when the first two are not both 0.</summary>
    internal readonly record struct Shading(Rgb Lit, Rgb Dark, float Alpha, float Stipple, Vector2 CoreOffset, Vector2 TurnOffset, float Sigma, Rgb Shine, float ShineAlpha, Vector2 ShineOffset, Vector3 Fade);

    /// <summary>Draws the form; false when the canvas cannot be addressed by pixels, or there is nothing to see.</summary>
    public bool Draw(SKCanvas canvas, SKPath path, in Shading shading)
    {
        var matrix = canvas.TotalMatrix;
        if (matrix.Persp0 != 0f || matrix.Persp1 != 0f) return false;
        var bounds = matrix.MapRect(path.Bounds);
        if (!canvas.GetDeviceClipBounds(out var clip)) return true;
        var area = SKRectI.Ceiling(new SKRect(MathF.Floor(bounds.Left) - 1f, MathF.Floor(bounds.Top) - 1f, MathF.Ceiling(bounds.Right) + 1f, MathF.Ceiling(bounds.Bottom) + 1f));
        area = SKRectI.Intersect(area, clip);
        if (area.Width <= 0 || area.Height <= 0) return true;
        if (area.Width > Largest || area.Height > Largest) return false;
        Raster(path, matrix, ref _coverage, area.Left, area.Top, 1f, area.Width, area.Height);
        var soft = Soften(path, matrix, bounds, area, shading);
        Compose(area, shading, soft, (int)MathF.Round(matrix.TransX), (int)MathF.Round(matrix.TransY));
        var info = new SKImageInfo(area.Width, area.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul);
        using var image = SKImage.FromPixelCopy(info, MemoryMarshal.AsBytes(_pixels.AsSpan(0, area.Width * area.Height)));
        canvas.Save();
        canvas.ResetMatrix();
        canvas.DrawImage(image, area.Left, area.Top, SKSamplingOptions.Default);
        canvas.Restore();
        return true;
    }

    /// <summary>Fills with the antialiased coverage of a path over a grid whose cells are <paramref name="cell"/> pixels wide.</summary>
    private static unsafe void Raster(SKPath path, SKMatrix matrix, ref byte[] target, float left, float top, float cell, int width, int height)
    {
        if (target.Length < width * height) target = new byte[width * height * 2];
        target.AsSpan(0, width * height).Clear();
        fixed (byte* pixels = target)
        {
            using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Alpha8, SKAlphaType.Premul), (nint)pixels, width);
            using var paint = new SKPaint { IsAntialias = true };
            var canvas = surface.Canvas;
            canvas.Scale(1f / cell);
            canvas.Translate(-left, -top);
            canvas.Concat(matrix);
            canvas.DrawPath(path, paint);
        }
    }

    /// <summary>The blurred coverage on a reduced grid.</summary>
    private Grid Soften(SKPath path, SKMatrix matrix, SKRect bounds, SKRectI area, in Shading shading)
    {
        var cell = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)MathF.Max(1f, shading.Sigma / 6f)), 1, 32);
        var margin = (3f * shading.Sigma) + cell;
        var reach = margin + MathF.Max(shading.TurnOffset.Length(), shading.ShineOffset.Length());
        float left = MathF.Max(bounds.Left - margin, area.Left - reach), top = MathF.Max(bounds.Top - margin, area.Top - reach);
        float right = MathF.Min(bounds.Right + margin, area.Right + reach), bottom = MathF.Min(bounds.Bottom + margin, area.Bottom + reach);
        int width = Math.Max(2, (int)MathF.Ceiling((right - left) / cell) + 1), height = Math.Max(2, (int)MathF.Ceiling((bottom - top) / cell) + 1);
        Raster(path, matrix, ref _mask, left, top, cell, width, height);
        if (_soft.Length < width * height) _soft = new float[width * height * 2];
        if (_line.Length < Math.Max(width, height) * 2) _line = new float[Math.Max(width, height) * 4];
        for (var i = 0; i < width * height; i++) _soft[i] = _mask[i] * (1f / 255f);
        var radius = MathF.Max(0.5f, (MathF.Sqrt((4f * shading.Sigma * shading.Sigma / (cell * cell)) + 1f) - 1f) / 2f);
        for (var pass = 0; pass < 3; pass++)
        {
            for (var y = 0; y < height; y++) Box(_soft, y * width, 1, width, radius);
            for (var x = 0; x < width; x++) Box(_soft, x, width, height, radius);
        }

        return new(left, top, cell, width, height);
    }

    /// <summary>A running mean of a width that need not be whole; outside is empty.</summary>
    private void Box(float[] data, int start, int step, int count, float radius)
    {
        var whole = (int)radius;
        float part = radius - whole, scale = 1f / ((2f * radius) + 1f), sum = 0f;
        var line = _line;
        for (var i = 0; i < count; i++) line[i] = data[start + (i * step)];
        for (var i = 0; i < Math.Min(whole, count); i++) sum += line[i];
        for (var i = 0; i < count; i++)
        {
            int entering = i + whole, leaving = i - whole - 1;
            if (entering < count) sum += line[entering];
            if (leaving >= 0) sum -= line[leaving];
            var edge = 0f;
            if (entering + 1 < count) edge += line[entering + 1];
            if (leaving >= 0) edge += line[leaving];
            data[start + (i * step)] = (sum + (part * edge)) * scale;
        }
    }

    private void Compose(SKRectI area, in Shading s, Grid grid, int grainX, int grainY)
    {
        int width = area.Width, height = area.Height;
        if (_pixels.Length < width * height) _pixels = new uint[width * height * 2];
        if (_core.Length < width)
        {
            _core = new float[width * 2];
            _turn = new float[width * 2];
            _shine = new float[width * 2];
        }

        var grain = _grain.Value;
        var red = SKImageInfo.PlatformColorType == SKColorType.Bgra8888 ? 16 : 0;
        Rgb toDark = new(s.Dark.R - s.Lit.R, s.Dark.G - s.Lit.G, s.Dark.B - s.Lit.B);
        var stipple = s.Stipple * (1f / 255f);
        var fades = s.Fade.X != 0f || s.Fade.Y != 0f;
        for (var y = 0; y < height; y++)
        {
            var cover = _coverage.AsSpan(y * width, width);
            var first = cover.IndexOfAnyExcept((byte)0);
            var row = _pixels.AsSpan(y * width, width);
            row.Clear();
            if (first < 0) continue;
            var count = cover.LastIndexOfAnyExcept((byte)0) - first + 1;
            cover = cover.Slice(first, count);
            row = row.Slice(first, count);
            var left = area.Left + first;
            Span<float> core = _core.AsSpan(0, count), turn = _turn.AsSpan(0, count), shine = _shine.AsSpan(0, count);
            grid.Row(_soft, core, left, area.Top + y, s.CoreOffset);
            if (stipple > 0f) grid.Row(_soft, turn, left, area.Top + y, s.TurnOffset);
            if (s.ShineAlpha > 0f) grid.Row(_soft, shine, left, area.Top + y, s.ShineOffset);
            var grains = grain.AsSpan(Wrap(area.Top + y - grainY) * Grain, Grain);
            var column = Wrap(left - grainX);
            for (var x = 0; x < count; x++)
            {
                int c = cover[x];
                if (c == 0) continue;
                if (fades) c = (int)(c * Math.Clamp((s.Fade.X * (left + x)) + (s.Fade.Y * (area.Top + y)) + s.Fade.Z, 0f, 1f));
                var alpha = s.Alpha * (1f - core[x]);
                if (stipple > 0f)
                {
                    alpha += (1f - alpha) * stipple * (1f - turn[x]) * grains[column];
                    if (++column == Grain) column = 0;
                }

                float r = s.Lit.R + (toDark.R * alpha), g = s.Lit.G + (toDark.G * alpha), b = s.Lit.B + (toDark.B * alpha);
                if (s.ShineAlpha > 0f)
                {
                    var t = s.ShineAlpha * (1f - shine[x]);
                    r += (s.Shine.R - r) * t;
                    g += (s.Shine.G - g) * t;
                    b += (s.Shine.B - b) * t;
                }

                row[x] = (uint)(((int)((r * c) + 0.5f) << red) | ((int)((g * c) + 0.5f) << 8) | ((int)((b * c) + 0.5f) << (16 - red)) | (c << 24));
            }
        }
    }

    private static int Wrap(int value) => ((value % Grain) + Grain) % Grain;

    private static byte[] Reduced()
    {
        var alpha = new byte[Grain * Grain];
        using var bitmap = new SKBitmap(new SKImageInfo(Grain, Grain, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        canvas.DrawImage(Textures.Stipple, new SKRect(0f, 0f, Grain, Grain), new SKSamplingOptions(SKFilterMode.Linear));
        var pixels = bitmap.GetPixelSpan();
        for (var i = 0; i < alpha.Length; i++) alpha[i] = pixels[(i * 4) + 3];
        return alpha;
    }

    /// <summary>Where the reduced grid lies on the device.</summary>
    private readonly record struct Grid(float Left, float Top, int Cell, int Width, int Height)
    {
        /// <summary>Reads one row of device pixels, moved by an offset, with linear interpolation.</summary>
        public void Row(float[] data, Span<float> row, int left, int y, Vector2 offset)
        {
            var scale = 1f / Cell;
            var v = ((y + 0.5f - offset.Y - Top) * scale) - 0.5f;
            var iy = (int)MathF.Floor(v);
            var fy = v - iy;
            float a = iy >= 0 && iy < Height ? 1f - fy : 0f, b = iy + 1 >= 0 && iy + 1 < Height ? fy : 0f;
            if (a + b == 0f)
            {
                row.Clear();
                return;
            }

            ReadOnlySpan<float> upper = data.AsSpan(Math.Clamp(iy, 0, Height - 1) * Width, Width), lower = data.AsSpan(Math.Clamp(iy + 1, 0, Height - 1) * Width, Width);
            var u = ((left + 0.5f - offset.X - Left) * scale) - 0.5f;
            var cell = int.MinValue;
            float from = 0f, step = 0f;
            for (var x = 0; x < row.Length; x++, u += scale)
            {
                var ix = (int)(u + 8f) - 8;
                if (ix != cell)
                {
                    cell = ix;
                    from = At(upper, lower, ix, a, b);
                    step = At(upper, lower, ix + 1, a, b) - from;
                }

                row[x] = from + (step * (u - ix));
            }
        }

        private static float At(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, int i, float a, float b) => (uint)i < (uint)upper.Length ? (upper[i] * a) + (lower[i] * b) : 0f;
    }
}
