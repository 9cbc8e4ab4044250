using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>What a tagger sees of a token: the word, its ends and shape, two words to each side, the language, and, when a lexicon is given, what the word can be.</summary>
internal sealed class TokenFeatures(Lexicon? lexicon)
{
    /// <summary>How many features, the first of each token, hold the word itself: training hides them at times, as if the word were unknown.</summary>
    public const int OfWord = 4;

    private const string Edge = "#edge";

    /// <summary>Gets the features of every token that do not depend on labels.</summary>
    public uint[][] Of(IReadOnlyList<Token> tokens)
    {
        var (french, english) = LanguageGuess.Weigh(tokens);
        var language = french > english ? Language.French : Language.English;
        var parts = lexicon is null ? null : Parts(tokens, language, lexicon);
        var words = tokens.Select(token => token.Kind switch { TokenKind.Number => "#number", TokenKind.Quote => "#quote", _ => token.Fold }).ToArray();
        return [.. Enumerable.Range(0, tokens.Count).Select(at => Features(tokens, words, parts, at, language))];
    }

    private static uint[] Features(IReadOnlyList<Token> tokens, string[] words, string[]? parts, int at, Language language)
    {
        var (word, one, two, next, later) = (words[at], Word(-1), Word(-2), Word(1), Word(2));
        var tongue = language == Language.French ? "fr" : "en";
        var shape = $"{tokens[at].Kind}{(tokens[at].Capital ? "C" : "")}{(at == 0 || tokens[at - 1].Kind == TokenKind.Mark ? "S" : "")}";
        List<uint> found =
        [
            Hash("w", word), Hash("text", tokens[at].Text.ToLowerInvariant()), Hash("w-1w", one, word), Hash("ww+1", word, next),
            Hash("bias", ""), Hash("w-1", one), Hash("w-2", two), Hash("w+1", next), Hash("w+2", later), Hash("w-2w-1", two, one), Hash("w-1w+1", one, next),
            Hash("p3", word[..Math.Min(3, word.Length)]), Hash("p4", word[..Math.Min(4, word.Length)]), Hash("s3", word[^Math.Min(3, word.Length)..]), Hash("s4", word[^Math.Min(4, word.Length)..]), Hash("s2w-1", word[^Math.Min(2, word.Length)..], one),
            Hash("shape", shape), Hash("tongue", tongue), Hash("s2", word[^Math.Min(2, word.Length)..], tongue),
        ];
        if (parts is null) return [.. found];
        var (before, here, after) = (at > 0 ? parts[at - 1] : Edge, parts[at], at + 1 < parts.Length ? parts[at + 1] : Edge);
        found.AddRange([Hash("l", here), Hash("l-1", before), Hash("l+1", after), Hash("l-1l", before, here), Hash("ll+1", here, after), Hash("lw-1", here, one)]);
        found.AddRange(here.Split('/').Select(part => Hash("part", part)));
        return [.. found];

        string Word(int step) => at + step >= 0 && at + step < words.Length ? words[at + step] : Edge;
    }

    /// <summary>Gets, for each token, all that the phrase it stands in can be ("Noun/Colour", further words marked), before context chooses.</summary>
    private static string[] Parts(IReadOnlyList<Token> tokens, Language language, Lexicon lexicon)
    {
        var pieces = new Tagger(lexicon, language).Tag(tokens).OrderBy(piece => piece.Start).ToList();
        var parts = new string[tokens.Count];
        var current = -1;
        for (var at = 0; at < tokens.Count; at++)
        {
            while (current + 1 < pieces.Count && pieces[current + 1].Start <= tokens[at].Start) current++;
            var senses = current < 0 ? [] : pieces[current].Senses;
            var names = string.Join('/', senses.Select(sense => sense.Part).Distinct().Order());
            parts[at] = names.Length == 0 ? "none" : pieces[current].Start == tokens[at].Start ? names : "+" + names;
        }

        return parts;
    }

    /// <summary>Hashes a named feature (FNV-1a with a finaliser).</summary>
    public static uint Hash(string name, string value, string more = "")
    {
        var hash = 2166136261u;
        foreach (var text in (ReadOnlySpan<string>)[name, value, more])
        {
            foreach (var unit in text) hash = (hash ^ unit) * 16777619u;
            hash = (hash ^ 0x1F) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
