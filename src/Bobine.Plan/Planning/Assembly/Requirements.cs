using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Assembly;

/// <summary>Gives every action what it needs, a target or a prop, or changes it to one that can be performed.</summary>
internal static class Requirements
{
    public static void Meet(Draft draft)
    {
        foreach (var shot in draft.Shots)
        {
            foreach (var beat in shot.Beats.ToList()) Part(beat, shot, draft);
            foreach (var beat in shot.Beats.ToList()) Meet(beat, shot);
            shot.Beats.RemoveAll(beat => beat.Who.Count == 0 && beat.Wind is null && beat.Weather is null);
        }
    }

    /// <summary>Makes two members of a pair who do something to each other.</summary>
    private static void Part(DraftBeat beat, DraftShot shot, Draft draft)
    {
        if (beat.Who is not [{ Count: 2 } pair] || beat.To is not null || !beat.Frame.Contains("pair") || ActionTimings.Find(beat.Does ?? "")?.Target != Need.Required) return;
        var second = new DraftMember(pair.Id + "-2", pair.Noun) { Look = pair.Look, Word = pair.Word, Feeling = pair.Feeling, Feminine = pair.Feminine };
        pair.Count = 1;
        draft.Cast.Insert(draft.Cast.IndexOf(pair) + 1, second);
        shot.Present.Insert(shot.Present.IndexOf(pair) + 1, second);
        beat.Who.Add(second);
    }

    private static void Meet(DraftBeat beat, DraftShot shot)
    {
        if (beat.Passive && beat.Who.Count == 0 && shot.Present.Find(member => member != beat.To && member.Noun.Living) is { } doer) beat.Who.Add(doer);
        if (beat.To is not null && beat.Who.Contains(beat.To)) beat.To = null;
        if (beat.Does is not { } does || ActionTimings.Find(does) is not { } timing) return;
        beat.Does = does = Fitting(does == "play" && (beat.With ?? beat.To)?.Noun.Is("music") == true ? "play-music" : does, beat.Who);
        if (does == "play-music" && beat.With is null && beat.To?.Noun.Is("music") == true) beat.With = beat.To;
        timing = ActionTimings.Of(does);
        if (does == "break" && beat.With is not null) BlowFirst(beat, shot);
        if (does == "break" && beat.To is null && beat.Who is [{ Noun.Living: false } thing]) Shatter(beat, thing);
        if (does is "toast" or "drink" && beat.With is null) beat.With = beat.Who.Select(member => member.Held).FirstOrDefault(held => held is not null);
        if (does == "extinguish" && beat.To?.Noun.Kind != "fire" && shot.Present.Find(member => member.Noun.Kind == "fire") is { } fire) beat.To = fire;
        if (does == "give" && beat.To is null && beat.With is { Noun.Living: true } received) (beat.To, beat.With) = (received, null);
        if (timing.Prop == Need.None) beat.With = null;
        if (timing.Target == Need.None) beat.To = null;
        if (timing.Target != Need.Required || beat.To is not null) return;
        beat.To = Target(does, beat, shot);
        if (beat.To is null && (beat.Who.Count < 2 || !beat.Frame.Contains("pair"))) beat.Does = Alone(does);
    }

    /// <summary>Gets the way that those who act can do it: cars drive where people run, fish swim where they walk.</summary>
    private static string Fitting(string does, List<DraftMember> who)
    {
        if (who.Count == 0) return does;
        var noun = who[0].Noun;
        var prop = PropTerms.Find(noun.Kind);
        if (does == "play" && noun.Slug is "musician" or "guitarist" or "pianist" or "violinist" or "drummer" or "dj" or "band") return "play-music";
        if (noun.Kind is "fish" || prop?.Class == PropClass.Sea) return does is "walk" or "run" ? "swim" : does;
        if (noun.Kind is "boat") return does is "walk" or "run" or "drive" or "swim" ? "float" : does;
        if (noun.Kind is "rocket" or "drone" || prop?.Motion == MotionProfile.Fly && prop.Class == PropClass.Vehicle) return does is "walk" or "run" or "drive" ? "fly" : does;
        if (noun.Is("vehicle")) return does is "walk" or "run" or "climb" ? "drive" : does is "roar" ? "honk" : does;
        return does;
    }

    /// <summary>Strikes before something breaks, so that the hammer is seen to fall.</summary>
    private static void BlowFirst(DraftBeat beat, DraftShot shot)
    {
        if (beat.To is null) return;
        shot.Beats.Insert(shot.Beats.IndexOf(beat), new() { Who = beat.Who, Does = "hit", To = beat.To, With = beat.With, At = beat.At, Together = beat.Together, Inferred = true });
        beat.At = null;
        beat.Together = false;
    }

    private static void Shatter(DraftBeat beat, DraftMember thing) => beat.Does = thing.Noun.Kind is "balloon" or "bubble" ? "pop" : "fall";

    private static DraftMember? Target(string action, DraftBeat beat, DraftShot shot)
    {
        var others = shot.Present.Where(member => !beat.Who.Contains(member)).ToList();
        return action is "hit" or "break" or "kick" or "push"
            ? others.Find(member => !member.Noun.Living && !member.Noun.Is("effect")) ?? others.Find(member => member.Noun.Living)
            : others.FindLast(member => member.Noun.Living);
    }

    private static string Alone(string action) => action switch
    {
        "chase" => "run",
        "kick" or "hit" => "jump",
        "embrace" or "kiss" or "give" => "wave",
        "lick" => "eat",
        "break" => "jump",
        "push" => "walk",
        _ => "look",
    };

    /// <summary>Takes what is only ever held or used out of the cast: a beat names its kind.</summary>
    public static HashSet<DraftMember> Tools(Draft draft)
    {
        var beats = draft.Shots.SelectMany(shot => shot.Beats).ToList();
        var tools = beats.Select(beat => beat.With).OfType<DraftMember>()
            .Concat(draft.Cast.Select(member => member.Held).OfType<DraftMember>())
            .Where(member => !member.Noun.Living && member.Count == 1 && member.Said.Count == 0 && member.Word is null && PropTerms.Find(member.Noun.Kind) is not null)
            .Where(member => !beats.Exists(beat => beat.To == member || beat.Who.Contains(member)))
            .Where(member => draft.Shots.TrueForAll(shot => !shot.Sides.ContainsKey(member) && shot.On != member));
        return [.. tools];
    }

    /// <summary>Gets the noun of a kind that the story needs though nobody said it.</summary>
    public static DraftMember Extra(Draft draft, Lexicon lexicon, string slug)
    {
        var member = new DraftMember(slug, lexicon.NounOf(slug)!);
        draft.Cast.Add(member);
        return member;
    }
}
