using Bobine.World.Figures.Animals;

namespace Bobine.World.Figures.People;

/// <summary>The gaits of people: whoever moves a person by these numbers keeps the planted foot still.</summary>
/// <remarks>Design: the art bible, section 8, with longer strides. Numbers are for the kind's own size.</remarks>
public static class PeopleGaits
{
    private static readonly Dictionary<string, AnimalGait> _gaits = new(StringComparer.Ordinal)
    {
        ["man"] = Of(1.78f),
        ["woman"] = Of(1.68f),
        ["child"] = Of(1.15f, 0.85f),
        ["crowd"] = Of(1.72f),
        ["crew"] = Of(1.74f),
        ["firefighter"] = Of(1.84f, 1.05f),
        ["actor"] = Of(1.80f),
        ["superhero"] = Of(1.88f),
        ["astronaut"] = Of(1.90f, 1.3f),
        ["robot"] = Of(1.60f),
    };

    /// <summary>Gets the gait of a kind, or null when it is no person.</summary>
    public static AnimalGait? Find(string kind) => _gaits.GetValueOrDefault(kind);

    /// <summary>A gait for a height in metres: a walking cycle covers 0.62 heights, a running cycle 1.35.</summary>
    private static AnimalGait Of(float height, float slowness = 1f) => new(0.62f * height, 1.35f * height, 0.58f, 0.36f, 1.0f * slowness, 0.64f * slowness);
}
