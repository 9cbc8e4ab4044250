using Bobine.Plan.Vocabulary;

namespace Bobine.World.Figures.Props;

/// <summary>How big a prop is drawn, in metres.</summary>
/// <param name="Height">Ground to top.</param>
/// <param name="Length">Left to right.</param>
internal readonly record struct PropSize(float Height, float Length)
{
    /// <summary>The least size at which a thing on the stage can be seen, in metres along its longest side.</summary>
    public const float LeastThing = 0.22f;
    public const float LeastAnimal = 0.16f;

    /// <summary>Gets the drawn size: the table's metres are the height of what stands and the longest side of what lies, swims or flies on wings.</summary>
    public static PropSize Of(PropTerm prop)
    {
        if (PropPictures.Find(prop.Id) is not { } picture) return new(prop.Metres, prop.Metres);
        float wide = picture.Box.Width, high = picture.Box.Height;
        if (picture.IsHead) (wide, high) = (wide * HeadBody.Long(picture.Stands), high * HeadBody.Tall(picture.Stands));
        var byLongest = prop.Class == PropClass.Sea || prop.Motion is MotionProfile.Lie or MotionProfile.Swim or MotionProfile.Roll || prop is { Class: PropClass.Vehicle, Motion: MotionProfile.Fly };
        var unit = prop.Metres / (byLongest ? MathF.Max(wide, high) : high);
        var least = prop.IsAlive ? LeastAnimal : LeastThing;
        unit = MathF.Max(unit, least / MathF.Max(wide, high));
        return new(unit * high, unit * wide);
    }
}
