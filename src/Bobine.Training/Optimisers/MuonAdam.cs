using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Bobine.Training.Optimisers;

/// <summary>Settings of <see cref="MuonAdam"/>.</summary>
/// <param name="MuonRate">The step of block matrices.</param>
/// <param name="AdamRate">The step of everything else.</param>
public sealed record MuonAdamOptions(float MuonRate = 4e-3f, float AdamRate = 6e-4f);

/// <summary>Muon for the matrices of the blocks, Adam for everything else.</summary>
/// <remarks>Muon (Jordan et al. 2024): Nesterov momentum, orthogonalised by five Newton-Schulz steps, scaled by √(rows / columns) where that is above one. Adam: Kingma and Ba 2015, β = (0.9, 0.95), no decay.</remarks>
public sealed class MuonAdam : IDisposable
{
    private const float Momentum = 0.95f, FirstDecay = 0.9f, SecondDecay = 0.95f;
    private readonly MuonAdamOptions _options;
    private readonly List<(string Name, Parameter Weight, bool Muon, Tensor First, Tensor? Second)> _entries = [];

    public MuonAdam(IEnumerable<(string Name, Parameter Weight)> weights, MuonAdamOptions options)
    {
        _options = options;
        foreach (var (name, weight) in weights)
        {
            var muon = name.Contains("blocks.", StringComparison.Ordinal) && weight.dim() == 2;
            _entries.Add((name, weight, muon, zeros_like(weight).DetachFromDisposeScope(), muon ? null : zeros_like(weight).DetachFromDisposeScope()));
        }
    }

    /// <summary>Gets how many steps were taken.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets the state by name, for checkpoints.</summary>
    public IEnumerable<(string Name, Tensor Value)> State => _entries.SelectMany(entry => entry.Second is { } second
        ? new[] { ($"{entry.Name}.first", entry.First), ($"{entry.Name}.second", second) }
        : [($"{entry.Name}.first", entry.First)]);

    /// <summary>Takes up a state.</summary>
    public void Restore(Func<string, Tensor> read, long steps)
    {
        using var _ = no_grad();
        foreach (var (name, value) in State)
        {
            using var stored = read(name);
            value.copy_(stored);
        }

        Steps = steps;
    }

    /// <summary>Clips the gradient's norm and takes one step.</summary>
    /// <param name="rate">A factor on both rates (schedule).</param>
    /// <param name="clip">The largest norm.</param>
    /// <returns>The norm before clipping.</returns>
    public float Step(float rate, float clip)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        Steps++;
        var norm = stack([.. _entries.Where(entry => entry.Weight.grad is not null).Select(entry => entry.Weight.grad!.square().sum())]).sum().sqrt().item<float>();
        if (!float.IsFinite(norm)) return norm;
        var shrink = Math.Min(1f, clip / (norm + 1e-6f));
        foreach (var (_, weight, muon, first, second) in _entries)
        {
            if (weight.grad is not { } raw) continue;
            using var inner = NewDisposeScope();
            var gradient = raw * shrink;
            if (muon)
            {
                first.mul_(Momentum).add_(gradient);
                var direction = Orthogonal(gradient + (first * Momentum));
                weight.add_(direction, alpha: -rate * _options.MuonRate * MathF.Sqrt(MathF.Max(1f, (float)weight.shape[0] / weight.shape[1])));
            }
            else
            {
                first.mul_(FirstDecay).add_(gradient, alpha: 1 - FirstDecay);
                second!.mul_(SecondDecay).addcmul_(gradient, gradient, value: 1 - SecondDecay);
                var firstFix = 1 - MathF.Pow(FirstDecay, Steps);
                var secondFix = 1 - MathF.Pow(SecondDecay, Steps);
                weight.addcdiv_(first, (second / secondFix).sqrt_().add_(1e-8), value: -rate * _options.AdamRate / firstFix);
            }
        }

        return norm;
    }

    /// <summary>Brings the singular values of a matrix near 1 (quintic Newton-Schulz iteration with the constants of Jordan et al.).</summary>
    internal static Tensor Orthogonal(Tensor matrix)
    {
        using var scope = NewDisposeScope();
        var tall = matrix.shape[0] > matrix.shape[1];
        var x = tall ? matrix.t() : matrix;
        x /= x.norm().add(1e-7);
        for (var i = 0; i < 5; i++)
        {
            var gram = x.mm(x.t());
            x = (x * 3.4445f) + ((gram * -4.7750f) + (gram.mm(gram) * 2.0315f)).mm(x);
        }

        return (tall ? x.t() : x).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        foreach (var (_, _, _, first, second) in _entries)
        {
            first.Dispose();
            second?.Dispose();
        }
    }
}
