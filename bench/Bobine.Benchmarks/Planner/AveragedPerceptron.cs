using System.Numerics;
using System.Runtime.InteropServices;

namespace Bobine.Benchmarks.Planner;

/// <summary>A multi-class perceptron over hashed features, whose weights are the mean of all that training passed through (Collins 2002).</summary>
internal sealed class AveragedPerceptron(int labels)
{
    private const int Buckets = 1 << 19;

    private readonly int _width = (labels + 7) / 8 * 8;
    private readonly float[] _weights = new float[Buckets * ((labels + 7) / 8 * 8)];
    private float[]? _moments = new float[Buckets * ((labels + 7) / 8 * 8)];
    private int _step;

    /// <summary>Adds up the scores of all labels.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var feature in features)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan((int)(feature % Buckets) * _width, _width));
            for (var i = 0; i < row.Length; i++) sums[i] += row[i];
        }
    }

    /// <summary>Gets the length of a score row: the labels, rounded up to whole vectors.</summary>
    public int Width => _width;

    public void Learn(ReadOnlySpan<uint> features, int right, int guessed)
    {
        _step++;
        if (right == guessed) return;
        foreach (var feature in features)
        {
            var row = (int)(feature % Buckets) * _width;
            _weights[row + right]++;
            _weights[row + guessed]--;
            _moments![row + right] += _step;
            _moments[row + guessed] -= _step;
        }
    }

    /// <summary>Ends training: takes the mean of the weights over all steps.</summary>
    public void Average()
    {
        for (var i = 0; i < _weights.Length; i++) _weights[i] -= _moments![i] / _step;
        _moments = null;
    }
}
