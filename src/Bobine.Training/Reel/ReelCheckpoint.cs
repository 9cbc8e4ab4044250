using System.Globalization;
using Bobine.Models.Reel.Transformer;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Reel;

/// <summary>Where a run is.</summary>
/// <param name="Samples">Clips learned from, with repetition.</param>
/// <param name="Seconds">Hours of the machine spent in all, in seconds.</param>
/// <param name="Flops">Floating-point operations spent in all.</param>
public readonly record struct ReelProgress(long Samples, double Seconds, double Flops);

/// <summary>Saves and resumes runs of the transformer, with their progress.</summary>
public static class ReelCheckpoint
{
    /// <summary>Writes a whole checkpoint.</summary>
    public static void Save(string path, ReelRun run, ReelTransformer network, MuonAdam optimiser, PowerAverage average, ReelProgress progress) => RunCheckpoint.Save(path, network, optimiser, average, Notes(run, progress, optimiser.Steps));

    /// <summary>Writes the averaged weights as bfloat16.</summary>
    public static void Release(string path, ReelRun run, PowerAverage average, ReelProgress progress, long steps) => RunCheckpoint.Release(path, average, ScalarType.BFloat16, Notes(run, progress, steps));

    /// <summary>Takes up a checkpoint or a release.</summary>
    /// <exception cref="Core.UserException">The file belongs to another model.</exception>
    public static ReelProgress Resume(string path, ReelRun run, ReelTransformer network, MuonAdam optimiser, PowerAverage average)
    {
        var notes = RunCheckpoint.Resume(path, run.Model.ToString(), network, optimiser, average);
        return new(long.Parse(notes["samples"], CultureInfo.InvariantCulture), double.Parse(notes["seconds"], CultureInfo.InvariantCulture), double.Parse(notes["flops"], CultureInfo.InvariantCulture));
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
