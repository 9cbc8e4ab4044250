using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.World.Sampling;

/// <summary>The caption of somebody who takes a minute: who, where, when and what happens; style, weather and camera when they are not plain.</summary>
internal sealed class MediumCaption
{
    private readonly FilmPlan _plan;
    private readonly Rng _random;
    private readonly Phrasing _phrasing;
    private readonly CaptionNaming _naming;

    public MediumCaption(FilmPlan plan, string language, Rng random)
    {
        (_plan, _random) = (plan, random);
        _naming = new(plan, language, random, isBrief: false);
        _phrasing = Captions.Speak(plan, language, random, _naming.Call);
    }

    public string Write() => string.Join(' ', _plan.Shots.Select(Shot));

    private string Shot(Shot shot, int index)
    {
        var setting = new List<string> { _phrasing.Place(shot) };
        if (shot.Time is not "day" || _random.Chance(0.4f)) setting.Add(_phrasing.Time(shot));
        if (shot.Weather.Kind is not "clear") setting.Add(_phrasing.Weather(shot));
        var sentences = CaptionBeats.Sentences(shot, _phrasing, _random).ToList();
        if (sentences.Count == 0) sentences.Add(Captions.Sentence(string.Join(", ", HeldOut.Present(shot, _plan).Select(id => _naming.Call(_plan.Cast.First(member => member.Id == id))))));
        if (_random.Chance(0.5f)) sentences[0] = Captions.Sentence($"{string.Join(", ", setting)}, {Lower(sentences[0])}");
        else sentences.Insert(1, Captions.Sentence(string.Join(", ", setting)));
        if (shot.Camera.Moves.Count > 0 && _random.Chance(0.7f)) sentences.Add(Captions.Sentence(_phrasing.Moves(shot)));
        if (index == 0 && shot.Style is not "illustrated" && _random.Chance(0.8f)) sentences.Insert(_random.Chance(0.3f) ? 0 : sentences.Count, Captions.Sentence(Captions.Style(_phrasing.Style(shot), _phrasing.IsFrench)));
        var text = string.Join(' ', sentences);
        text = text.Replace(",,", ",", StringComparison.Ordinal).Replace(",.", ".", StringComparison.Ordinal);
        return index == 0 ? text : (_phrasing.IsFrench ? _random.Pick(["Ensuite : ", "Plan suivant : ", "Puis : "]) : _random.Pick(["Then: ", "Next shot: ", "Cut. "])) + text;
    }

    private string Lower(string sentence) => _plan.Cast.Any(member => member.Name is { } name && sentence.StartsWith(name, StringComparison.Ordinal)) ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
