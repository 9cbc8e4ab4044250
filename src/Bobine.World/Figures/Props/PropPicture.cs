using SkiaSharp;

namespace Bobine.World.Figures.Props;

/// <summary>How one prop is drawn: a vector picture, the part of its 32-unit square that is not empty, and how it is turned and painted.</summary>
/// <param name="Name">The picture's name in the pack.</param>
/// <param name="Box">What the picture covers of its square, after turning; x to the right, y down.</param>
/// <param name="LooksRight">Whether it looks to the right as drawn; else it is mirrored where it has a nose.</param>
/// <param name="Turn">Degrees clockwise that bring its nose to the right.</param>
/// <param name="IsHead">Whether it is only a head, which needs a body.</param>
/// <param name="Stands">Whether a body under its head goes on two legs and not on four.</param>
/// <param name="HasTail">Whether a body on four legs has a long tail.</param>
/// <param name="Fur">The colour of that body, as "#rrggbb", or null for the picture's dominant one.</param>
/// <param name="Limbs">The colour of that body's legs, as "#rrggbb", or null.</param>
/// <param name="Tint">The colour that replaces its dominant one, as "#rrggbb", or null.</param>
internal sealed record PropPicture(string Name, SKRect Box, bool LooksRight, float Turn, bool IsHead, bool Stands, bool HasTail, string? Fur, string? Limbs, string? Tint);
