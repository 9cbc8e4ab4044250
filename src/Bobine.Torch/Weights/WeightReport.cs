using Bobine.Core;

namespace Bobine.Torch.Weights;

/// <summary>What a network took from a checkpoint and what did not fit.</summary>
public sealed record WeightReport(string Path, string Layout, int Taken, IReadOnlyList<string> Missing, IReadOnlyList<string> Misshapen, IReadOnlyList<string> Unused)
{
    /// <summary>Refuses a checkpoint that lacks tensors or holds them in other shapes. Unused tensors are reported, not refused.</summary>
    /// <exception cref="UserException">Something is missing or misshapen.</exception>
    public WeightReport OrThrow(string network)
    {
        if (Misshapen.Count > 0) throw new UserException($"{Path} does not fit {network}: {Some(Misshapen)}. Its config.json belongs to another model.");
        if (Missing.Count > 0) throw new UserException($"{Path} lacks {Missing.Count} of {network}'s tensors ({Some(Missing)}): fetch the model again, or check that its files belong together.");
        return this;
    }

    public override string ToString() => Unused.Count == 0 ? $"{Taken} tensors read ({Layout})" : $"{Taken} tensors read ({Layout}), {Unused.Count} not used: {Some(Unused)}";

    private static string Some(IReadOnlyList<string> names) => string.Join(", ", names.Take(4)) + (names.Count > 4 ? $" and {names.Count - 4} more" : "");
}
