namespace Bobine.Plan.Wording;

/// <summary>French sizes, ages and ordinals in agreement.</summary>
internal static class FrenchLooks
{
    private static readonly string[] EnglishOrdinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    private static readonly string[] Ordinals = ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième"];

    public static string Size(string size, bool isFeminine, bool isPlural) => size switch
    {
        "tiny" => isPlural ? "minuscules" : "minuscule",
        "small" => Agree("petit", isFeminine, isPlural),
        "medium" => "de taille moyenne",
        "big" => Agree("grand", isFeminine, isPlural),
        _ => Agree("géant", isFeminine, isPlural),
    };

    public static string Age(string age, bool isFeminine, bool isPlural, bool beforeVowel) => age switch
    {
        "young" => isPlural ? "jeunes" : "jeune",
        _ when isFeminine => isPlural ? "vieilles" : "vieille",
        _ => isPlural || !beforeVowel ? "vieux" : "vieil",
    };

    public static string Ordinal(int index, bool isFrench, bool isFeminine)
    {
        if (index >= Ordinals.Length) return isFrench ? "dernier" : "last";
        return isFrench ? index == 0 && isFeminine ? "première" : Ordinals[index] : EnglishOrdinals[index];
    }

    private static string Agree(string adjective, bool isFeminine, bool isPlural) => adjective + (isFeminine ? "e" : "") + (isPlural ? "s" : "");
}
