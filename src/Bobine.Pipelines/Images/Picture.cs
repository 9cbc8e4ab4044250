using Bobine.Core;
using SkiaSharp;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Images;

/// <summary>A picture as rows of RGB bytes.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Rgb">Three bytes a pixel, row by row.</param>
public sealed record Picture(int Width, int Height, byte[] Rgb)
{
    /// <summary>Reads a PNG, JPEG or WebP file. Transparency is laid on black.</summary>
    public static Picture Read(string path)
    {
        if (!File.Exists(path)) throw new UserException($"There is no picture {path}.");
        using var codec = SKCodec.Create(path) ?? throw new UserException($"{path} is no picture that can be read here: use PNG, JPEG or WebP.");
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success) throw new UserException($"{path} is cut short or broken: save it again.");
        return From(bitmap);
    }

    /// <summary>Copies a bitmap, whose pixels must be RGBA or BGRA.</summary>
    public static Picture From(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        var isBgra = bitmap.ColorType == SKColorType.Bgra8888;
        var rgb = new byte[bitmap.Width * bitmap.Height * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += 4, to += 3)
        {
            rgb[to] = pixels[from + (isBgra ? 2 : 0)];
            rgb[to + 1] = pixels[from + 1];
            rgb[to + 2] = pixels[from + (isBgra ? 0 : 2)];
        }

        return new(bitmap.Width, bitmap.Height, rgb);
    }

    /// <summary>Takes a picture out of an 8-bit tensor (H, W, 3).</summary>
    public static Picture From(Tensor pixels) => new((int)pixels.shape[1], (int)pixels.shape[0], pixels.contiguous().data<byte>().ToArray());

    /// <summary>Gets the picture as (1, 3, H, W) in [-1, 1], scaled to the size without keeping its shape (Lanczos), as the video models are fed.</summary>
    public Tensor ToVideoFrame(FrameSize size)
    {
        using var scope = NewDisposeScope();
        var scaled = Resampling.Resize(this, size, ResamplingFilter.Lanczos);
        return (scaled.ToUnit() * 2 - 1).MoveToOuterDisposeScope();
    }

    /// <summary>Gets the picture as (1, 3, H, W) in [0, 1].</summary>
    public Tensor ToUnit()
    {
        using var scope = NewDisposeScope();
        return (tensor(Rgb, [Height, Width, 3L]).to(ScalarType.Float32) / 255).permute(2, 0, 1).unsqueeze(0).contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Cuts the middle out; both sides must be at least the size.</summary>
    public Picture CentreCrop(int size)
    {
        var (left, top) = ((Width - size) / 2, (Height - size) / 2);
        var cut = new byte[size * size * 3];
        for (var y = 0; y < size; y++) Rgb.AsSpan((((top + y) * Width) + left) * 3, size * 3).CopyTo(cut.AsSpan(y * size * 3));
        return new(size, size, cut);
    }
}
