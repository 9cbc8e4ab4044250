using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Wording;

/// <summary>The words of plans in both languages, from the embedded tables beside this file.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, string[]> Phrases = Rows("phrases").ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
    private static readonly Dictionary<string, string[]> Actions = Rows("actions").ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
    private static readonly Dictionary<string, string[]> Worn = Rows("accessories").ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
    private static readonly Dictionary<string, string> HeroGenders = Rows("genders").ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>Gets the ways to say an entry of a list ("place", "meadow"), the plainest first.</summary>
    public static string[] Options(string list, string id, bool isFrench) => Phrases[$"{list}/{id}"][isFrench ? 1 : 0].Split(';');

    public static bool Knows(string list, string id) => Phrases.ContainsKey($"{list}/{id}");

    /// <summary>Gets the verb phrases of an action alone, with a target, or with a thing; empty when there is no such form.</summary>
    public static string[] Verbs(string action, ActionForm form, bool isFrench) =>
        Actions.TryGetValue(action, out var cells) ? cells[(isFrench ? 3 : 0) + (int)form].Split(';', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Gets the noun of a kind, or of the word that a person used for it.</summary>
    public static Noun NounOf(string kind, string? word)
    {
        var term = Kinds.Find(kind);
        var english = word ?? term?.English[0] ?? kind;
        var french = word ?? term?.French[0] ?? kind;
        var prop = PropTerms.Find(kind);
        var isPlural = word is null && (kind is "fireworks" || prop is { IsPlural: true });
        var feminine = word is not null ? FrenchGender.IsFeminine(word) : prop?.IsFeminine ?? (HeroGenders.TryGetValue(kind, out var gender) && gender[0] == 'f');
        return new(english, french, feminine, isPlural);
    }

    /// <summary>Gets the noun of an accessory.</summary>
    public static Noun AccessoryOf(string id)
    {
        var cells = Worn[id];
        return new(cells[0], cells[1], cells[2][0] == 'f', IsPlural: cells[2].Length > 1 || id is "headphones" or "boots");
    }

    private static IEnumerable<string[]> Rows(string table)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream($"wording.{table}.tsv")!);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}

/// <summary>A verb alone, with whom it is done to, or with what.</summary>
internal enum ActionForm { Alone, To, With }

/// <summary>A noun in both languages.</summary>
internal readonly record struct Noun(string English, string French, bool IsFeminine, bool IsPlural);
