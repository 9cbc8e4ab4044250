using System.Text.Json;
using Bobine.Core;

namespace Bobine.Text.Tokens;

/// <summary>A unigram tokenizer (Kudo 2018, arXiv 1804.10959) that gives the ids the reference pipelines give.</summary>
/// <remarks>Those do not run SentencePiece itself: literal special tokens are cut out first, words are taken one by one, and a run of unknown characters is one unknown token and not bytes.</remarks>
public sealed class UnigramTokenizer
{
    private const char Space = '▁';
    private const double UnknownPenalty = 10;
    private readonly Dictionary<string, (int Id, double Score)> _pieces;
    private readonly Dictionary<string, (int Id, double Score)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly IReadOnlyList<(string Text, int Id)> _special;
    private readonly Charsmap? _charsmap;
    private readonly int _longest;
    private readonly int _unknown;
    private readonly int _end;
    private readonly double _unknownScore;

    internal UnigramTokenizer(Dictionary<string, (int Id, double Score)> pieces, IReadOnlyList<(string Text, int Id)> special, Charsmap? charsmap, int unknown, int end)
    {
        (_pieces, _special, _charsmap, _unknown, _end) = (pieces, [.. special.OrderByDescending(token => token.Text.Length)], charsmap, unknown, end);
        _lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = pieces.Keys.Max(piece => piece.Length);
        _unknownScore = pieces.Values.Min(piece => piece.Score) - UnknownPenalty;
    }

    /// <summary>Gets how many pieces there are, special ones left out.</summary>
    public int Count => _pieces.Count;

    /// <summary>Reads <c>tokenizer.json</c> or, where there is none, <c>spiece.model</c> of a folder.</summary>
    public static UnigramTokenizer Open(string folder)
    {
        var json = Path.Combine(folder, "tokenizer.json");
        if (File.Exists(json)) return FromJson(json);
        var model = Path.Combine(folder, "spiece.model");
        return File.Exists(model) ? SentencePieceModel.Read(model) : throw new UserException($"{folder} holds no tokenizer: it needs tokenizer.json or spiece.model.");
    }

    /// <summary>Turns a cleaned prompt into ids that end with the end token, at most <paramref name="limit"/> of them.</summary>
    public IReadOnlyList<int> Encode(string text, int limit = 512)
    {
        var ids = new List<int>();
        foreach (var (segment, special) in Segments(text))
        {
            if (special is { } id) ids.Add(id);
            else foreach (var word in Words(_charsmap?.Normalise(segment) ?? segment)) Best(word, ids);
        }

        if (ids.Count > limit - 1) ids.RemoveRange(limit - 1, ids.Count - limit + 1);
        ids.Add(_end);
        return ids;
    }

    private static UnigramTokenizer FromJson(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var model = root.GetProperty("model");
            var pieces = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
            var id = 0;
            foreach (var entry in model.GetProperty("vocab").EnumerateArray()) pieces[entry[0].GetString()!] = (id++, entry[1].GetDouble());
            var special = root.GetProperty("added_tokens").EnumerateArray().Select(token => (token.GetProperty("content").GetString()!, token.GetProperty("id").GetInt32())).ToList();
            var normaliser = root.GetProperty("normalizer");
            var charsmap = normaliser.ValueKind == JsonValueKind.Object && normaliser.TryGetProperty("precompiled_charsmap", out var blob) && blob.GetString() is { Length: > 0 } text ? new Charsmap(Convert.FromBase64String(text)) : null;
            return new(pieces, special, charsmap, model.GetProperty("unk_id").GetInt32(), special.First(token => token.Item1 == "</s>").Item2);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UserException($"{path} is no unigram tokenizer: fetch the model again.", inner: fault);
        }
    }

    /// <summary>Cuts literal special tokens out, the leftmost and longest first.</summary>
    private IEnumerable<(string Segment, int? Special)> Segments(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (found, id) = _special.FirstOrDefault(token => string.CompareOrdinal(text, at, token.Text, 0, token.Text.Length) == 0);
            if (found is null) continue;
            if (at > from) yield return (text[from..at], null);
            yield return (found, id);
            from = at + found.Length;
            at = from - 1;
        }

        if (from < text.Length) yield return (text[from..], null);
    }

    /// <summary>Splits at white space; every word begins with the space mark, and a mark inside a word begins another.</summary>
    private static IEnumerable<string> Words(string text)
    {
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part[0] == Space ? part : Space + part;
            var from = 0;
            for (var at = 1; at <= word.Length; at++)
            {
                if (at < word.Length && word[at] != Space) continue;
                yield return word[from..at];
                from = at;
            }
        }
    }

    /// <summary>Adds the pieces of the word's most likely segmentation (Viterbi); runs of unknown characters become one token.</summary>
    private void Best(string word, List<int> ids)
    {
        var best = new (double Score, int From, int Id)[word.Length + 1];
        for (var i = 1; i < best.Length; i++) best[i] = (double.NegativeInfinity, -1, _unknown);
        for (var at = 0; at < word.Length;)
        {
            var single = char.IsHighSurrogate(word[at]) && at + 1 < word.Length && char.IsLowSurrogate(word[at + 1]) ? 2 : 1;
            var hasSingle = false;
            if (best[at].From >= 0 || at == 0)
            {
                for (var length = 1; length <= _longest && at + length <= word.Length; length++)
                {
                    if (!_lookup.TryGetValue(word.AsSpan(at, length), out var piece)) continue;
                    hasSingle |= length == single;
                    var score = best[at].Score + piece.Score;
                    if (best[at + length].From < 0 || score > best[at + length].Score) best[at + length] = (score, at, piece.Id);
                }

                var unknown = best[at].Score + _unknownScore;
                if (!hasSingle && (best[at + single].From < 0 || unknown > best[at + single].Score)) best[at + single] = (unknown, at, _unknown);
            }

            at += single;
        }

        var first = ids.Count;
        var path = new List<int>();
        for (var at = word.Length; at > 0; at = best[at].From) path.Add(best[at].Id);
        for (var i = path.Count - 1; i >= 0; i--)
            if (path[i] != _unknown || ids.Count == first || ids[^1] != _unknown) ids.Add(path[i]);
    }
}
