using System.Numerics;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Figures.Props;

/// <summary>What a sprite shows: a picture at a size, painted and lit.</summary>
/// <param name="Picture">The name of the picture.</param>
/// <param name="Tint">What replaces its dominant colour, or null.</param>
/// <param name="Pixels">Pixels of the 32-unit square's side.</param>
/// <param name="Direction">Which of <see cref="PropSprites.Directions"/> the light comes from in the picture's own frame.</param>
/// <param name="Light">The light of the place.</param>
/// <param name="IsStippled">Whether the turn of the form is stippled.</param>
internal readonly record struct SpriteKey(string Picture, Rgb? Tint, int Pixels, int Direction, Light Light, bool IsStippled);

/// <summary>Keeps pictures as lit bitmaps, so that a prop costs one image a frame. Safe from many threads.</summary>
internal static class PropSprites
{
    public const int Directions = 16;

    private const int Smallest = 16, Largest = 1400;
    private const long Budget = 96L << 20;

    private static readonly Lock _lock = new();
    private static readonly Dictionary<SpriteKey, SKImage> _sprites = [];
    private static long _bytes;

    /// <summary>Gets the sprite of a picture, whose square's side spans <paramref name="side"/> pixels or a little less than the sprite's.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="tint">What replaces its dominant colour, or null.</param>
    /// <param name="side">Pixels on the device.</param>
    /// <param name="toLight">The way to the light in the picture's own frame.</param>
    /// <param name="light">The light of the place.</param>
    /// <param name="isStippled">Whether the turn of the form is stippled.</param>
    public static SKImage Get(string picture, Rgb? tint, float side, Vector2 toLight, Light light, bool isStippled)
    {
        var direction = (int)MathF.Round(MathF.Atan2(toLight.Y, toLight.X) / MathF.Tau * Directions);
        var key = new SpriteKey(picture, tint, Bucket(side), ((direction % Directions) + Directions) % Directions, light, isStippled);
        lock (_lock)
        {
            if (_sprites.TryGetValue(key, out var known)) return known;
        }

        var made = SpriteBaker.Bake(key);
        lock (_lock)
        {
            if (_bytes > Budget)
            {
                _sprites.Clear();
                _bytes = 0;
            }

            if (_sprites.TryAdd(key, made)) _bytes += made.Info.BytesSize64;
        }

        return made;
    }

    /// <summary>Gets the next size up on a ladder of steps of a fifth.</summary>
    private static int Bucket(float side)
    {
        var steps = MathF.Ceiling(MathF.Log(Math.Clamp(side, Smallest, Largest) / Smallest) / MathF.Log(1.2f));
        return (int)MathF.Round(Smallest * MathF.Pow(1.2f, steps));
    }
}
