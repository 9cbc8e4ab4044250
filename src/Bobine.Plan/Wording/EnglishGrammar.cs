namespace Bobine.Plan.Wording;

/// <summary>Articles, plurals and verbs of English.</summary>
internal static class EnglishGrammar
{
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["mouse"] = "mice", ["fish"] = "fish", ["sheep"] = "sheep", ["goldfish"] = "goldfish", ["goose"] = "geese",
        ["foot"] = "feet", ["tooth"] = "teeth", ["person"] = "people", ["dice"] = "dice", ["wolf"] = "wolves", ["knife"] = "knives", ["leaf"] = "leaves", ["loaf"] = "loaves", ["shelf"] = "shelves",
        ["octopus"] = "octopuses", ["deer"] = "deer", ["squid"] = "squid", ["aircraft"] = "aircraft",
    };

    private static readonly string[] Doubling = ["sit", "run", "swim", "hit", "hug", "clap", "nod", "spin", "sob", "chat", "get", "put", "cut", "trip", "set", "sip", "hop", "bat", "pop", "grab"];

    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public static string A(string phrase) => (IsVowelSound(phrase) ? "an " : "a ") + phrase;

    public static string Number(int count) => count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Gets the plural of a noun; of "glass of wine", that of "glass".</summary>
    public static string Plural(string noun)
    {
        var of = noun.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0) return Plural(noun[..of]) + noun[of..];
        var space = noun.LastIndexOf(' ');
        if (space > 0) return noun[..(space + 1)] + Plural(noun[(space + 1)..]);
        if (Plurals.TryGetValue(noun, out var odd)) return odd;
        if (noun.EndsWith("man", StringComparison.Ordinal) && noun is not ("human" or "caiman")) return noun[..^3] + "men";
        return WithS(noun);
    }

    /// <summary>Conjugates the first word of a verb phrase for "it" or "they".</summary>
    public static string Conjugate(string phrase, bool isPlural)
    {
        if (isPlural) return phrase;
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (phrase, "") : (phrase[..space], phrase[space..]);
        return (verb switch { "be" => "is", "have" => "has", "go" => "goes", "do" => "does", _ => WithS(verb) }) + rest;
    }

    /// <summary>Turns the first word of a verb phrase into its -ing form.</summary>
    public static string Ing(string phrase)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (phrase, "") : (phrase[..space], phrase[space..]);
        var stem = Doubling.Contains(verb) ? verb + verb[^1] : verb is "lie" or "die" or "tie" ? verb[..^2] + "y" : verb is [.., not 'e', 'e'] && verb is not "be" ? verb[..^1] : verb;
        return stem + "ing" + rest;
    }

    private static string WithS(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] => word + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
        _ => word + "s",
    };

    private static bool IsVowelSound(string phrase) =>
        phrase.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(phrase[0]), StringComparison.Ordinal) is var isVowel
        && (phrase.StartsWith("F1", StringComparison.OrdinalIgnoreCase) || phrase.StartsWith("hour", StringComparison.Ordinal) || phrase[0] == '8'
            || (isVowel && !phrase.StartsWith("uni", StringComparison.Ordinal) && !phrase.StartsWith("one", StringComparison.Ordinal) && !phrase.StartsWith("use", StringComparison.Ordinal)
                && !phrase.StartsWith("uku", StringComparison.Ordinal) && !phrase.StartsWith("euro", StringComparison.Ordinal)));
}
