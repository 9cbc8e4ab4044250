using System.Globalization;
using Bobine.Models.Reel.Video;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Where a run is.</summary>
/// <param name="Samples">Crops learned from.</param>
/// <param name="Steps">Steps of the optimiser.</param>
/// <param name="Flops">Floating-point operations spent in all.</param>
public readonly record struct VideoDecoderProgress(long Samples, long Steps, double Flops);

/// <summary>Saves and resumes runs of the video decoder, with their progress.</summary>
public static class VideoDecoderCheckpoint
{
    /// <summary>Writes a whole checkpoint.</summary>
    public static void Save(string path, VideoDecoder network, MuonAdam optimiser, PowerAverage average, VideoDecoderProgress progress) => RunCheckpoint.Save(path, network, optimiser, average, Notes(network, progress));

    /// <summary>Writes the averaged weights as bfloat16.</summary>
    public static void Release(string path, VideoDecoder network, PowerAverage average, VideoDecoderProgress progress) => RunCheckpoint.Release(path, average, ScalarType.BFloat16, Notes(network, progress));

    /// <summary>Takes up a checkpoint or a release.</summary>
    /// <exception cref="Core.UserException">The file belongs to another model.</exception>
    public static VideoDecoderProgress Resume(string path, VideoDecoder network, MuonAdam optimiser, PowerAverage average)
    {
        var notes = RunCheckpoint.Resume(path, network.Config.ToString(), network, optimiser, average);
        return new(long.Parse(notes["samples"], CultureInfo.InvariantCulture), long.Parse(notes["steps"], CultureInfo.InvariantCulture), double.Parse(notes["flops"], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> Notes(VideoDecoder network, VideoDecoderProgress progress) => new(StringComparer.Ordinal)
    {
        ["format"] = "pt",
        ["model"] = network.Config.ToString(),
        ["samples"] = progress.Samples.ToString(CultureInfo.InvariantCulture),
        ["steps"] = progress.Steps.ToString(CultureInfo.InvariantCulture),
        ["flops"] = progress.Flops.ToString("R", CultureInfo.InvariantCulture),
    };
}
