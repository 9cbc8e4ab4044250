namespace Bobine.Plan.Document;

/// <summary>The closed lists that fields of a plan draw from.</summary>
internal enum WordList
{
    Accessories, Actions, Ages, Angles, CameraMoves, CameraSizes, Colours, EntrySides, Facings, Feelings, HairStyles, Kinds, Languages, Manners,
    Members, Moods, Places, Properties, Sizes, Styles, Times, Transitions, Voices, WeatherKinds,
}
