using Bobine.World.Simulation;

namespace Bobine.World.Rendering.Passes;

/// <summary>Numbers every actor of a film from 1, by its place in the cast and in its group.</summary>
public sealed class PassInstances
{
    private readonly Dictionary<(int Cast, int Instance), byte> _numbers = [];

    internal PassInstances(Timeline timeline)
    {
        var all = new SortedSet<(int, int)>();
        for (var f = 0; f < timeline.FrameCount; f++)
        {
            foreach (var actor in timeline.At(f).Actors) all.Add((actor.Cast, actor.Instance));
        }

        // A byte holds 255: the last ones of a larger crowd share the last number.
        foreach (var key in all) _numbers[key] = (byte)Math.Min(255, _numbers.Count + 1);
        Count = Math.Min(255, _numbers.Count);
    }

    /// <summary>Gets how many numbers are in use beside 0.</summary>
    public int Count { get; }

    /// <summary>Gets the number of an actor.</summary>
    public byte Of(ActorState actor) => _numbers[(actor.Cast, actor.Instance)];

    /// <summary>Gets the numbers by the member's index in the cast and the actor's in its group.</summary>
    public IReadOnlyDictionary<(int Cast, int Instance), byte> Numbers => _numbers;
}
