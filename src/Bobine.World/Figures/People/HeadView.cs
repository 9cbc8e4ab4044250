using System.Numerics;

namespace Bobine.World.Figures.People;

/// <summary>How a head is seen: where the parts of the face slide when it turns. Lengths are in head half-widths.</summary>
/// <param name="Yaw">-1 (profile to the left) to 1 (profile to the right).</param>
internal readonly record struct HeadView(float Yaw)
{
    private float Past => MathF.Sign(Yaw) * MathF.Max(0f, MathF.Abs(Yaw) - 0.5f);
    public float Eyes => (Yaw * 0.30f) + (Past * 0.62f);
    public float Nose => (Yaw * 0.48f) + (Past * 0.86f);
    public float Mouth => (Yaw * 0.36f) + (Past * 0.68f);

    /// <summary>Gets the slide of things at the back of the head.</summary>
    public float Back => (Yaw * -0.16f) - (Past * 0.30f);

    /// <summary>Gets the slide of the crown: hair partings, hats.</summary>
    public float Crown => Yaw * 0.22f;

    /// <summary>Gets how much of a side's flank is seen, 0 to 1; <paramref name="side"/> is -1 left or 1 right.</summary>
    public float Flank(float side) => MathF.Max(0f, -side * Yaw);

    /// <summary>Gets the width of an eye on a side, 1 to 0.</summary>
    public float EyeWidth(float side)
    {
        var away = MathF.Max(0f, side * Yaw);
        return MathF.Max(0f, 1f - (0.30f * away) - (MathF.Max(0f, away - 0.55f) * 1.9f));
    }

    public Vector2 EyeAt(float side, float y) => new(Eyes + (side * 0.385f * (1f - (0.10f * MathF.Abs(Yaw)) - (0.5f * MathF.Abs(Past)))), y);

    /// <summary>Gets where an ear sits.</summary>
    public float Ear(float side) => side * 0.92f * MathF.Cos(Flank(side) * 1.15f) * (side * Yaw > 0f ? 1f - (0.25f * MathF.Abs(Yaw)) : 1f);
}
