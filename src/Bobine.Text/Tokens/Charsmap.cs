using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Bobine.Text.Tokens;

/// <summary>SentencePiece's compiled normalisation rules: a double-array trie from byte strings to their replacements.</summary>
internal sealed class Charsmap
{
    private const int LongestCluster = 6;
    private readonly uint[] _trie;
    private readonly byte[] _replacements;

    /// <summary>Reads the blob: the trie's length in bytes, the trie, then the replacements, each ended by a zero byte.</summary>
    public Charsmap(ReadOnlySpan<byte> blob)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(blob);
        _trie = new uint[length / 4];
        for (var i = 0; i < _trie.Length; i++) _trie[i] = BinaryPrimitives.ReadUInt32LittleEndian(blob[(4 + (i * 4))..]);
        _replacements = blob[(4 + length)..].ToArray();
    }

    /// <summary>Normalises a text. A short grapheme cluster is replaced as a whole where there is a rule for its start, else each of its characters by itself.</summary>
    public string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var cluster = text.AsSpan(at, StringInfo.GetNextTextElementLength(text, at));
            at += cluster.Length;
            if (Encoding.UTF8.GetByteCount(cluster) < LongestCluster && Replacement(cluster) is { } whole)
            {
                result.Append(whole);
                continue;
            }

            foreach (var rune in cluster.EnumerateRunes())
            {
                var character = rune.ToString();
                result.Append(Replacement(character) ?? character);
            }
        }

        return result.ToString();
    }

    private string? Replacement(ReadOnlySpan<char> characters)
    {
        Span<byte> key = stackalloc byte[64];
        key = key[..Encoding.UTF8.GetBytes(characters, key)];
        var node = Offset(_trie[0]);
        foreach (var unit in key)
        {
            if (unit == 0) return null;
            node ^= unit;
            if (node >= _trie.Length || (_trie[node] & 0x800000FF) != unit) return null;
            var entry = _trie[node];
            node ^= Offset(entry);
            if (((entry >> 8) & 1) == 0) continue;
            var start = (int)(_trie[node] & 0x7FFFFFFF);
            return Encoding.UTF8.GetString(_replacements.AsSpan(start, Array.IndexOf(_replacements, (byte)0, start) - start));
        }

        return null;
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & (1 << 9)) >> 6);
}
