namespace Bobine.Plan.Wording;

/// <summary>Describes and names members of the cast.</summary>
internal sealed class MemberPhrases(FilmPlan plan, Phrasing phrasing)
{
    private static readonly Dictionary<string, (string[] English, string[] French)> Synonyms = new(StringComparer.Ordinal)
    {
        ["taxi"] = (["taxi", "cab"], ["taxi"]),
        ["formula-one"] = (["Formula One car", "F1 car", "Formula 1 car"], ["formule 1", "F1", "voiture de Formule 1"]),
        ["firefighter"] = (["firefighter", "fireman"], ["pompier"]),
        ["child"] = (["child", "kid"], ["enfant"]),
        ["man"] = (["man", "guy"], ["homme", "monsieur"]),
        ["woman"] = (["woman", "lady"], ["femme", "dame"]),
        ["astronaut"] = (["astronaut"], ["astronaute", "spationaute"]),
        ["boat"] = (["boat"], ["bateau"]),
        ["crew"] = (["film crew"], ["équipe de tournage"]),
        ["computer"] = (["computer", "computer screen"], ["ordinateur", "écran d'ordinateur"]),
        ["fire-truck"] = (["fire truck", "fire engine"], ["camion de pompiers"]),
    };

    private bool IsFrench => phrasing.IsFrench;

    /// <summary>Gets whether verbs of the member are plural.</summary>
    public static bool IsPlural(CastMember member) => (member.Count > 1 && !IsCollective(member)) || Lexicon.NounOf(member.Kind, member.Word).IsPlural;

    public string Describe(CastMember member)
    {
        var noun = Lexicon.NounOf(member.Kind, member.Word);
        var text = Head(member, noun, withLook: true);
        var traits = Traits(member.Look);
        if (traits.Count > 0) text += (IsFrench ? " avec " : " with ") + phrasing.Join(traits);
        var clothes = Clothes(member.Look);
        if (clothes.Count > 0) text += (IsFrench ? ", portant " : ", wearing ") + phrasing.Join(clothes);
        if (member.Name is { Length: > 0 } name) text += IsFrench ? $", du nom de {name}" : $", named {name}";
        return text;
    }

    public string Brief(CastMember member) => member.Name is { Length: > 0 } name ? name : Head(member, Lexicon.NounOf(member.Kind, member.Word), withLook: true, isBrief: true);

    public string Name(CastMember member)
    {
        if (member.Name is { Length: > 0 } name) return name;
        var noun = Lexicon.NounOf(member.Kind, member.Word);
        var word = IsFrench ? noun.French : noun.English;
        var same = plan.Cast.Where(other => string.Equals(Word(other), word, StringComparison.Ordinal)).ToList();
        var isPlural = IsPlural(member);
        var mark = same.Count > 1 ? Distinction(member, noun, same) : null;
        if (IsFrench)
        {
            var phrase = isPlural && !noun.IsPlural ? FrenchGrammar.Plural(word) : word;
            if (mark is null) return FrenchGrammar.The(noun with { IsPlural = isPlural }, phrase);
            return mark.Value.IsBefore ? FrenchGrammar.The(noun with { IsPlural = isPlural }, $"{mark.Value.Text} {phrase}") : FrenchGrammar.The(noun with { IsPlural = isPlural }, $"{phrase} {mark.Value.Text}");
        }

        var plain = isPlural && !noun.IsPlural ? EnglishGrammar.Plural(word) : word;
        return mark is null ? $"the {plain}" : mark.Value.IsBefore ? $"the {mark.Value.Text} {plain}" : $"the {plain} {mark.Value.Text}";

        string Word(CastMember other) => Lexicon.NounOf(other.Kind, other.Word) is var its && IsFrench ? its.French : its.English;
    }

    private static bool IsCollective(CastMember member) => member.Kind is "crowd" or "crew" && member.Word is null;

    private string Head(CastMember member, Noun noun, bool withLook, bool isBrief = false)
    {
        var look = member.Look;
        var word = member.Word is null && Synonyms.TryGetValue(member.Kind, out var same) ? phrasing.Pick(IsFrench ? same.French : same.English) : IsFrench ? noun.French : noun.English;
        var feminine = noun.IsFeminine && word is not "monsieur";
        var isPlural = IsPlural(member) && !noun.IsPlural;
        if (!withLook) look = new();
        if (isBrief) look = new() { Coat = look.Coat, Top = look.Top };
        return IsFrench ? FrenchHead(member, noun with { IsFeminine = feminine }, word, look, isPlural) : EnglishHead(member, noun, word, look, isPlural);
    }

    private static string EnglishHead(CastMember member, Noun noun, string word, Look look, bool isPlural)
    {
        var adjectives = new List<string>();
        if (look.Size is { } size) adjectives.Add(size is "medium" ? "medium-sized" : size);
        if (look.Age is { } age) adjectives.Add(age);
        if (look.HairStyle is "bald") adjectives.Add("bald");
        if (look.Coat is { } coat) adjectives.Add(coat);
        var phrase = string.Join(' ', [.. adjectives, isPlural ? EnglishGrammar.Plural(word) : word]);
        if (IsCollective(member)) return EnglishGrammar.A(phrase) + (member.Count > 1 ? $" of {EnglishGrammar.Number(member.Count)}" : "");
        return isPlural ? $"{EnglishGrammar.Number(member.Count)} {phrase}" : noun.IsPlural ? phrase : EnglishGrammar.A(phrase);
    }

