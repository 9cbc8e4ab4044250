using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Bobine.Training.Optimisers;

/// <summary>A power-function average of weights: its memory is a fixed share of the run so far, so that short runs get short averages (Karras et al. 2024, EDM2, section 3.1).</summary>
public sealed class PowerAverage : IDisposable
{
    // A width of a tenth of the run.
    private const double Gamma = 6.94;
    private readonly List<(string Name, Parameter Weight, Tensor Average)> _entries;

    public PowerAverage(IEnumerable<(string Name, Parameter Weight)> weights)
    {
        using var _ = no_grad();
        _entries = [.. weights.Select(entry => (entry.Name, entry.Weight, entry.Weight.detach().clone().DetachFromDisposeScope()))];
    }

    public IEnumerable<(string Name, Tensor Value)> Weights => _entries.Select(entry => (entry.Name, entry.Average));

    /// <summary>Takes the weights of a step into the average.</summary>
    /// <param name="step">Counted from 1.</param>
    public void Add(long step)
    {
        using var _ = no_grad();
        var keep = step <= 1 ? 0 : Math.Pow(1 - (1.0 / step), Gamma + 1);
        foreach (var (_, weight, average) in _entries) average.mul_(keep).add_(weight, alpha: 1 - keep);
    }

    /// <summary>Takes up stored averages.</summary>
    public void Restore(Func<string, Tensor> read)
    {
        using var _ = no_grad();
        foreach (var (name, _, average) in _entries)
        {
            using var stored = read(name);
            average.copy_(stored);
        }
    }

    /// <summary>Exchanges the weights with the average, for an evaluation; calling it again exchanges them back.</summary>
    public void Swap()
    {
        using var _ = no_grad();
        foreach (var (_, weight, average) in _entries)
        {
            using var held = weight.detach().clone();
            weight.copy_(average);
            average.copy_(held);
        }
    }

    public void Dispose()
    {
        foreach (var (_, _, average) in _entries) average.Dispose();
    }
}
