using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.World.Sampling;

/// <summary>Calls members as a text goes on: described at first mention, by name after.</summary>
internal sealed class CaptionNaming(FilmPlan plan, string language, Rng random, bool isBrief)
{
    private readonly Phrasing _phrasing = Captions.Speak(plan, language, random);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    public string Call(CastMember member)
    {
        if (!_met.Add(member.Id)) return _phrasing.Name(member);
        if (isBrief) return _phrasing.DescribeBriefly(member);
        var whole = _phrasing.Describe(member);
        return whole.Contains(',', StringComparison.Ordinal) ? whole + "," : whole;
    }
}
