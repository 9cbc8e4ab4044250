using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.World.Sampling;

/// <summary>The complete caption: everything that the plan says, in paragraphs by shot.</summary>
internal sealed class LongCaption(FilmPlan plan, string language, Rng random)
{
    private readonly Phrasing _phrasing = Captions.Speak(plan, language, random);
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);

    private bool IsFrench => _phrasing.IsFrench;

    public string Write()
    {
        var parts = new List<string>();
        var styles = plan.Shots.Select(shot => shot.Style).Distinct(StringComparer.Ordinal).ToList();
        var sharesStyle = styles.Count == 1;
        if (sharesStyle && random.Chance(0.5f)) parts.Add(Captions.Sentence(Captions.Style(_phrasing.Style(plan.Shots[0]), IsFrench)));
        var hasStyle = parts.Count > 0;
        for (var i = 0; i < plan.Shots.Count; i++) parts.Add(Shot(plan.Shots[i], i, withStyle: !sharesStyle));
        if (sharesStyle && !hasStyle) parts.Add(Captions.Sentence(Captions.Style(_phrasing.Style(plan.Shots[0]), IsFrench)));
        if (plan.Cast.Where(member => !_introduced.Contains(member.Id)).ToList() is { Count: > 0 } unseen) parts.Add(Captions.Sentence(Introduce(unseen)));
        if (plan.Music is { } music) parts.Add(Captions.Sentence(random.Pick<string>(IsFrench ? ["Avec {0}", "Sur fond de {0}"] : ["With {0}", "Set to {0}"]).Replace("{0}", _phrasing.Music(music), StringComparison.Ordinal)));
        return string.Join(' ', parts);
    }

    private string Shot(Shot shot, int index, bool withStyle)
    {
        var setting = new List<string> { _phrasing.Place(shot), _phrasing.Time(shot), _phrasing.Weather(shot) };
        if (random.Chance(0.3f)) (setting[0], setting[1]) = (setting[1], setting[0]);
        var fresh = plan.Cast.Where(member => HeldOut.Present(shot, plan).Contains(member.Id, StringComparer.Ordinal) && !_introduced.Contains(member.Id)).ToList();
        var intro = fresh.Count > 0 ? Introduce(fresh) : "";
        var opening = $"{string.Join(", ", setting)}{(intro.Length > 0 ? ", " + intro : "")}";
        var camera = Captions.Sentence(random.Pick<string>(IsFrench ? ["{0}", "Caméra : {0}", "Cadre : {0}"] : ["{0}", "Camera: {0}", "Framing: {0}"]).Replace("{0}", _phrasing.Camera(shot), StringComparison.Ordinal));
        var places = shot.Stage.Where(placement => placement is { Mark: not null } or { Facing: not null } or { Doing: not null } or { Feeling: not null }).Select(placement => Captions.Sentence(_phrasing.Say(placement))).ToList();
        var middle = new List<string> { Captions.Sentence(opening) };
        middle.AddRange(places);
        middle.AddRange(CaptionBeats.Sentences(shot, _phrasing, random));
        if (withStyle) middle.Add(Captions.Sentence(Captions.Style(_phrasing.Style(shot), IsFrench)));
        var body = string.Join(' ', random.Chance(0.4f) ? [camera, .. middle] : [.. middle, camera]);
        if (index == 0) return body;
        var transition = Bare(_phrasing.Transition(shot));
        var heading = (IsFrench ? "Plan " : "Shot ") + (index + 1);
        return transition.Length == 0 ? $"{heading}{(IsFrench ? " : " : ": ")}{body}" : $"{heading}, {transition}{(IsFrench ? " : " : ": ")}{body}";
    }

    /// <summary>Drops the preposition that would lead to the next shot.</summary>
    private static string Bare(string transition)
    {
        transition = transition.TrimEnd(',');
        string[] leads = [" to", " sur", " puis", ", to"];
        return leads.FirstOrDefault(lead => transition.EndsWith(lead, StringComparison.Ordinal)) is { } found ? transition[..^found.Length].TrimEnd(',') : transition;
    }

    private string Introduce(List<CastMember> members)
    {
        foreach (var member in members) _introduced.Add(member.Id);
        var list = members.Select(_phrasing.Describe).ToList();
        var joined = list.Count == 1 ? list[0] : $"{string.Join("; ", list.SkipLast(1))}{(IsFrench ? " ; et " : "; and ")}{list[^1]}";
        return random.Pick<string>(IsFrench ? ["il y a {0}", "on voit {0}", "voici {0}", "apparaît à l'image : {0}"] : ["there is {0}", "we see {0}", "the scene shows {0}", "here: {0}"]).Replace("{0}", joined, StringComparison.Ordinal);
    }
}
