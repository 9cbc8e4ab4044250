using System.Globalization;

namespace Bobine.Pipelines.Parity;

/// <summary>One comparison with the reference implementation.</summary>
/// <param name="Golden">The folder of the golden, relative to the set.</param>
/// <param name="Check">What was compared.</param>
/// <param name="Error">The largest absolute difference; for lists the number of differing entries.</param>
/// <param name="Bound">The largest that passes.</param>
public sealed record ParityRow(string Golden, string Check, double Error, double Bound)
{
    public bool Passes => Error <= Bound;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Golden,-32} {Check,-52} {Error,10:0.0e+0} {Bound,10:0.0e+0}  {(Passes ? "pass" : "FAIL")}");

    /// <summary>Gets the header of a printed table.</summary>
    public static string Header { get; } = $"{"golden",-32} {"compared",-52} {"max error",10} {"bound",10}";
}
