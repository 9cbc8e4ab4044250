using System.Globalization;
using Bobine.Core;
using Bobine.Models.Reel.Transformer;
using Bobine.Torch.Weights;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Reel;

/// <summary>Where a run is.</summary>
/// <param name="Samples">Clips learned from, with repetition.</param>
/// <param name="Seconds">Hours of the machine spent in all, in seconds.</param>
/// <param name="Flops">Floating-point operations spent in all.</param>
public readonly record struct ReelProgress(long Samples, double Seconds, double Flops);

/// <summary>Saves and resumes runs. A checkpoint holds everything; a release holds the averaged weights in half the bytes, and a run can begin again from it alone.</summary>
public static class ReelCheckpoint
{
    /// <summary>Writes a whole checkpoint.</summary>
    public static void Save(string path, ReelRun run, ReelTransformer network, MuonAdam optimiser, PowerAverage average, ReelProgress progress)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, weight) in network.named_parameters()) tensors["model." + name] = weight.detach();
        foreach (var (name, value) in average.Weights) tensors["average." + name] = value;
        foreach (var (name, value) in optimiser.State) tensors["optimiser." + name] = value;
        SafetensorsWriter.Write(path, tensors, Notes(run, progress, optimiser.Steps));
    }

    /// <summary>Writes the averaged weights as bfloat16.</summary>
    public static void Release(string path, ReelRun run, PowerAverage average, ReelProgress progress, long steps)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, average.Weights.ToDictionary(weight => weight.Name, weight => weight.Value.to(ScalarType.BFloat16), StringComparer.Ordinal), Notes(run, progress, steps));
    }

    /// <summary>Takes up a checkpoint or a release. From a release the momentum starts anew.</summary>
    /// <exception cref="UserException">The file belongs to another model.</exception>
    public static ReelProgress Resume(string path, ReelRun run, ReelTransformer network, MuonAdam optimiser, PowerAverage average)
    {
        using var file = SafetensorsFile.Open(path);
        if (!file.Metadata.TryGetValue("model", out var model) || !string.Equals(model, run.Model.ToString(), StringComparison.Ordinal)) throw new UserException($"{path} holds \"{model}\" and the run wants \"{run.Model}\"; start without --resume or with the run it belongs to.");
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
        var steps = long.Parse(file.Metadata["steps"], CultureInfo.InvariantCulture);
        if (whole) optimiser.Restore(name => file.Read("optimiser." + name), steps);
        return new(long.Parse(file.Metadata["samples"], CultureInfo.InvariantCulture), double.Parse(file.Metadata["seconds"], CultureInfo.InvariantCulture), double.Parse(file.Metadata["flops"], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> Notes(ReelRun run, ReelProgress progress, long steps) => new(StringComparer.Ordinal)
    {
        ["format"] = "pt",
        ["run"] = run.Name,
        ["model"] = run.Model.ToString(),
        ["samples"] = progress.Samples.ToString(CultureInfo.InvariantCulture),
        ["seconds"] = progress.Seconds.ToString("R", CultureInfo.InvariantCulture),
        ["flops"] = progress.Flops.ToString("R", CultureInfo.InvariantCulture),
        ["steps"] = steps.ToString(CultureInfo.InvariantCulture),
    };
}
