namespace Bobine.World.Figures.Animals;

internal static class LongHead
{
    /// <summary>The turn of the resting head, degrees.</summary>
    public const float RestAngle = 26f;
}
