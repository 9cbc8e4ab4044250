namespace Bobine.Plan.Wording;

/// <summary>Articles, agreement, plurals, verbs and contractions of French.</summary>
internal static class FrenchGrammar
{
    private static readonly string[] AspiratedH = ["hibou", "héros", "hot-dog", "homard", "haricot", "hamster", "hache", "hérisson", "harpe", "hamburger", "haut", "hamac", "hockey", "hanche", "héron"];
    private static readonly string[] NoElision = ["onz", "ouistiti", "oui"];
    private static readonly string[] Numbers = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];
    private static readonly string[] Links = ["de", "d'", "du", "des", "en", "à", "au", "aux"];

    private static readonly Dictionary<string, (string Masculine, string Feminine)> Colours = new(StringComparer.Ordinal)
    {
        ["red"] = ("rouge", "rouge"), ["orange"] = ("orange", "orange"), ["yellow"] = ("jaune", "jaune"), ["green"] = ("vert", "verte"), ["turquoise"] = ("turquoise", "turquoise"),
        ["blue"] = ("bleu", "bleue"), ["purple"] = ("violet", "violette"), ["pink"] = ("rose", "rose"), ["brown"] = ("marron", "marron"), ["black"] = ("noir", "noire"),
        ["white"] = ("blanc", "blanche"), ["grey"] = ("gris", "grise"), ["beige"] = ("beige", "beige"), ["gold"] = ("doré", "dorée"), ["silver"] = ("argenté", "argentée"),
        ["ginger"] = ("roux", "rousse"), ["blond"] = ("blond", "blonde"),
    };

    public static string A(Noun noun, string phrase) => noun.IsPlural ? $"des {phrase}" : $"{(noun.IsFeminine ? "une" : "un")} {phrase}";

    public static string The(Noun noun, string phrase) => noun.IsPlural ? $"les {phrase}" : ElidesBefore(phrase) ? $"l'{phrase}" : $"{(noun.IsFeminine ? "la" : "le")} {phrase}";

    public static string Number(int count) => count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Gets the colour of a list in agreement with a noun; a hexadecimal one as it is.</summary>
    public static string Colour(string colour, bool isFeminine, bool isPlural)
    {
        if (!Colours.TryGetValue(colour, out var forms)) return colour;
        var form = isFeminine ? forms.Feminine : forms.Masculine;
        return isPlural && colour is not ("orange" or "turquoise" or "brown") ? Agree(form) : form;
    }

    /// <summary>Gets the plural: of the first word, and of adjectives after it, but not of what a preposition leads in.</summary>
    public static string Plural(string noun)
    {
        var words = noun.Split(' ');
        for (var i = 0; i < words.Length && !Links.Contains(words[i]) && !words[i].StartsWith("d'", StringComparison.Ordinal); i++) words[i] = PluralWord(words[i]);
        return string.Join(' ', words);
    }

    /// <summary>Gets one side of every "singular/plural" pair of a verb phrase.</summary>
    public static string Conjugate(string phrase, bool isPlural)
    {
        var words = phrase.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var slash = words[i].IndexOf('/', StringComparison.Ordinal);
            if (slash < 0) continue;
            var apostrophe = words[i].IndexOf('\'', StringComparison.Ordinal);
            var singular = words[i][..slash];
            words[i] = !isPlural ? singular : apostrophe >= 0 && apostrophe < slash ? singular[..(apostrophe + 1)] + words[i][(slash + 1)..] : words[i][(slash + 1)..];
        }

        return string.Join(' ', words);
    }

    /// <summary>Contracts prepositions and articles: "à le" to "au", "de les" to "des", and elides "de" before a vowel.</summary>
    public static string Contract(string text)
    {
        text = $" {text}".Replace(" à le ", " au ", StringComparison.Ordinal).Replace(" à les ", " aux ", StringComparison.Ordinal)
            .Replace(" de le ", " du ", StringComparison.Ordinal).Replace(" de les ", " des ", StringComparison.Ordinal)
            .Replace("qu'à le ", "qu'au ", StringComparison.Ordinal).Replace("qu'à les ", "qu'aux ", StringComparison.Ordinal).Replace(" de des ", " de ", StringComparison.Ordinal);
        for (var at = text.IndexOf(" de ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" de ", at + 1, StringComparison.Ordinal))
        {
            if (ElidesBefore(text[(at + 4)..])) text = $"{text[..at]} d'{text[(at + 4)..]}";
        }

        return text[1..];
    }

    public static bool ElidesBefore(string phrase)
    {
        if (phrase.Length == 0) return false;
        var first = char.ToLowerInvariant(phrase[0]);
        if (first == 'h') return !AspiratedH.Any(word => phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return "aeiouàâäéèêëîïôöùûüœæ".Contains(first, StringComparison.Ordinal) && !NoElision.Any(word => phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string PluralWord(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] => word,
        _ when word.EndsWith("al", StringComparison.Ordinal) && word is not ("bal" or "carnaval" or "chacal" or "festival") => word[..^2] + "aux",
        _ when word.EndsWith("eau", StringComparison.Ordinal) || word.EndsWith("eu", StringComparison.Ordinal) || word is "bijou" or "caillou" or "chou" or "genou" or "hibou" or "joujou" or "pou" => word + "x",
        _ => word + "s",
    };

    private static string Agree(string adjective) => adjective.EndsWith('s') || adjective.EndsWith('x') ? adjective : adjective + "s";
}
