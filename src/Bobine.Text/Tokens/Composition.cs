using System.Text;

namespace Bobine.Text.Tokens;

/// <summary>Canonical composition (NFC) of Latin letters, kana and Hangul. The runtime's own does nothing beyond ASCII when globalisation is invariant.</summary>
internal static class Composition
{
    // Hangul is composed by arithmetic (Unicode Standard, section 3.12).
    private const int LeadFirst = 0x1100, Leads = 19, VowelFirst = 0x1161, Vowels = 21, TailBefore = 0x11A7, Tails = 28, SyllableFirst = 0xAC00;

    private static readonly Dictionary<(char Base, char Mark), char> _pairs = Table(
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹ"), ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź"), ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũ"), ('\u0304', "AĀEĒIĪOŌUŪaāeēiīoōuū"), ('\u0306', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"), ('\u0307', "CĊEĖGĠIİZŻcċeėgġzż"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"), ('\u030A', "AÅaåUŮuů"), ('\u030B', "OŐUŰoőuű"), ('\u030C', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"), ('\u0327', "CÇcçSŞsşTŢtţ"), ('\u0328', "AĄEĘIĮUŲaąeęiįuų"));

    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (composed.Length > 0 && Join(composed[^1], unit) is { } joined) composed[^1] = joined;
            else composed.Append(unit);
        }

        return composed.ToString();
    }

    private static char? Join(char last, char next)
    {
        if (last - LeadFirst is >= 0 and < Leads && next - VowelFirst is >= 0 and < Vowels) return (char)(SyllableFirst + ((((last - LeadFirst) * Vowels) + next - VowelFirst) * Tails));
        if (last >= SyllableFirst && last < SyllableFirst + (Leads * Vowels * Tails) && (last - SyllableFirst) % Tails == 0 && next - TailBefore is > 0 and < Tails) return (char)(last + next - TailBefore);
        if (next == '\u3099' && "うかきくけこさしすせそたちつてとはひふへほウカキクケコサシスセソタチツテトハヒフヘホ".Contains(last, StringComparison.Ordinal)) return last is 'う' ? 'ゔ' : last is 'ウ' ? 'ヴ' : (char)(last + 1);
        if (next == '\u309A' && "はひふへほハヒフヘホ".Contains(last, StringComparison.Ordinal)) return (char)(last + 2);
        return _pairs.TryGetValue((last, next), out var pair) ? pair : null;
    }

    private static Dictionary<(char Base, char Mark), char> Table(params (char Mark, string Pairs)[] rows) =>
        rows.SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Key: (pair[0], row.Mark), pair[1]))).ToDictionary(entry => entry.Key, entry => entry.Item2);
}
