using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.World.Sampling;

/// <summary>What most people type: a few words, often without a capital or a full stop.</summary>
internal sealed class ShortCaption
{
    private readonly FilmPlan _plan;
    private readonly Rng _random;
    private readonly Phrasing _phrasing;
    private readonly CaptionNaming _naming;

    public ShortCaption(FilmPlan plan, string language, Rng random)
    {
        (_plan, _random) = (plan, random);
        _naming = new(plan, language, random, isBrief: true);
        _phrasing = Captions.Speak(plan, language, random, _naming.Call);
    }

    public string Write()
    {
        var shot = _plan.Shots[0];
        var acts = shot.Beats.Where(beat => beat.Who is not null).Select(beat => beat with { Manner = null, Feeling = null, From = null, Where = null }).ToList();
        var parts = new List<string>();
        if (acts.Count == 0) parts.Add(string.Join(_phrasing.IsFrench ? " et " : " and ", _plan.Cast.Select(_naming.Call)));
        else if (_random.Chance(0.2f)) parts.Add(string.Join(", ", acts.Where(beat => beat.Does is not null || beat.Says is not null).Take(2).Select(_phrasing.Say)));
        else parts.Add(_phrasing.Say(_random.Pick(acts.Take(2).ToList())));
        if (_random.Chance(0.85f)) parts.Add(_phrasing.Place(shot));
        if (_random.Chance(shot.Time is "day" ? 0.15f : 0.6f)) parts.Add(_phrasing.Time(shot));
        if (shot.Weather.Kind is not "clear" && _random.Chance(0.5f)) parts.Add(_phrasing.Weather(new Shot { Id = shot.Id, Weather = new() { Kind = shot.Weather.Kind } }));
        if (shot.Style is not "illustrated" && _random.Chance(0.4f)) parts.Add(Captions.Style(_phrasing.Style(shot), _phrasing.IsFrench));
        if (shot.Camera.Moves.Count > 0 && _random.Chance(0.2f)) parts.Add(_phrasing.Moves(shot));
        var separator = _random.Chance(0.5f) ? " " : ", ";
        var text = string.Join(", ", [string.Join(separator, parts.Take(2)), .. parts.Skip(2)]);
        return _random.Chance(0.6f) ? text : Captions.Sentence(text);
    }
}
