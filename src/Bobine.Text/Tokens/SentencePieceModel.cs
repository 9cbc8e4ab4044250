using System.Buffers.Binary;
using System.Text;
using Bobine.Core;

namespace Bobine.Text.Tokens;

/// <summary>Reads the pieces and the normalisation rules of a SentencePiece model file (a protocol buffer).</summary>
internal static class SentencePieceModel
{
    private const int PiecesField = 1, NormaliserField = 3, CharsmapField = 2;
    private const int Control = 3, Unknown = 2;

    public static UnigramTokenizer Read(string path)
    {
        var pieces = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
        var special = new List<(string, int)>();
        Charsmap? charsmap = null;
        var (id, unknown, end) = (0, 2, 1);
        try
        {
            foreach (var (field, value) in Fields(File.ReadAllBytes(path)))
            {
                if (field == PiecesField)
                {
                    var (text, score, kind) = Piece(value);
                    pieces[text] = (id, score);
                    if (kind is Control or Unknown) special.Add((text, id));
                    if (kind == Unknown) unknown = id;
                    if (text == "</s>") end = id;
                    id++;
                }
                else if (field == NormaliserField)
                {
                    foreach (var (inner, blob) in Fields(value))
                        if (inner == CharsmapField && blob.Length > 4) charsmap = new(blob.Span);
                }
            }
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or OverflowException or IndexOutOfRangeException or ArgumentException)
        {
            throw new UserException($"{path} is no SentencePiece model: fetch the model again.", inner: fault);
        }

        return pieces.Count > 0 ? new(pieces, special, charsmap, unknown, end) : throw new UserException($"{path} holds no pieces: fetch the model again.");
    }

    private static (string Text, float Score, int Kind) Piece(ReadOnlyMemory<byte> message)
    {
        var (text, score, kind) = ("", 0f, 1);
        foreach (var (field, value) in Fields(message))
        {
            if (field == 1) text = Encoding.UTF8.GetString(value.Span);
            else if (field == 2) score = BinaryPrimitives.ReadSingleLittleEndian(value.Span);
            else if (field == 3) kind = value.Span[0];
        }

        return (text, score, kind);
    }

    /// <summary>Splits a message: lengths are followed, numbers are handed over as their bytes.</summary>
    private static List<(int Field, ReadOnlyMemory<byte> Value)> Fields(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int, ReadOnlyMemory<byte>)>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message.Span, ref at);
            var start = at;
            var length = (int)(tag & 7) switch
            {
                0 => Skip(message.Span, ref at),
                1 => 8,
                2 => checked((int)Number(message.Span, ref at)),
                5 => 4,
                _ => throw new ArgumentOutOfRangeException(nameof(message), tag, "No such wire type."),
            };
            if ((tag & 7) == 0) at = start;
            fields.Add(((int)(tag >> 3), message.Slice(at, length)));
            at += length;
        }

        return fields;
    }

    private static int Skip(ReadOnlySpan<byte> message, ref int at)
    {
        var start = at;
        _ = Number(message, ref at);
        return at - start;
    }

    private static ulong Number(ReadOnlySpan<byte> message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var unit = message[at++];
            value |= (ulong)(unit & 0x7f) << shift;
            if ((unit & 0x80) == 0) return value;
            if (shift > 63) throw new OverflowException();
        }
    }
}
