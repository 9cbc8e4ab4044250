using System.Globalization;
using Bobine.Core;
using Bobine.Models.Reel.Video;
using Bobine.Torch.Weights;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Where a run is.</summary>
/// <param name="Samples">Crops learned from.</param>
/// <param name="Steps">Steps of the optimiser.</param>
/// <param name="Flops">Floating-point operations spent in all.</param>
public readonly record struct VideoDecoderProgress(long Samples, long Steps, double Flops);

/// <summary>Saves and resumes runs of the video decoder. A checkpoint holds everything; a release holds the averaged weights as bfloat16, and a run can begin again from it alone.</summary>
public static class VideoDecoderCheckpoint
{
    /// <summary>Writes a whole checkpoint.</summary>
    public static void Save(string path, VideoDecoder network, MuonAdam optimiser, PowerAverage average, VideoDecoderProgress progress)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, weight) in network.named_parameters()) tensors["model." + name] = weight.detach();
        foreach (var (name, value) in average.Weights) tensors["average." + name] = value;
        foreach (var (name, value) in optimiser.State) tensors["optimiser." + name] = value;
        SafetensorsWriter.Write(path, tensors, Notes(network, progress));
    }

    /// <summary>Writes the averaged weights.</summary>
    public static void Release(string path, VideoDecoder network, PowerAverage average, VideoDecoderProgress progress)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, average.Weights.ToDictionary(weight => weight.Name, weight => weight.Value.to(ScalarType.BFloat16), StringComparer.Ordinal), Notes(network, progress));
    }

    /// <summary>Takes up a checkpoint or a release. From a release the momentum starts anew.</summary>
    /// <exception cref="UserException">The file belongs to another model.</exception>
    public static VideoDecoderProgress Resume(string path, VideoDecoder network, MuonAdam optimiser, PowerAverage average)
    {
        using var file = SafetensorsFile.Open(path);
        var model = file.Metadata.GetValueOrDefault("model", "nothing");
        if (!string.Equals(model, network.Config.ToString(), StringComparison.Ordinal)) throw new UserException($"{path} holds {model} and the run wants {network.Config}: resume from a file of this run.");
        var whole = file.Tensors.Keys.Any(name => name.StartsWith("model.", StringComparison.Ordinal));
        using (no_grad())
        {
            foreach (var (name, weight) in network.named_parameters())
            {
                using var stored = file.Read(whole ? "model." + name : name, ScalarType.Float32, CPU);
                weight.copy_(stored);
            }
        }

        average.Restore(name => file.Read(whole ? "average." + name : name, ScalarType.Float32, CPU));
        var progress = new VideoDecoderProgress(long.Parse(file.Metadata["samples"], CultureInfo.InvariantCulture), long.Parse(file.Metadata["steps"], CultureInfo.InvariantCulture), double.Parse(file.Metadata["flops"], CultureInfo.InvariantCulture));
        if (whole) optimiser.Restore(name => file.Read("optimiser." + name), progress.Steps);
        return progress;
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
