namespace Bobine.Plan.Validation;

/// <summary>Collects faults, up to <see cref="Limit"/>: a hostile plan must not cost more than a careless one.</summary>
internal sealed class FaultReport
{
    private const int Limit = 100;

    private readonly List<PlanFault> _faults = [];

    public IReadOnlyList<PlanFault> Faults => _faults;

    /// <summary>Gets whether nothing more is collected.</summary>
    public bool IsFull => _faults.Count >= Limit;

    public void Add(string path, string sentence) => Add(new PlanFault(path, sentence));
    public void Warn(string path, string sentence) => Add(new PlanFault(path, sentence, IsWarning: true));

    private void Add(PlanFault fault)
    {
        if (!IsFull) _faults.Add(fault);
    }
}
