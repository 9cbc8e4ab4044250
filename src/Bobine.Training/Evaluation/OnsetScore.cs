namespace Bobine.Training.Evaluation;

/// <summary>How heard onsets agree with the instants that should be heard.</summary>
/// <param name="F1">The harmonic mean of precision and recall at the tolerance, 0 to 1.</param>
/// <param name="Offset">The median of heard minus expected, in seconds, over pairs within half a second; not a number where there is none.</param>
public sealed record OnsetScore(double F1, double Offset)
{
    /// <summary>How far apart, in seconds, an onset and its event may be.</summary>
    public const double Tolerance = 0.08;
    private const double Widest = 0.5;

    /// <summary>Scores several films together.</summary>
    /// <param name="films">Heard and expected instants of each film, in seconds, in order.</param>
    public static OnsetScore Of(IReadOnlyList<(IReadOnlyList<double> Heard, IReadOnlyList<double> Expected)> films)
    {
        var (hits, heard, expected) = (0, 0, 0);
        var offsets = new List<double>();
        foreach (var film in films)
        {
            hits += Pairs(film.Heard, film.Expected, Tolerance).Count;
            heard += film.Heard.Count;
            expected += film.Expected.Count;
            offsets.AddRange(Pairs(film.Heard, film.Expected, Widest).Select(pair => pair.Heard - pair.Expected));
        }

        offsets.Sort();
        return new(heard + expected == 0 ? 1 : 2.0 * hits / (heard + expected), offsets.Count == 0 ? double.NaN : offsets[offsets.Count / 2]);
    }

    /// <summary>Gets the rows of a report.</summary>
    public IEnumerable<Measure> Rows(string of) => [new($"{of}: AV onset F1 at 80 ms", F1), new($"{of}: AV onset median offset (ms)", Offset * 1000)];

    /// <summary>Pairs instants one to one, the closest first.</summary>
    private static List<(double Heard, double Expected)> Pairs(IReadOnlyList<double> heard, IReadOnlyList<double> expected, double within)
    {
        var close = heard.SelectMany(_ => expected, (h, e) => (Heard: h, Expected: e)).Where(pair => Math.Abs(pair.Heard - pair.Expected) <= within).OrderBy(pair => Math.Abs(pair.Heard - pair.Expected));
        var (usedHeard, usedExpected) = (new HashSet<double>(), new HashSet<double>());
        var pairs = new List<(double, double)>();
        foreach (var pair in close)
        {
            if (usedHeard.Contains(pair.Heard) || usedExpected.Contains(pair.Expected)) continue;
            usedHeard.Add(pair.Heard);
            usedExpected.Add(pair.Expected);
            pairs.Add(pair);
        }

        return pairs;
    }
}
