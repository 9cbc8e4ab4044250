using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Document;

/// <summary>The words of each closed list.</summary>
internal static class Words
{
    /// <summary>Gets the words that do not depend on a plan; for members and things in hand, none.</summary>
    public static IReadOnlyList<string> Of(WordList list) => list switch
    {
        WordList.Accessories => Terms.Accessories,
        WordList.Actions => Terms.Actions,
        WordList.Ages => Terms.Ages,
        WordList.Angles => Terms.CameraAngles,
        WordList.CameraMoves => Terms.CameraMoves,
        WordList.CameraSizes => Terms.CameraSizes,
        WordList.Colours => Terms.Colours,
        WordList.EntrySides => Terms.EntrySides,
        WordList.Facings => Terms.Facings,
        WordList.Feelings => Terms.Feelings,
        WordList.HairStyles => Terms.HairStyles,
        WordList.Kinds => AllKinds,
        WordList.Languages => Terms.Languages,
        WordList.Manners => Terms.Manners,
        WordList.Moods => Terms.Moods,
        WordList.Places => PlaceIds,
        WordList.Sizes => Terms.Sizes,
        WordList.Styles => Terms.Styles,
        WordList.Times => Terms.Times,
        WordList.Transitions => Terms.Transitions,
        WordList.Voices => Terms.Voices,
        WordList.WeatherKinds => Terms.WeatherKinds,
        _ => [],
    };

    /// <summary>Gets what one word of the list is called in a sentence.</summary>
    public static string Name(WordList list) => list switch
    {
        WordList.Accessories => "accessory",
        WordList.Actions => "action",
        WordList.Ages => "age",
        WordList.Angles => "camera angle",
        WordList.CameraMoves => "camera move",
        WordList.CameraSizes => "shot size",
        WordList.Colours => "colour",
        WordList.EntrySides => "side to enter from",
        WordList.Facings => "way to face",
        WordList.Feelings => "feeling",
        WordList.HairStyles => "hair style",
        WordList.Kinds => "kind",
        WordList.Languages => "language",
        WordList.Manners => "manner",
        WordList.Moods => "music",
        WordList.Places => "place",
        WordList.Sizes => "size",
        WordList.Styles => "style",
        WordList.Times => "time of day",
        WordList.Transitions => "transition",
        WordList.Voices => "voice",
        WordList.WeatherKinds => "weather",
        WordList.Properties => "thing to hold",
        _ => "member of the cast",
    };

    /// <summary>Gets whether a word belongs to the list; a colour may also be "#rrggbb".</summary>
    public static bool Contains(WordList list, string word) => list switch
    {
        WordList.Kinds => Kinds.Contains(word),
        WordList.Colours => Terms.Colours.Contains(word) || IsHexColour(word),
        _ => Of(list).Contains(word),
    };

    private static IReadOnlyList<string> PlaceIds { get; } = [.. Terms.Places.Select(term => term.Id)];
    private static IReadOnlyList<string> AllKinds { get; } = [.. Kinds.All];

    private static bool IsHexColour(string word) => word.Length == 7 && word[0] == '#' && word.Skip(1).All(char.IsAsciiHexDigit);
}
