using System.Numerics;

namespace Bobine.World.Figures.Animals;

/// <summary>How far an animal of the kind's own size travels in one cycle of its gait, and how long each foot stands.</summary>
/// <param name="Walk">Metres per walking cycle: the phase of "walk" advances by distance / (Walk * scale).</param>
/// <param name="Run">Metres per running cycle.</param>
/// <param name="WalkStance">The share of the walking cycle a foot is on the ground, 0 to 1.</param>
/// <param name="RunStance">The share of the running cycle a foot is on the ground, 0 to 1.</param>
/// <param name="WalkSeconds">Seconds of an ordinary walking cycle.</param>
/// <param name="RunSeconds">Seconds of an ordinary running cycle.</param>
public sealed record AnimalGait(float Walk, float Run, float WalkStance, float RunStance, float WalkSeconds, float RunSeconds)
{
    /// <summary>Gets metres per second of an ordinary walk.</summary>
    public float WalkSpeed => Walk / WalkSeconds;

    /// <summary>Gets metres per second of an ordinary run.</summary>
    public float RunSpeed => Run / RunSeconds;
}

/// <summary>The gaits of the animals: whoever moves an animal by these numbers keeps its planted feet still.</summary>
/// <remarks>Design: the art bible, section 8.</remarks>
public static class AnimalGaits
{
    private static readonly Dictionary<string, AnimalGait> _gaits = new(StringComparer.Ordinal)
    {
        ["lion"] = new(0.76f, 2.40f, 0.62f, 0.34f, 1.0f, 0.55f),
        ["cat"] = new(0.28f, 0.90f, 0.62f, 0.34f, 0.75f, 0.40f),
        ["dog"] = new(0.46f, 1.48f, 0.62f, 0.34f, 0.80f, 0.45f),
        ["giraffe"] = new(1.70f, 4.60f, 0.64f, 0.38f, 1.5f, 0.85f),
        ["horse"] = new(1.40f, 4.40f, 0.62f, 0.34f, 1.15f, 0.55f),
        ["elephant"] = new(1.30f, 1.80f, 0.66f, 0.52f, 1.5f, 0.85f),
        ["duck"] = new(0.20f, 0.26f, 0.60f, 0.52f, 0.67f, 0.40f),
        ["bird"] = new(0.16f, 0.24f, 0.40f, 0.30f, 0.40f, 0.28f),
        ["penguin"] = new(0.24f, 0.30f, 0.60f, 0.52f, 0.67f, 0.42f),
        ["fish"] = new(0.40f, 0.60f, 0f, 0f, 0.70f, 0.35f),
    };

    /// <summary>Gets the kinds in the table.</summary>
    public static IReadOnlyCollection<string> Kinds => _gaits.Keys;

    /// <summary>Gets the gait of a kind, or null when it is no animal.</summary>
    public static AnimalGait? Of(string kind) => _gaits.GetValueOrDefault(kind);

    /// <summary>Where a foot is in its cycle: it stands from 0 to <paramref name="stance"/>, moving back by <paramref name="stride"/>, then swings forward.</summary>
    /// <param name="phase">Cycles; only the fraction counts.</param>
    /// <param name="stride">The distance covered while it stands.</param>
    /// <param name="lift">The height of the swing (up is negative y).</param>
    /// <param name="stance">The share of the cycle it stands.</param>
    public static Vector2 Foot(float phase, float stride, float lift, float stance)
    {
        phase -= MathF.Floor(phase);
        if (phase < stance) return new(stride * (0.5f - (phase / stance)), 0f);
        var t = (phase - stance) / (1f - stance);
        var eased = t * t * (3f - (2f * t));
        return new(stride * (eased - 0.5f), -lift * MathF.Sin(MathF.PI * t));
    }
}
