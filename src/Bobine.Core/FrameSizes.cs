namespace Bobine.Core;

/// <summary>The frame sizes that films may have.</summary>
public static class FrameSizes
{
    /// <summary>Reads "1280x720", or a shape ("16:9", "9:16", "1:1") or a height ("720p").</summary>
    /// <exception cref="UserException">It is no size, or an impossible one.</exception>
    public static FrameSize Parse(string text)
    {
        var size = text.Trim().ToLowerInvariant() switch
        {
            "16:9" or "720p" => new(1280, 720),
            "9:16" => new(720, 1280),
            "1:1" => new(720, 720),
            "360p" => new(640, 360),
            "480p" => new(854, 480),
            "1080p" => new(1920, 1080),
            var other => ParsePair(other, text),
        };
        ThrowIfImpossible(size);
        return size;
    }

    /// <exception cref="UserException">A side is odd, too small or too large, or the shape is extreme.</exception>
    public static void ThrowIfImpossible(FrameSize size)
    {
        if (size.Width % 2 != 0 || size.Height % 2 != 0) throw new UserException($"The size {size} has an odd side, which video cannot have: use {size.Width & ~1}x{size.Height & ~1}.");
        if (Math.Min(size.Width, size.Height) < 64) throw new UserException($"The size {size} is too small: each side needs at least 64 pixels.");
        if (Math.Max(size.Width, size.Height) > 1920 || Math.Min(size.Width, size.Height) > 1080) throw new UserException($"The size {size} is too large: the limit is 1920x1080 (or 1080x1920).");
        var aspect = (double)size.Width / size.Height;
        if (aspect is > 2.5 or < 0.4) throw new UserException($"The size {size} is too narrow: the sides may differ at most 2.5 to 1; try 16:9, 9:16 or 1:1.");
    }

    private static FrameSize ParsePair(string text, string original)
    {
        var parts = text.Split('x');
        if (parts.Length == 2 && int.TryParse(parts[0], out var width) && int.TryParse(parts[1], out var height) && width > 0 && height > 0) return new(width, height);
        throw new UserException($"\"{original}\" is not a size: write WIDTHxHEIGHT such as 1280x720, or 16:9, 9:16, 1:1, 720p, 1080p.");
    }
}
