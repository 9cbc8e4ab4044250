namespace Bobine.Plan.Wording;

/// <summary>Says what happens in a beat.</summary>
internal sealed class BeatPhrases(FilmPlan plan, Phrasing phrasing)
{
    private bool IsFrench => phrasing.IsFrench;

    public string Say(Beat beat)
    {
        var parts = new List<string>();
        if (beat.Who is { } who && Member(who) is { } member) parts.Add(Act(beat, member));
        parts.AddRange(beat.Sets.Select(entry => Change(entry.Key, entry.Value)));
        return phrasing.Join(parts);
    }

    public string Quote(string line)
    {
        var marks = phrasing.Pick(IsFrench ? ["« {0} »", "“{0}”", "\"{0}\""] : ["\"{0}\"", "“{0}”"]);
        return marks.Replace("{0}", line, StringComparison.Ordinal);
    }

    private string Act(Beat beat, CastMember member)
    {
        var isPlural = MemberPhrases.IsPlural(member);
        var text = phrasing.Call(member);
        var isSung = beat is { Does: "sing", Says: not null };
        var speaksOnly = beat.Does is null or "talk" or "sing" && beat.Says is not null;
        if (!speaksOnly && beat.Does is { } does)
        {
            text += " " + Verb(beat, does, isPlural);
            if (beat.Manner is { } manner) text += " " + phrasing.Option("manner", manner).Replace("{ses}", isPlural ? "leurs" : "ses", StringComparison.Ordinal);
            if (beat.From is { } from) text += does is "enter" ? " " + phrasing.Option("from", from) : (IsFrench ? ", en arrivant " : ", coming in ") + phrasing.Option("from", from);
            if (beat.Where is { } where) text += (IsFrench ? ", jusqu'à un point " : ", to a spot ") + ShotPhrases.Spot(where, phrasing);
        }

        if (beat.Says is { } line)
        {
            text += (speaksOnly ? " " : IsFrench ? " et " : " and ") + Speech(member, beat, line, isSung, isPlural);
            if (speaksOnly && beat.From is { } side) text += (IsFrench ? ", en arrivant " : ", coming in ") + phrasing.Option("from", side);
        }

        if (beat.Feeling is { } feeling) text += Feeling(feeling, alone: beat is { Does: null, Says: null }, isPlural);
        return IsFrench ? FrenchGrammar.Contract(text) : text;
    }

    private string Feeling(string feeling, bool alone, bool isPlural)
    {
        if (!alone) return ", " + phrasing.Option("feeling", feeling);
        if (IsFrench) return $" {(isPlural ? "réagissent" : "réagit")} {phrasing.Option("feeling", feeling)}";
        return $" {(isPlural ? "become" : "becomes")} {Lexicon.Options("feeling", feeling, isFrench: false)[0]}";
    }

    private string Speech(CastMember member, Beat beat, string line, bool isSung, bool isPlural)
    {
        var text = IsFrench ? isSung ? isPlural ? "chantent" : "chante" : isPlural ? "disent" : phrasing.Pick(beat.To is null ? ["dit", "s'écrie", "lance"] : ["dit", "lance"])
            : isSung ? isPlural ? "sing" : "sings" : isPlural ? "say" : phrasing.Pick(beat.To is null ? ["says", "exclaims"] : ["says", "calls"]);
        if (beat.To is { } to && Member(to) is { } target && beat.Does is null or "talk" or "sing") text += (IsFrench ? " à " : " to ") + phrasing.Call(target);
        if (member.Voice is { } voice) text += " " + phrasing.Option("voice", voice);
        if (beat.Language is { } language && !string.Equals(language, IsFrench ? "fr" : "en", StringComparison.Ordinal)) text += (IsFrench, language) switch
        {
            (true, _) => " en anglais",
            _ => " in French",
        };
        return $"{text}{(IsFrench ? " : " : phrasing.Pick([": ", ", "]))}{Quote(line)}";
    }

    private string Verb(Beat beat, string does, bool isPlural)
    {
        var (to, with) = (beat.To is { } id && Member(id) is { } target ? phrasing.Call(target) : null, beat.With is null ? null : Thing(beat.With));
        var form = with is not null && (to is null || does is "give" or "throw" or "eat" or "drink" or "play-music") ? ActionForm.With : to is not null ? ActionForm.To : ActionForm.Alone;
        var options = Lexicon.Verbs(does, form, IsFrench);
        var used = form;
        if (options.Length == 0)
        {
            used = ActionForm.Alone;
            options = Lexicon.Verbs(does, used, IsFrench);
        }

        var verb = options.Length == 0 ? does : phrasing.Pick(options);
        verb = IsFrench ? FrenchGrammar.Conjugate(verb, isPlural) : EnglishGrammar.Conjugate(verb, isPlural);
        if (to is not null && used != ActionForm.To) verb += does is "give" or "throw" ? IsFrench ? " à {to}" : " to {to}" : IsFrench ? " avec {to}" : " with {to}";
        if (with is not null && used != ActionForm.With) verb += does is "toast" ? IsFrench ? ", {with} à la main" : ", {with} in hand" : IsFrench ? " avec {with}" : " with {with}";
        return verb.Replace("{to}", to, StringComparison.Ordinal).Replace("{with}", with, StringComparison.Ordinal)
            .Replace("{its}", isPlural ? "their" : "its", StringComparison.Ordinal).Replace("{ses}", isPlural ? "leurs" : "ses", StringComparison.Ordinal)
            .Replace("{son}", isPlural ? "leur" : "son", StringComparison.Ordinal);
    }

    private string Thing(string with)
    {
        if (Member(with) is { } member) return phrasing.Call(member);
        var noun = Lexicon.NounOf(with, word: null);
        if (IsFrench) return FrenchGrammar.A(noun, noun.French);
        return noun.IsPlural ? noun.English : EnglishGrammar.A(noun.English);
    }

    private string Change(string path, PlanValue value) => path switch
    {
        "weather.wind" when value.Number is { } wind => (IsFrench ? "le vent devient " : "the wind becomes ") + ShotPhrases.Wind(wind, phrasing),
        _ => phrasing.Option("change", value.ToString()),
    };

    private CastMember? Member(string id) => plan.Cast.FirstOrDefault(member => string.Equals(member.Id, id, StringComparison.Ordinal));
}
