namespace Bobine.Plan.Planning.Words;

/// <summary>Inflects French nouns, adjectives and verbs. Accents are folded later, so "joué" and "joue" meet.</summary>
internal static class FrenchForms
{
    private static readonly string[] First = ["e", "es", "ons", "ez", "ent", "é", "ée", "és", "ées", "er", "ait", "ais", "aient", "a", "èrent", "era", "eront", "erait"];
    private static readonly string[] Second = ["is", "it", "issons", "issez", "issent", "i", "ie", "ies", "ir", "issait", "issaient", "irent", "ira", "iront", "isse"];

    private static readonly Dictionary<string, string[]> Common = new(StringComparer.Ordinal)
    {
        ["faire"] = ["fait", "font", "fais", "faisant", "faisait", "faisaient", "fera"],
        ["avoir"] = ["a", "ont", "ayant", "avait", "avaient"],
        ["être"] = ["est", "sont", "étant", "était", "étaient"],
        ["aller"] = ["va", "vont", "allant", "allait"],
        ["prendre"] = ["prend", "prennent", "prenant", "pris", "prenait"],
        ["mettre"] = ["met", "mettent", "mettant", "mis", "mettait"],
        ["rendre"] = ["rend", "rendent", "rendant"],
        ["perdre"] = ["perd", "perdent", "perdant"],
    };

    public static IEnumerable<string> Plurals(string noun)
    {
        yield return PluralOf(noun);
        var space = noun.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0) yield break;
        yield return PluralOf(noun[..space]) + noun[space..];
        yield return string.Join(' ', noun.Split(' ').Select(word => word is "de" or "à" or "en" or "du" || word.Contains('\'', StringComparison.Ordinal) ? word : PluralOf(word)));
    }

    private static string PluralOf(string noun)
    {
        if (noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z')) return noun;
        if (noun.EndsWith("au", StringComparison.Ordinal) || noun.EndsWith("eu", StringComparison.Ordinal)) return noun + "x";
        if (noun.EndsWith("al", StringComparison.Ordinal)) return noun[..^2] + "aux";
        if (noun is "œil") return "yeux";
        if (noun is "genou" or "bijou" or "hibou") return noun + "x";
        return noun + "s";
    }

    /// <summary>Gets every form of a verb with its name; <paramref name="written"/> is an infinitive (with a tail), or "infinitive=other forms".</summary>
    public static IEnumerable<(string Form, string Name)> Verb(string written)
    {
        var parts = written.Split('=');
        var infinitive = parts[0].Trim();
        infinitive = infinitive.StartsWith("se ", StringComparison.Ordinal) ? infinitive[3..] : infinitive.StartsWith("s'", StringComparison.Ordinal) ? infinitive[2..] : infinitive;
        var space = infinitive.IndexOf(' ', StringComparison.Ordinal);
        var head = space < 0 ? infinitive : infinitive[..space];
        var tail = space < 0 ? "" : infinitive[space..];
        yield return (head + tail, "inf");
        if (parts.Length > 1)
        {
            foreach (var form in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return (form + tail, form.EndsWith("ant", StringComparison.Ordinal) ? "ing" : "s");
            foreach (var (form, name) in Irregular(head)) yield return (form + tail, name);
        }

        foreach (var form in Common.GetValueOrDefault(head) ?? []) yield return (form + tail, form.EndsWith("ant", StringComparison.Ordinal) ? "ing" : "s");
        if (head.EndsWith("er", StringComparison.Ordinal) && head != "aller")
        {
            var stem = head[..^2];
            foreach (var ending in First)
            {
                if (ending[0] is 'a' or 'o' && stem.EndsWith('g')) yield return (stem + "e" + ending + tail, "s");
                else if (stem.EndsWith('y') && ending is "e" or "es" or "ent" or "era" or "eront") yield return (stem[..^1] + "i" + ending + tail, "s");
                yield return (stem + ending + tail, ending.StartsWith('é') ? "past" : "s");
            }

            yield return ((stem.EndsWith('g') ? stem + "e" : stem) + "ant" + tail, "ing");
        }
        else if (head.EndsWith("ir", StringComparison.Ordinal) && parts.Length == 1)
        {
            foreach (var ending in Second) yield return (head[..^2] + ending + tail, "s");
            yield return (head[..^2] + "issant" + tail, "ing");
        }
        else if (head.EndsWith("re", StringComparison.Ordinal) && parts.Length == 1)
        {
            foreach (var ending in (string[])["s", "", "ent", "u", "ue", "ait", "aient", "ra", "ez"]) yield return (head[..^2] + ending + tail, "s");
            yield return (head[..^2] + "ant" + tail, "ing");
        }
    }

    /// <summary>Gets the forms that the stem of an irregular infinitive still makes.</summary>
    private static IEnumerable<(string Form, string Name)> Irregular(string head)
    {
        if (head.EndsWith("ir", StringComparison.Ordinal))
        {
            yield return (head + "a", "s");
            yield return (head + "ont", "s");
            yield return (head[..^2] + "ait", "s");
            yield return (head[..^2] + "aient", "s");
        }
    }

    /// <summary>Gets the feminine and plural forms of an adjective given as written in the lexicon.</summary>
    public static IEnumerable<string> Adjective(string word)
    {
        yield return word;
        if (word.Contains(' ', StringComparison.Ordinal)) yield break;
        yield return PluralOf(word);
        if (word.EndsWith('e')) yield break;
        yield return word + "e";
        yield return word + "es";
    }
}
