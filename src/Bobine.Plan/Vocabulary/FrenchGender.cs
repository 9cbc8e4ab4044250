namespace Bobine.Plan.Vocabulary;

/// <summary>Guesses the gender of a French noun from its ending, where no table gives it.</summary>
internal static class FrenchGender
{
    private static readonly string[] MasculineEndings = ["age", "ège", "isme", "scope", "phone", "mètre", "gramme", "cycle", "aire", "ste", "arbre", "livre", "casque", "verre"];
    private static readonly string[] FeminineEndings = ["tion", "sion", "fleur", "main", "dent", "clé", "maison", "croix", "noix", "souris", "nuit", "mer", "fourmi", "moto", "auto"];

    /// <summary>Gets whether the head noun (the first word) is likely feminine.</summary>
    public static bool IsFeminine(string noun)
    {
        var head = noun.Split(' ', '-')[0].ToLowerInvariant();
        if (FeminineEndings.Any(ending => head.EndsWith(ending, StringComparison.Ordinal))) return true;
        return head.EndsWith('e') && !MasculineEndings.Any(ending => head.EndsWith(ending, StringComparison.Ordinal));
    }
}
