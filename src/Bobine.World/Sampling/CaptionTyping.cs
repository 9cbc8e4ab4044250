using System.Text;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.World.Sampling;

/// <summary>Types a caption as people do: with slips of the finger and without accents, but never inside quoted lines and names.</summary>
internal static class CaptionTyping
{
    private static readonly Dictionary<char, string> Accents = Pairs("àaâaäaéeèeêeëeîiïiôoöoùuûuüuçcÀAÂAÉEÈEÊEÎIÔOÙUÛUÇC").Append(new('œ', "oe")).Append(new('Œ', "Oe")).ToDictionary();

    public static string Roughen(string text, FilmPlan plan, CaptionNoise noise, Rng random)
    {
        var loses = random.Chance(noise.LostAccents);
        var slips = random.Chance(noise.Typos);
        if (!loses && !slips) return text;
        var kept = plan.Shots.SelectMany(shot => shot.Beats).Select(beat => beat.Says).Concat(plan.Cast.Select(member => member.Name)).OfType<string>().Where(part => part.Length > 0).Distinct(StringComparer.Ordinal);
        var frozen = Frozen(text, kept);
        if (slips) (text, frozen) = Slip(text, frozen, random);
        return loses ? WithoutAccents(text, frozen) : text;
    }

    /// <summary>Gets which characters belong to verbatim parts.</summary>
    private static bool[] Frozen(string text, IEnumerable<string> parts)
    {
        var frozen = new bool[text.Length];
        foreach (var part in parts)
        {
            for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) Array.Fill(frozen, value: true, at, part.Length);
        }

        return frozen;
    }

    /// <summary>Swaps two letters, drops one, or strikes one twice, inside a word of at least five letters.</summary>
    private static (string Text, bool[] Frozen) Slip(string text, bool[] frozen, Rng random)
    {
        var places = Enumerable.Range(2, Math.Max(0, text.Length - 4))
            .Where(i => Enumerable.Range(i - 2, 5).All(j => char.IsLetter(text[j]) && !frozen[j])).ToList();
        if (places.Count == 0) return (text, frozen);
        var at = random.Pick(places);
        return random.Below(3) switch
        {
            0 => (text[..at] + text[at + 1] + text[at] + text[(at + 2)..], frozen),
            1 => (text.Remove(at, 1), [.. frozen[..at], .. frozen[(at + 1)..]]),
            _ => (text.Insert(at, text[at].ToString()), [.. frozen[..at], false, .. frozen[at..]]),
        };
    }

    private static string WithoutAccents(string text, bool[] frozen)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (frozen[i]) plain.Append(text[i]);
            else plain.Append(Accents.TryGetValue(text[i], out var bare) ? bare : text[i].ToString());
        }

        return plain.ToString();
    }

    private static IEnumerable<KeyValuePair<char, string>> Pairs(string letters)
    {
        for (var i = 0; i < letters.Length; i += 2) yield return new(letters[i], letters[i + 1].ToString());
    }
}
