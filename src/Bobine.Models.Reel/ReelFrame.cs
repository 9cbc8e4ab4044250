using Bobine.Core;

namespace Bobine.Models.Reel;

/// <summary>Chooses the frame that Reel works in for the frame that is asked for.</summary>
public static class ReelFrame
{
    /// <summary>Gets the frame of whole tokens whose shape is nearest to the asked one's, at about the pixels of <see cref="ReelFormat.Landscape"/>.</summary>
    public static FrameSize For(FrameSize asked)
    {
        const int across = ReelFormat.BlockWidth * ReelFormat.TokenColumns, down = ReelFormat.BlockHeight;
        var (wanted, pixels) = (Math.Log((double)asked.Width / asked.Height), Math.Log((double)ReelFormat.Landscape.Width * ReelFormat.Landscape.Height));
        return (from width in Enumerable.Range(3, 10) from height in Enumerable.Range(6, 16) select new FrameSize(width * across, height * down))
            .MinBy(size => Math.Abs(Math.Log((double)size.Width / size.Height) - wanted) + (0.1 * Math.Abs(Math.Log((double)size.Width * size.Height) - pixels)));
    }
}
