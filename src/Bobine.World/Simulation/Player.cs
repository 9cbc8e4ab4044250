using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Simulation.Acting;

namespace Bobine.World.Simulation;

/// <summary>One performer (a member, or one of a group) in one shot while it is simulated. Its frames are recorded as it goes.</summary>
internal sealed class Player(CastMember member, int cast, int instance, Seed seed)
{
    private ActionState _now = new("stand");
    private ActionState _before = new("stand");
    private int _changed = -100;

    public CastMember Member { get; } = member;
    public int Cast { get; } = cast;
    public int Instance { get; } = instance;
    public Seed Seed { get; } = seed;
    public Body Body { get; } = Body.Of(member.Kind);
    public float Variation { get; } = seed.For("variation").Random().Float();
    public string Id => Member.Id;

    public float Scale { get; set; } = Body.ScaleOf(member);
    public float Height => Body.Height * Scale;
    public float Length => Body.Length * Scale;
    public float HalfWidth => 0.5f * Length;

    public Vector3 Position { get; set; }
    public Vector3 Velocity { get; set; }
    public float Facing { get; set; } = 1f;

    /// <summary>Gets or sets the side the body wants to look to: -1 or 1.</summary>
    public float WantedFacing { get; set; } = 1f;
    public float Roll { get; set; }
    public float Squash { get; set; } = 1f;
    public float Damage { get; set; }
    public float Glow { get; set; }
    public float Wheel { get; set; }
    public float Opacity { get; set; } = 1f;
    public string? Holds { get; set; }

    /// <summary>Gets or sets what the body reaches for or looks at this frame.</summary>
    public Vector3? Target { get; set; }

    /// <summary>Gets or sets the cycles of its gait so far.</summary>
    public float Gait { get; set; }

    public List<Cue> Script { get; } = [];
    public Queue<Act> Pending { get; } = new();
    public Act? Act { get; set; }
    public ActionState Now => _now;

    public List<ActorState> Frames { get; } = [];

    /// <summary>Gets where the eyes are.</summary>
    public Vector3 EyePoint => Position + new Vector3(Body.HeadAhead * Scale * MathF.Sign(Facing == 0f ? 1f : Facing), Body.Eye * Scale, 0f);

    /// <summary>Gets where hands and blows arrive: the chest.</summary>
    public Vector3 ChestPoint => Position + new Vector3(0f, 0.62f * Height, 0f);

    /// <summary>Shows an action this frame; a new one passes over from the old in six frames.</summary>
    public void Show(int frame, string name, float phase = 0f, float progress = 0f, float intensity = 0.5f)
    {
        if (!string.Equals(name, _now.Name, StringComparison.Ordinal))
        {
            _before = _now;
            _changed = frame;
        }

        _now = new(name, phase, progress, intensity);
    }

    /// <summary>Turns the body toward its wanted side: six frames from left to right. Vehicles turn at once, and only at rest.</summary>
    public void TurnBody()
    {
        if (Body.IsVehicle) Facing = WantedFacing;
        else Facing = Math.Clamp(Facing + (WantedFacing > Facing ? 0.34f : -0.34f), Math.Min(Facing, WantedFacing), Math.Max(Facing, WantedFacing));
    }

    public void Record(int frame, float clock, float wind, FaceState face) => Frames.Add(new()
    {
        Id = Id, Cast = Cast, Instance = Instance, Kind = Member.Kind, Position = Position, Velocity = Velocity, Facing = Facing, Scale = Scale,
        Now = _now, Before = _before, Blend = frame < 6 && _changed <= 0 ? 1f : Math.Clamp((frame - _changed + 1) / 6f, 0f, 1f), Face = face, Target = Target, Holds = Holds, Wind = wind,
        Clock = clock, Variation = Variation, Roll = Roll, Squash = Squash, Damage = Damage, Glow = Glow, Wheel = Wheel, Opacity = Opacity,
    });
}
