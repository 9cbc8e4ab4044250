using Bobine.Core;

namespace Bobine.World.Places.Scenery;

/// <summary>Spreads things along a line without end: each cell has its own seed, so that a thing is the same whatever area is asked.</summary>
internal static class Scatter
{
    /// <summary>The cells of <paramref name="spacing"/> that touch the span widened by <paramref name="margin"/>: a jittered place and the cell's own generator.</summary>
    public static IEnumerable<(int Cell, float X, Rng Random)> Along(Seed seed, float left, float right, float spacing, float margin, float jitter = 0.5f)
    {
        var last = (int)MathF.Floor((right + margin) / spacing);
        for (var cell = (int)MathF.Floor((left - margin) / spacing); cell <= last; cell++)
        {
            var random = seed.For(cell).Random();
            yield return (cell, (cell + 0.5f + random.Range(-jitter, jitter)) * spacing, random);
        }
    }
}