    private static string FrenchHead(CastMember member, Noun noun, string word, Look look, bool isPlural)
    {
        var (f, p) = (noun.IsFeminine, isPlural || noun.IsPlural);
        var before = new List<string>();
        var after = new List<string>();
        if (look.Size is { } size) (size is "small" or "big" ? before : after).Add(FrenchLooks.Size(size, f, p));
        if (look.Age is "baby") word = isPlural ? $"bébés {FrenchGrammar.Plural(word)}" : $"bébé {word}";
        else if (isPlural) word = FrenchGrammar.Plural(word);
        if (look.Age is "young" or "old") before.Add(FrenchLooks.Age(look.Age, f, p, before.Count == 0 && FrenchGrammar.ElidesBefore(word)));
        if (look.Age is "adult") after.Add(p ? "adultes" : "adulte");
        if (look.Coat is { } coat) after.Insert(0, FrenchGrammar.Colour(coat, f && look.Age is not "baby", p));
        if (look.HairStyle is "bald") after.Add(p ? "chauves" : "chauve");
        var phrase = string.Join(' ', [.. before, word, .. after]);
        if (look.Age is "baby") noun = noun with { IsFeminine = false };
        if (IsCollective(member)) return FrenchGrammar.A(noun, phrase) + (member.Count > 1 ? $" de {FrenchGrammar.Number(member.Count)} personnes" : "");
        return isPlural ? $"{FrenchGrammar.Number(member.Count)} {phrase}" : FrenchGrammar.A(noun, phrase);
    }

    private List<string> Traits(Look look)
    {
        var traits = new List<string>();
        if (look.Accent is { } accent) traits.Add(IsFrench ? $"des taches {FrenchGrammar.Colour(accent, isFeminine: true, isPlural: true)}" : $"{accent} markings");
        if (look.Skin is { } skin) traits.Add(IsFrench ? $"la peau {FrenchGrammar.Colour(skin, isFeminine: true, isPlural: false)}" : $"{skin} skin");
        if (look.Hair is not null || look.HairStyle is not (null or "bald")) traits.Add(Hair(look));
        if (look.Eyes is { } eyes) traits.Add(IsFrench ? $"des yeux {FrenchGrammar.Colour(eyes, isFeminine: false, isPlural: true)}" : $"{eyes} eyes");
        return traits;
    }

    private string Hair(Look look)
    {
        var style = look.HairStyle is null or "bald" ? null : phrasing.Option("hair", look.HairStyle);
        if (IsFrench)
        {
            var colour = look.Hair is { } named ? " " + FrenchGrammar.Colour(named, isFeminine: false, isPlural: true) : "";
            return look.HairStyle is "long" ? $"de longs cheveux{colour}" : $"des cheveux{colour}{(style is null ? "" : " " + style)}";
        }

        var hue = look.Hair is { } hair ? hair + " " : "";
        return style is null ? $"{hue}hair" : look.HairStyle is "bob" or "bun" or "quiff" && style.Contains(' ', StringComparison.Ordinal) ? $"{hue}hair {style}" : $"{style} {hue}hair";
    }

    private List<string> Clothes(Look look)
    {
        var clothes = new List<string>();
        if (look.Top is { } top) clothes.Add(IsFrench ? $"un haut {FrenchGrammar.Colour(top, isFeminine: false, isPlural: false)}" : EnglishGrammar.A($"{top} top"));
        if (look.Legs is { } legs) clothes.Add(IsFrench ? $"un pantalon {FrenchGrammar.Colour(legs, isFeminine: false, isPlural: false)}" : $"{legs} trousers");
        if (look.Shoes is { } shoes) clothes.Add(IsFrench ? $"des chaussures {FrenchGrammar.Colour(shoes, isFeminine: true, isPlural: true)}" : $"{shoes} shoes");
        foreach (var worn in look.Wears)
        {
            var noun = Lexicon.AccessoryOf(worn);
            var colour = look.WearColours.TryGetValue(worn, out var named) ? named : null;
            if (IsFrench)
            {
                var isPlural = noun.IsPlural && noun.French is not "casque audio";
                clothes.Add(FrenchGrammar.A(noun with { IsPlural = isPlural }, colour is null ? noun.French : $"{noun.French} {FrenchGrammar.Colour(colour, noun.IsFeminine, isPlural)}"));
            }
            else
            {
                var phrase = colour is null ? noun.English : $"{colour} {noun.English}";
                clothes.Add(noun.IsPlural ? phrase : EnglishGrammar.A(phrase));
            }
        }

        return clothes;
    }

    /// <summary>Finds what sets a member apart from others of its kind: its colour, its top, or its number.</summary>
    private (string Text, bool IsBefore)? Distinction(CastMember member, Noun noun, List<CastMember> same)
    {
        var isPlural = IsPlural(member);
        if (member.Look.Coat is { } coat && same.Count(other => string.Equals(other.Look.Coat, coat, StringComparison.Ordinal)) == 1)
            return IsFrench ? (FrenchGrammar.Colour(coat, noun.IsFeminine, isPlural), false) : (coat, true);
        if (member.Look.Top is { } top && same.Count(other => string.Equals(other.Look.Top, top, StringComparison.Ordinal)) == 1)
            return IsFrench ? ($"au haut {FrenchGrammar.Colour(top, isFeminine: false, isPlural: false)}", false) : ($"in the {top} top", false);
        if (same.Count(other => other.Count > 1) is 1 && member.Count > 1) return null;
        var index = same.FindIndex(other => string.Equals(other.Id, member.Id, StringComparison.Ordinal));
        return (FrenchLooks.Ordinal(index, IsFrench, noun.IsFeminine), true);
    }
}
