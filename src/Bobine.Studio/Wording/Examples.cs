namespace Bobine.Studio.Wording;

/// <summary>A sentence to begin with, and the picture that our renderer drew of it.</summary>
/// <param name="Picture">The name of the picture in wwwroot/examples.</param>
/// <param name="English">The sentence.</param>
/// <param name="French">The same in French.</param>
public sealed record Example(string Picture, string English, string French)
{
    public static IReadOnlyList<Example> All { get; } =
    [
        new("lion", "A lion and a small black cat play in a meadow at sunset", "Un lion et un petit chat noir jouent dans une prairie au coucher du soleil"),
        new("hero", "A dog superhero with a red cape flies over a city at night", "Un chien super-héros avec une cape rouge vole au-dessus d'une ville la nuit"),
        new("wind", "An actor in a cape on a film set calls \"More wind!\" and a gust throws everything about, the crew laughs", "Un acteur en cape sur un plateau de tournage crie « Plus de vent sur le plateau ! » et une rafale emporte tout, l'équipe rit"),
        new("snow", "Two taxis drive down a Christmas street under the snow", "Deux taxis roulent dans une rue de Noël sous la neige"),
        new("beach", "A little girl on a beach at sunset says \"Good night, sun\"", "Une petite fille sur une plage au coucher du soleil dit « Bonne nuit, soleil »"),
        new("race", "A red Formula 1 car races at full speed", "Une formule 1 rouge fonce sur le circuit"),
    ];
}
