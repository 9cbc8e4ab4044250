using static TorchSharp.torch;

namespace Bobine.Diffusion.Solvers;

/// <summary>The predictor-corrector of Zhao et al. 2023 (arXiv 2302.04867) on clean estimates, for flow levels.</summary>
/// <param name="Order">The highest order, 1 to 3.</param>
/// <param name="UseBh1">B(h) = h where the default has B(h) = eʰ − 1.</param>
/// <param name="LowerOrderFinal">Whether the last steps fall to the orders that remain.</param>
public sealed record UniPc(int Order = 2, bool UseBh1 = false, bool LowerOrderFinal = true) : IFlowSolver
{
    public (Tensor Sample, SolverState State) Step(IReadOnlyList<float> sigmas, int index, SolverState state, Tensor velocity, Tensor sample)
    {
        var clean = sample - (velocity * sigmas[index]);
        if (state.LastSample is not null && state.Taken > 0) sample = Correct(sigmas, index, state, clean);
        IReadOnlyList<Tensor> history = [clean, .. state.Clean.Take(Order - 1)];
        var order = LowerOrderFinal ? Math.Min(Order, sigmas.Count - 1 - index) : Order;
        order = Math.Min(order, Math.Min(state.Taken, Order) + 1);
        return (Predict(sigmas, index, order, history, sample), new(history, sample, order, state.Taken + 1));
    }

    /// <summary>Redoes the last step with the estimate at its end as one more point.</summary>
    private Tensor Correct(IReadOnlyList<float> sigmas, int index, SolverState state, Tensor clean)
    {
        var order = state.LastOrder;
        var (to, from) = (new FlowLevel(sigmas[index]), new FlowLevel(sigmas[index - 1]));
        var h = to.Lambda - from.Lambda;
        var newest = state.Clean[0];
        var (ratios, differences) = Differences(sigmas, index - 1, order, state.Clean, from, h);
        var (matrix, right, phi, b) = System(ratios, order, h);
        var weights = order == 1 ? [0.5] : Solve(matrix, right);
        var correction = (clean - newest) * weights[^1];
        for (var i = 0; i < differences.Count; i++) correction = correction + (differences[i] * weights[i]);
        return (state.LastSample! * (to.Sigma / from.Sigma)) - (newest * (to.Alpha * phi)) - (correction * (to.Alpha * b));
    }

    private Tensor Predict(IReadOnlyList<float> sigmas, int index, int order, IReadOnlyList<Tensor> history, Tensor sample)
    {
        var (to, from) = (new FlowLevel(sigmas[index + 1]), new FlowLevel(sigmas[index]));
        var h = to.Lambda - from.Lambda;
        var (ratios, differences) = Differences(sigmas, index, order, history, from, h);
        var (matrix, right, phi, b) = System(ratios, order, h);
        var next = (sample * (to.Sigma / from.Sigma)) - (history[0] * (to.Alpha * phi));
        if (differences.Count == 0) return next;
        var weights = order == 2 ? [0.5] : Solve(Leading(matrix, order - 1), right[..(order - 1)]);
        var change = differences[0] * weights[0];
        for (var i = 1; i < differences.Count; i++) change = change + (differences[i] * weights[i]);
        return next - (change * (to.Alpha * b));
    }

    private static (List<double> Ratios, List<Tensor> Differences) Differences(IReadOnlyList<float> sigmas, int index, int order, IReadOnlyList<Tensor> history, FlowLevel from, float h)
    {
        var ratios = new List<double>();
        var differences = new List<Tensor>();
        for (var i = 1; i < order; i++)
        {
            var ratio = (new FlowLevel(sigmas[index - i]).Lambda - from.Lambda) / h;
            ratios.Add(ratio);
            differences.Add((history[i] - history[0]) / ratio);
        }

        ratios.Add(1);
        return (ratios, differences);
    }

    /// <summary>Gets the linear system of the paper's equation 11, with φ₁ and B(h) for h' = −h.</summary>
    private (double[][] Matrix, double[] Right, double Phi, double B) System(List<double> ratios, int order, float step)
    {
        double h = -step;
        var first = Math.Exp(h) - 1;
        var phi = (first / h) - 1;
        var b = UseBh1 ? h : first;
        var factorial = 1.0;
        var matrix = new double[order][];
        var right = new double[order];
        for (var i = 1; i <= order; i++)
        {
            matrix[i - 1] = [.. ratios.Select(ratio => Math.Pow(ratio, i - 1))];
            right[i - 1] = phi * factorial / b;
            factorial *= i + 1;
            phi = (phi / h) - (1 / factorial);
        }

        return (matrix, right, first, b);
    }

    private static double[][] Leading(double[][] matrix, int size) => [.. matrix.Take(size).Select(row => row[..size])];

    /// <summary>Gaussian elimination with pivots; the systems have at most three unknowns.</summary>
    private static double[] Solve(double[][] matrix, double[] right)
    {
        var n = right.Length;
        var rows = matrix.Select((row, i) => (double[])[.. row, right[i]]).ToArray();
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = rows[row][column] / rows[column][column];
                for (var i = column; i <= n; i++) rows[row][i] -= factor * rows[column][i];
            }
        }

        var solution = new double[n];
        for (var row = n - 1; row >= 0; row--)
        {
            var sum = rows[row][n];
            for (var i = row + 1; i < n; i++) sum -= rows[row][i] * solution[i];
            solution[row] = sum / rows[row][row];
        }

        return solution;
    }
}
