using Bobine.Plan;

namespace Bobine.Studio.Previews;

/// <summary>Draws what the page shows before anything is filmed: the quick animatic, and portraits of the cast.</summary>
public interface IStudioPreviews
{
    /// <summary>Streams the quick animatic as messages, pictures while they are drawn. Stopping the last reader stops the drawing.</summary>
    /// <remarks>A message is one letter, its length (four bytes, little endian) and its content: H the head (JSON), S the sound
    /// (16-bit stereo, 48 kHz), P a picture (its frame number in two bytes, then a JPEG), E the end.</remarks>
    /// <exception cref="Core.UserException">The plan cannot be performed.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(FilmPlan plan, CancellationToken stop);

    /// <summary>Draws a member of the cast as a square PNG.</summary>
    byte[] Portrait(CastMember member, ulong seed);
}
