using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Wording;

/// <summary>The ways in which <see cref="Phrasing"/> may say the entries of the vocabulary: for planners, tests and measures that look for facts in a text.</summary>
public static class Wordings
{
    /// <summary>Gets the ways to say an entry of a list: "place", "time", "weather", "style", "size", "angle", "move", "transition", "feeling", "manner", "from", "mood", "change" ...</summary>
    public static IReadOnlyList<string> Of(string list, string id, string language) => Lexicon.Options(list, id, IsFrench(language));

    /// <summary>Gets the conjugated beginnings of the verb phrases of an action, singular and plural, up to the first target or thing.</summary>
    public static IReadOnlyList<string> Verbs(string action, string language)
    {
        var fr = IsFrench(language);
        return
        [
            .. Enum.GetValues<ActionForm>().SelectMany(form => Lexicon.Verbs(action, form, fr)).SelectMany(phrase => new[] { false, true }
                .Select(plural => fr ? FrenchGrammar.Conjugate(phrase, plural) : EnglishGrammar.Conjugate(phrase, plural)))
                .Select(phrase => Stem(phrase.Split('{')[0].Trim())).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Gets the forms a colour takes: in French with gender and number.</summary>
    public static IReadOnlyList<string> Colour(string colour, string language) => IsFrench(language)
        ? [.. new[] { (false, false), (false, true), (true, false), (true, true) }.Select(form => FrenchGrammar.Colour(colour, form.Item1, form.Item2)).Distinct(StringComparer.Ordinal)]
        : [colour];

    /// <summary>Gets the nouns of a kind: its words and the plurals of them.</summary>
    public static IReadOnlyList<string> Nouns(string kind, string language)
    {
        if (Kinds.Find(kind) is not { } term) return [kind];
        var words = (IsFrench(language) ? term.French : term.English).AsEnumerable();
        return [.. words.SelectMany(word => new[] { word, IsFrench(language) ? FrenchGrammar.Plural(word) : EnglishGrammar.Plural(word) }).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Drops a last preposition that would contract with an article.</summary>
    private static string Stem(string phrase) => phrase.EndsWith(" à", StringComparison.Ordinal) || phrase.EndsWith(" de", StringComparison.Ordinal) ? phrase[..phrase.LastIndexOf(' ')]
        : phrase.EndsWith(" jusqu'à", StringComparison.Ordinal) ? phrase[..^2] : phrase;

    private static bool IsFrench(string language) => string.Equals(language, "fr", StringComparison.Ordinal);
}
