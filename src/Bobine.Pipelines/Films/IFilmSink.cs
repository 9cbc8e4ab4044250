using Bobine.Core;
using Bobine.Pipelines.Images;
using Bobine.Plan;

namespace Bobine.Pipelines.Films;

/// <summary>A film that is being written: frames in order, then its sound, then one file that appears whole or not at all.</summary>
public interface IFilmSink : IAsyncDisposable
{
    /// <summary>Adds a frame of the request's size: width × height × 3 bytes of RGB.</summary>
    Task WriteAsync(ReadOnlyMemory<byte> rgb, CancellationToken stop);

    /// <summary>Lays the plan's sound under the frames, unless the request is silent, and puts the film in place.</summary>
    Task CompleteAsync(CancellationToken stop);
}

/// <summary>What a neural finish needs of the world: where its frames go, and the animatic to be guided by.</summary>
public interface IFilmStage
{
    IFilmSink Open(FilmPlan plan, VideoRequest request);

    /// <summary>Draws a plan's animatic at the given instants, in milliseconds of the film; null when there is no renderer.</summary>
    IEnumerable<Picture>? Animatic(FilmPlan plan, FrameSize size, IReadOnlyList<double> instants);
}
