using System.Numerics;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.World.Simulation;

/// <summary>The stage of one shot while it is simulated.</summary>
internal sealed class Stage(FilmPlan plan, Shot shot, Seed seed, StageFacts facts, float aspect, IReadOnlyList<Player> players)
{
    public FilmPlan Plan { get; } = plan;
    public Shot Shot { get; } = shot;
    public Seed Seed { get; } = seed;
    public StageFacts Facts { get; } = facts;
    public float Aspect { get; } = aspect;
    public IReadOnlyList<Player> Players { get; } = players;
    public Score Score { get; } = new();

    /// <summary>Gets or sets the frame of the shot that is being simulated.</summary>
    public int Frame { get; set; }
    public float Time => Frame / Timeline.Rate;
    public float Seconds => Shot.Milliseconds / 1000f;

    /// <summary>Gets or sets the wind of this frame, -1 to 1.</summary>
    public float Wind { get; set; }

    /// <summary>Gets the first of a member's players, or null when it is not in the shot.</summary>
    public Player? Find(string? id) => id is null ? null : Players.FirstOrDefault(player => string.Equals(player.Id, id, StringComparison.Ordinal));

    /// <summary>Gets the player of another member that is nearest to this one, or null.</summary>
    public Player? Nearest(Player me) => Players.Where(other => other.Cast != me.Cast && other.Opacity > 0f).MinBy(other => Vector3.DistanceSquared(other.Position, me.Position));
}
