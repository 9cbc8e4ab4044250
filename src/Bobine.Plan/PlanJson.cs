using System.Text;
using System.Text.Json;
using Bobine.Core;
using Bobine.Plan.Document;

namespace Bobine.Plan;

/// <summary>Reads and writes the plan document: camelCase JSON, seconds as numbers, defaults left out. What is written reads back as an equal plan.</summary>
public static class PlanJson
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MaximumBytes = 1_000_000;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Writes a plan as a readable document that ends with a line feed.</summary>
    public static string Write(FilmPlan plan) => PlanWriter.Write(plan);

    /// <summary>Reads a document. Ids of members, shots and beats may be left out; comments and trailing commas are allowed.</summary>
    /// <exception cref="UserException">The document is no plan: the message names the field, its path and the way out.</exception>
    public static FilmPlan Read(string json)
    {
        if (json.Length > MaximumBytes) throw TooLarge(json.Length);
        try
        {
            return Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            throw new UserException("The plan is not proper Unicode text: save it as UTF-8.");
        }
    }

    /// <summary>Reads a document in UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="UserException">The document is no plan: the message names the field, its path and the way out.</exception>
    public static FilmPlan Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaximumBytes) throw TooLarge(utf8.Length);
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (DepthOf(utf8.Span) > MaximumDepth) throw new UserException($"The plan is nested more than {MaximumDepth} levels deep, which no plan needs: check its brackets.");
        try
        {
            using var document = JsonDocument.Parse(utf8, new() { MaxDepth = MaximumDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return PlanReader.Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            var column = (fault.BytePositionInLine ?? 0) + 1;
            throw new UserException($"The plan is not well-formed JSON at line {line}, column {column}: check commas, quotes and brackets there.", inner: fault);
        }
    }

    private static UserException TooLarge(int size) => new($"The plan has {size} bytes and the limit is {MaximumBytes}: split the film.");

    private static int DepthOf(ReadOnlySpan<byte> utf8)
    {
        var (depth, deepest, inText) = (0, 0, false);
        for (var i = 0; i < utf8.Length; i++)
        {
            switch (utf8[i])
            {
                case (byte)'\\' when inText: i++; break;
                case (byte)'"': inText = !inText; break;
                case (byte)'{' or (byte)'[' when !inText: deepest = Math.Max(deepest, ++depth); break;
                case (byte)'}' or (byte)']' when !inText: depth--; break;
            }
        }

        return deepest;
    }
}
