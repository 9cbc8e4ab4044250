using System.Globalization;
using Bobine.Core;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Training.Optimisers;

/// <summary>Saves and resumes training runs. A checkpoint holds weights, averages and the optimiser's state; a release holds the averages in half the bytes, and a run can begin again from it alone.</summary>
/// <remarks>Both carry notes, among them "model" (which network it is) and "steps" (of the optimiser).</remarks>
public static class RunCheckpoint
{
    private const string Weights = "model.", Averages = "average.", State = "optimiser.";

    /// <summary>Writes a whole checkpoint.</summary>
    public static void Save(string path, nn.Module network, MuonAdam optimiser, PowerAverage average, IReadOnlyDictionary<string, string> notes)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, weight) in network.named_parameters()) tensors[Weights + name] = weight.detach();
        foreach (var (name, value) in average.Weights) tensors[Averages + name] = value;
        foreach (var (name, value) in optimiser.State) tensors[State + name] = value;
        SafetensorsWriter.Write(path, tensors, notes);
    }

    /// <summary>Writes the averaged weights.</summary>
    public static void Release(string path, PowerAverage average, ScalarType type, IReadOnlyDictionary<string, string> notes)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, average.Weights.ToDictionary(weight => weight.Name, weight => weight.Value.to(type), StringComparer.Ordinal), notes);
    }

    /// <summary>Takes up a checkpoint or a release and gets its notes. From a release the momentum starts anew.</summary>
    /// <exception cref="UserException">The file belongs to another model.</exception>
    public static IReadOnlyDictionary<string, string> Resume(string path, string model, nn.Module network, MuonAdam optimiser, PowerAverage average)
    {
        using var file = SafetensorsFile.Open(path);
        var holds = file.Metadata.GetValueOrDefault("model", "nothing");
        if (!string.Equals(holds, model, StringComparison.Ordinal)) throw new UserException($"{path} holds \"{holds}\" and the run wants \"{model}\": resume from a file of this run, or begin in another folder.");
        var whole = file.Tensors.Keys.Any(name => name.StartsWith(Weights, StringComparison.Ordinal));
        ModuleWeights.Fill(file, network, whole ? Weights : "");
        average.Restore(name => file.Read(whole ? Averages + name : name, ScalarType.Float32, CPU));
        if (whole) optimiser.Restore(name => file.Read(State + name), long.Parse(file.Metadata["steps"], CultureInfo.InvariantCulture));
        return file.Metadata;
    }
}
