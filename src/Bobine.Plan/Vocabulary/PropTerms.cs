using System.Globalization;

namespace Bobine.Plan.Vocabulary;

/// <summary>The open vocabulary: things that a film may hold beyond the heroes, from the embedded table <c>props.tsv</c>.</summary>
/// <remarks>Columns: id, English words and French words separated by "|", class, motion profile, metres, and "m", "f", "mp" or "fp" for the gender of the first French word and a plural one (guessed from its ending when absent).</remarks>
public static class PropTerms
{
    /// <summary>Gets every prop, in the order of the table.</summary>
    public static IReadOnlyList<PropTerm> All { get; } = [.. ReadTable()];

    private static readonly Dictionary<string, PropTerm> ById = All.ToDictionary(prop => prop.Id, StringComparer.Ordinal);

    /// <summary>Gets the prop of an id, or null.</summary>
    public static PropTerm? Find(string id) => ById.GetValueOrDefault(id);

    private static IEnumerable<PropTerm> ReadTable()
    {
        using var reader = new StreamReader(typeof(PropTerms).Assembly.GetManifestResourceStream("props.tsv")!);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return Parse(line.Split('\t'));
        }
    }

    private static PropTerm Parse(string[] cells)
    {
        var french = cells[2].Split('|');
        var gender = cells.Length > 6 ? cells[6] : "";
        var feminine = gender.Length > 0 ? gender[0] == 'f' : FrenchGender.IsFeminine(french[0]);
        return new(cells[0], cells[1].Split('|'), french, Enum.Parse<PropClass>(cells[3], ignoreCase: true), Enum.Parse<MotionProfile>(cells[4], ignoreCase: true),
            float.Parse(cells[5], CultureInfo.InvariantCulture), feminine, gender.EndsWith('p'));
    }
}
