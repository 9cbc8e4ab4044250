using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.World.Sampling;

/// <summary>How much a caption says: everything, what matters, or as little as people type.</summary>
public enum CaptionLength { Long, Medium, Short }

/// <summary>How carelessly a caption is typed. Quoted lines are never touched.</summary>
/// <param name="Typos">The chance of a caption to hold a slip of the finger.</param>
/// <param name="LostAccents">The chance of a caption to be typed without accents.</param>
public readonly record struct CaptionNoise(float Typos, float LostAccents)
{
    /// <summary>Gets no carelessness.</summary>
    public static CaptionNoise None { get; }

    /// <summary>Gets what people on telephones do.</summary>
    public static CaptionNoise Human { get; } = new(0.15f, 0.2f);
}

/// <summary>Writes what a person could have typed to get a plan: varied in wording and order, in English and French.</summary>
public static class Captions
{
    /// <summary>Writes a caption of a performable plan.</summary>
    /// <param name="plan">The film.</param>
    /// <param name="language">"en" or "fr": the caption's, whatever the plan's.</param>
    /// <param name="length">A long caption holds every kind, colour, place, time, weather, style, camera, action and target, and all lines verbatim.</param>
    /// <param name="seed">Chooses the wording.</param>
    /// <param name="noise">How carelessly it is typed.</param>
    public static string For(FilmPlan plan, string language, CaptionLength length, Seed seed, CaptionNoise noise = default)
    {
        var random = seed.For("caption").For(language).For(length.ToString()).Random();
        var text = length switch
        {
            CaptionLength.Long => new LongCaption(plan, language, random).Write(),
            CaptionLength.Medium => new MediumCaption(plan, language, random).Write(),
            _ => new ShortCaption(plan, language, random).Write(),
        };
        return CaptionTyping.Roughen(text, plan, noise, seed.For("typing").Random());
    }

    /// <summary>Writes with an initial capital and one full stop.</summary>
    internal static string Sentence(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return "";
        var capital = char.ToUpperInvariant(text[0]) + text[1..];
        var last = capital.TrimEnd('"', '”', '»', ' ', '\u00a0');
        return last.Length > 0 && last[^1] is '.' or '!' or '?' ? capital : capital + ".";
    }

    /// <summary>Sets an adverbial or style phrase in a sentence: "in a neon style", "style: watercolour".</summary>
    internal static string Style(string style, bool isFrench)
    {
        if (isFrench) return style.StartsWith("un ", StringComparison.Ordinal) || style.StartsWith("une ", StringComparison.Ordinal) ? $"dans {style}" : $"style : {style}";
        return style.StartsWith("a ", StringComparison.Ordinal) || style.StartsWith("an ", StringComparison.Ordinal) ? $"in {style}" : $"style: {style}";
    }

    internal static Phrasing Speak(FilmPlan plan, string language, Rng random, Func<CastMember, string>? calling = null) => new(plan, language, random.Pick) { Calling = calling };
}
