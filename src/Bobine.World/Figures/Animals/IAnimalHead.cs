using System.Numerics;
using Bobine.World.Paint;

namespace Bobine.World.Figures.Animals;

/// <summary>A head in its own units: the origin at its centre, its half-width 1.</summary>
internal interface IAnimalHead
{
    void Draw(Painter painter, HeadState head);

    /// <summary>Gets where things are for a yaw.</summary>
    HeadPlaces Places(float yaw);

    /// <summary>Gets the points farthest from the centre: muzzle, tongue, trunk.</summary>
    IEnumerable<Vector2> Reach(HeadState head);
}

/// <summary>Where things are on a head: what joints, hats and glasses need.</summary>
/// <param name="Eye">The near eye.</param>
/// <param name="FarEye">The far eye, or the near one when the other is not seen.</param>
/// <param name="EyeSize">Half the height of an eye.</param>
/// <param name="Mouth">The middle of the lips.</param>
/// <param name="Nose">The tip of the nose.</param>
/// <param name="Crown">Where a hat's brim sits.</param>
/// <param name="CrownWidth">Half the width of the skull there.</param>
/// <param name="CrownAngle">Degrees the hat is turned.</param>
/// <param name="Throat">Where scarves and bow-ties sit.</param>
internal readonly record struct HeadPlaces(Vector2 Eye, Vector2 FarEye, float EyeSize, Vector2 Mouth, Vector2 Nose, Vector2 Crown, float CrownWidth, float CrownAngle, Vector2 Throat);
