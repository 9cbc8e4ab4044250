namespace Bobine.Plan.Planning.Words;

/// <summary>Inflects English nouns and verbs.</summary>
internal static class EnglishForms
{
    private static readonly Dictionary<string, string> IrregularPlurals = new(StringComparer.Ordinal)
    {
        ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["mouse"] = "mice", ["goose"] = "geese", ["wolf"] = "wolves",
        ["sheep"] = "sheep", ["fish"] = "fish", ["deer"] = "deer", ["person"] = "persons", ["calf"] = "calves", ["elf"] = "elves", ["ox"] = "oxen",
        ["fireman"] = "firemen", ["policeman"] = "policemen", ["spaceman"] = "spacemen", ["snowman"] = "snowmen", ["gentleman"] = "gentlemen",
        ["thief"] = "thieves", ["leaf"] = "leaves", ["knife"] = "knives", ["wife"] = "wives", ["businessman"] = "businessmen", ["mailman"] = "mailmen",
        ["dwarf"] = "dwarves", ["cameraman"] = "cameramen", ["scarf"] = "scarves", ["foot"] = "feet", ["shelf"] = "shelves", ["hero"] = "heroes",
        ["superhero"] = "superheroes", ["kiss"] = "kisses",
    };

    public static string Plural(string noun)
    {
        var cut = noun.LastIndexOf(' ') + 1;
        var word = noun[cut..];
        if (IrregularPlurals.TryGetValue(word, out var irregular)) return noun[..cut] + irregular;
        if (word.EndsWith('y') && word.Length > 1 && !IsVowel(word[^2])) return noun[..^1] + "ies";
        if (word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)) return noun + "es";
        return noun + "s";
    }

    /// <summary>Gets every form of a verb with its name; <paramref name="written"/> is "base", "base:past:participle", or "base=all other forms".</summary>
    public static IEnumerable<(string Form, string Name)> Verb(string written)
    {
        if (written.Split('=') is [var verb, var others])
        {
            yield return (verb, "base");
            foreach (var other in others.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return (other, other.EndsWith("ing", StringComparison.Ordinal) ? "ing" : "s");
            if (!written.Contains(':', StringComparison.Ordinal)) yield break;
            written = verb;
        }

        var forms = written.Split(':');
        var space = forms[0].IndexOf(' ', StringComparison.Ordinal);
        var head = space < 0 ? forms[0] : forms[0][..space];
        var tail = space < 0 ? "" : forms[0][space..];
        yield return (head + tail, "base");
        yield return (Third(head) + tail, "s");
        foreach (var ing in Present(head)) yield return (ing + tail, "ing");
        if (forms.Length > 1)
        {
            foreach (var past in forms.Skip(1).Distinct(StringComparer.Ordinal)) yield return (past, "past");
        }
        else
        {
            foreach (var past in Past(head)) yield return (past + tail, "past");
        }
    }

    private static string Third(string verb)
    {
        if (verb is "go" or "do" or "have") return verb switch { "go" => "goes", "do" => "does", _ => "has" };
        if (verb.EndsWith('y') && !IsVowel(verb[^2])) return verb[..^1] + "ies";
        return verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es" : verb + "s";
    }

    private static IEnumerable<string> Present(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) yield return verb[..^2] + "ying";
        else if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal)) yield return verb[..^1] + "ing";
        else yield return verb + "ing";
        if (Doubles(verb)) yield return verb + verb[^1] + "ing";
    }

    private static IEnumerable<string> Past(string verb)
    {
        if (verb.EndsWith('e')) yield return verb + "d";
        else if (verb.EndsWith('y') && !IsVowel(verb[^2])) yield return verb[..^1] + "ied";
        else yield return verb + "ed";
        if (Doubles(verb)) yield return verb + verb[^1] + "ed";
    }

    private static bool Doubles(string verb) =>
        verb.Length >= 3 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
