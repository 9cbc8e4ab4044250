namespace Bobine.Text.Tokens;

/// <summary>Half-width katakana and their full-width forms.</summary>
internal static class HalfWidth
{
    // U+FF61 to U+FF9F in order.
    private const string Wide = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゙゚";

    public static char Widen(char half) => half switch
    {
        '\uFF9E' => '\u3099',
        '\uFF9F' => '\u309A',
        _ => Wide[half - '\uFF61'],
    };
}
