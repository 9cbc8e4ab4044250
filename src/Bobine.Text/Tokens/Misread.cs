using System.Text;

namespace Bobine.Text.Tokens;

/// <summary>Repairs text that was UTF-8 and was read as Windows-1252.</summary>
internal static class Misread
{
    // Windows-1252 differs from Latin-1 at 0x80 to 0x9F; the five unassigned bytes stay control characters.
    private const string Middle = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u001EŸ";
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the repaired text, or the text itself when its characters are not the bytes of valid UTF-8.</summary>
    public static string Repair(string text)
    {
        if (!text.Any(character => character >= '\u0080')) return text;
        var bytes = new List<byte>(text.Length);
        foreach (var character in text)
        {
            var middle = Middle.IndexOf(character, StringComparison.Ordinal);
            if (character < '\u0080' || (character is >= '\u0080' and <= '\u00FF' && middle < 0)) bytes.Add((byte)character);
            else if (middle >= 0) bytes.Add((byte)(0x80 + middle));
            else return text;
        }

        // A no-break space often arrives as a plain one: "à" is 0xC3 0xA0.
        for (var i = 0; i + 1 < bytes.Count; i++)
            if (bytes[i] == 0xC3 && bytes[i + 1] == (byte)' ') bytes[i + 1] = 0xA0;
        try
        {
            return _strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
