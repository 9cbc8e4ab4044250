using System.Globalization;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Sums squared errors of pictures in -1..1 and gives the peak signal-to-noise ratio of all of them together, in dB.</summary>
public sealed class PsnrMeter
{
    private readonly SortedDictionary<string, (double Error, long Count)> _styles = new(StringComparer.Ordinal);

    /// <summary>Gets the ratio over everything added.</summary>
    public double Pooled => Ratio(_styles.Values.Sum(part => part.Error), _styles.Values.Sum(part => part.Count));

    /// <summary>Adds decoded pictures, clamped to -1..1, beside the true ones.</summary>
    public void Add(string style, Tensor decoded, Tensor truth)
    {
        using var scope = NewDisposeScope();
        var error = (decoded.clamp(-1, 1) - truth).square().sum(ScalarType.Float64).item<double>();
        var (sum, count) = _styles.GetValueOrDefault(style);
        _styles[style] = (sum + error, count + truth.numel());
    }

    /// <summary>Gets the ratio of one style.</summary>
    public IReadOnlyDictionary<string, double> Styles => _styles.ToDictionary(part => part.Key, part => Ratio(part.Value.Error, part.Value.Count), StringComparer.Ordinal);

    /// <summary>Writes the ratio of each style.</summary>
    public string ByStyle() => string.Join(", ", Styles.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Value:f1}")));

    // The range -1..1 is 2 wide: its peak power is 4.
    private static double Ratio(double error, long count) => 10 * Math.Log10(4 * count / error);
}
