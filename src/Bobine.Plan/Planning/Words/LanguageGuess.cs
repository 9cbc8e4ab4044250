using Bobine.Plan.Planning.Lexing;

namespace Bobine.Plan.Planning.Words;

/// <summary>Tells French from English by the words that only one of them has.</summary>
internal sealed class LanguageGuess(Lexicon lexicon)
{
    private static readonly HashSet<string> FrenchWords = new(StringComparer.Ordinal)
    {
        "le", "la", "les", "un", "une", "des", "du", "de", "d'", "l'", "je", "j'", "tu", "il", "elle", "nous", "vous", "ils", "est", "et", "dans", "sur", "qui", "que", "qu'", "pas", "ne", "n'", "avec", "ce", "c'", "suis", "moi", "toi", "mon", "ton", "mais", "oui", "non", "bonjour", "merci", "plus", "pour",
    };

    private static readonly HashSet<string> EnglishWords = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "is", "are", "i", "you", "he", "she", "it", "we", "they", "in", "on", "with", "my", "your", "not", "this", "that", "what", "where", "who", "am", "never", "love", "hello", "yes", "no", "more", "please", "to", "by", "at", "'s",
    };

    public Language Of(IReadOnlyList<Token> tokens)
    {
        var (french, english) = Weigh(tokens);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            var senses = lexicon.Find(token.Fold);
            if (senses.Count == 0) continue;
            var inFrench = senses.Any(sense => sense.Language == Language.French);
            var inEnglish = senses.Any(sense => sense.Language == Language.English);
            if (inFrench && !inEnglish) french++;
            if (inEnglish && !inFrench) english++;
        }

        return french > english ? Language.French : Language.English;
    }

    /// <summary>Weighs the small words and the accents of each language.</summary>
    public static (int French, int English) Weigh(IReadOnlyList<Token> tokens)
    {
        var (french, english) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            if (FrenchWords.Contains(token.Fold)) french += 2;
            if (EnglishWords.Contains(token.Fold)) english += 2;
            if (token.Text.Any(letter => letter is 'é' or 'è' or 'ê' or 'à' or 'ç' or 'œ' or 'û' or 'î' or 'ô' or 'â')) french += 2;
        }

        return (french, english);
    }
}
