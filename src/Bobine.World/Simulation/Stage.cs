using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Simulation.Elements;
using Bobine.World.Simulation.Filming;

namespace Bobine.World.Simulation;

/// <summary>The stage of one shot while it is simulated.</summary>
internal sealed class Stage(FilmPlan plan, Shot shot, Seed seed, StageFacts facts, float aspect, IReadOnlyList<Player> players)
{
    /// <summary>The seconds of one frame.</summary>
    public const float Step = 1f / Timeline.Rate;

    public FilmPlan Plan { get; } = plan;
    public Shot Shot { get; } = shot;
    public Seed Seed { get; } = seed;
    public StageFacts Facts { get; } = facts;
    public float Aspect { get; } = aspect;
    public IReadOnlyList<Player> Players { get; } = players;
    public Score Score { get; } = new();
    public Weathering Weathering { get; } = new(shot, facts, seed);
    public float Seconds { get; } = shot.Milliseconds / 1000f;

    /// <summary>Gets when each beat begins, in seconds of the shot.</summary>
    public Dictionary<string, float> Starts { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the lines of the shot, on its own clock.</summary>
    public List<SpokenLine> Lines { get; } = [];

    /// <summary>Gets or sets the camera as it is set up before anyone moves: where the frame's edges are.</summary>
    public CameraSetUp SetUp { get; set; } = new();

    /// <summary>Gets or sets the frame of the shot that is being simulated.</summary>
    public int Frame { get; set; }
    public float Time => Frame * Step;

    /// <summary>Gets or sets the wind of this frame, -1 to 1.</summary>
    public float Wind { get; set; }

    /// <summary>Gets the first of a member's players, or null when it is not in the shot.</summary>
    public Player? Find(string? id) => id is null ? null : Players.FirstOrDefault(player => player.IsOf(id));

    /// <summary>Gets the player of another member that is nearest to this one, or null.</summary>
    public Player? Nearest(Player me, bool alive = false) => Players.Where(other => other.Cast != me.Cast && other.Opacity > 0f && !other.IsCarried && (!alive || other.Body.IsAlive))
        .MinBy(other => Vector3.DistanceSquared(other.Position, me.Position));

    /// <summary>Gets who is speaking now, or null.</summary>
    public Player? Speaker
    {
        get
        {
            foreach (var line in Lines)
            {
                if (Time >= line.At - 0.05 && Time < line.At + line.Utterance.Seconds) return Find(line.Who);
            }

            return null;
        }
    }

    /// <summary>Makes those near a sudden event start and look at it.</summary>
    public void Startle(Vector3 point, Player? cause, float seconds = 1.2f, string feeling = "surprised")
    {
        foreach (var player in Players)
        {
            if (ReferenceEquals(player, cause) || !player.Body.IsAlive || player.Rest is "sleep" || Vector3.Distance(player.Position, point) > 14f) continue;
            player.Mind.Startle(point, Time + 0.08f + (0.12f * player.Variation), seconds, feeling);
        }
    }
}
