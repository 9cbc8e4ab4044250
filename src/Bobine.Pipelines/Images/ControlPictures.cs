namespace Bobine.Pipelines.Images;

/// <summary>Control pictures made from drawn frames.</summary>
public static class ControlPictures
{
    private const int Threshold = 24;

    /// <summary>Draws the outlines of a picture in white on black, the form of VACE's scribble control (Sobel's operator on luminance).</summary>
    public static Picture Scribble(Picture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var grey = new int[width * height];
        for (var i = 0; i < grey.Length; i++) grey[i] = ((picture.Rgb[i * 3] * 77) + (picture.Rgb[(i * 3) + 1] * 150) + (picture.Rgb[(i * 3) + 2] * 29)) >> 8;
        var lines = new byte[picture.Rgb.Length];
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * width) + x;
                var across = grey[at - width + 1] + (2 * grey[at + 1]) + grey[at + width + 1] - grey[at - width - 1] - (2 * grey[at - 1]) - grey[at + width - 1];
                var down = grey[at + width - 1] + (2 * grey[at + width]) + grey[at + width + 1] - grey[at - width - 1] - (2 * grey[at - width]) - grey[at - width + 1];
                var edge = (Math.Abs(across) + Math.Abs(down)) / 4;
                lines.AsSpan(at * 3, 3).Fill((byte)Math.Clamp((edge - Threshold) * 6, 0, 255));
            }
        }

        return new(width, height, lines);
    }
}
