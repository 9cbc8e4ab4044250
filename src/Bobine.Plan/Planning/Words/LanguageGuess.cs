using Bobine.Plan.Planning.Lexing;

namespace Bobine.Plan.Planning.Words;

/// <summary>Tells French from English by the words that only one of them has.</summary>
internal static class LanguageGuess
{
    public static Language Of(IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var french = 0;
        var english = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            if (token.Text.Any(letter => letter is 'é' or 'è' or 'ê' or 'à' or 'ç' or 'œ' or 'û' or 'î' or 'ô' or 'â')) french += 2;
            var senses = lexicon.Find(token.Fold);
            if (senses.Count == 0) continue;
            var inFrench = senses.Any(sense => sense.Language == Language.French);
            var inEnglish = senses.Any(sense => sense.Language == Language.English);
            if (inFrench && !inEnglish) french += 2;
            if (inEnglish && !inFrench) english += 2;
        }

        return french > english ? Language.French : Language.English;
    }
}
