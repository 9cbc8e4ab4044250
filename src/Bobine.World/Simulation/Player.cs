using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Simulation.Acting;
using Bobine.World.Simulation.Faces;

namespace Bobine.World.Simulation;

/// <summary>One performer (a member, or one of a group) in one shot while it is simulated. Its frames are recorded as it goes.</summary>
internal sealed class Player(CastMember member, int cast, int instance, Seed seed)
{
    private ActionState _before = new("stand");
    private int _changed = -100;
    private int _turnWait;

    public CastMember Member { get; } = member;
    public int Cast { get; } = cast;
    public int Instance { get; } = instance;
    public Seed Seed { get; } = seed;
    public Body Body { get; } = Body.Of(member, seed);
    public float Variation { get; } = seed.For("variation").Random().Float();
    public string Id => Member.Id;
    public bool IsOf(string? id) => string.Equals(Id, id, StringComparison.Ordinal);

    public float Scale { get; set; } = Body.ScaleOf(member);
    public float Height => Body.Height * Scale - Sunk;

    /// <summary>Gets how far sitting or lying lowers a person's head at rest, in metres.</summary>
    public float Sunk => Body.Locomotion is not Locomotion.Biped || Script.Exists(cue => !IsDoneSitting(cue.Action)) ? 0f : Rest switch { "sit" or "kneel" => 0.235f * Body.Eye * Scale, "sleep" => 0.75f * Body.Eye * Scale, _ => 0f };
    public float Length => Body.Length * Scale;
    public float HalfWidth => 0.5f * Length;

    /// <summary>Gets how far the body reaches ahead of its ground point when it stands sideways.</summary>
    public float Front => Body.Locomotion == Locomotion.Biped ? 0.18f * Scale : MathF.Max(HalfWidth, Body.HeadAhead * Scale);

    /// <summary>Gets or sets the spot it holds in the picture's composition.</summary>
    public Vector3 Home { get; set; }
    public Vector3 Position { get; set; }
    public Vector3 Velocity { get; set; }
    public float Facing { get; set; } = 1f;

    /// <summary>Gets or sets the side the body wants to look to: -1 or 1.</summary>
    public float WantedFacing { get; set; } = 1f;
    public float Roll { get; set; }
    public Spring Squash { get; } = new();
    public float Damage { get; set; }
    public float Eaten { get; set; }
    public float Glow { get; set; }
    public float Wheel { get; set; }
    public float Opacity { get; set; } = 1f;
    public string? Holds { get; set; }

    /// <summary>Gets or sets whether it is to be kept in the picture: not while it waits outside, enters or leaves.</summary>
    public bool IsFramed { get; set; } = true;

    /// <summary>Gets or sets whether it waits outside for its entrance.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>Gets or sets whether it only passes through the picture, which is not composed for it.</summary>
    public bool IsPassing { get; set; }

    /// <summary>Gets or sets whether somebody carries it: then the carrier shows it.</summary>
    public bool IsCarried { get; set; }

    /// <summary>Gets or sets what the body reaches for or looks at this frame.</summary>
    public Vector3? Target { get; set; }

    /// <summary>Gets or sets the cycles of its gait so far.</summary>
    public float Gait { get; set; }

    /// <summary>Gets or sets what it does when it does nothing: stands, sits, sleeps, hovers.</summary>
    public string Rest { get; set; } = "stand";

    public Mind Mind { get; } = new(seed.For("mind"));
    public List<Cue> Script { get; } = [];
    public Queue<Act> Pending { get; } = new();
    public Act? Act { get; set; }

    /// <summary>Gets the acts of voice and face that go on top of what the body does: barking in flight, honking on the road.</summary>
    public List<Act> Overlays { get; } = [];

    /// <summary>Gets or sets whether acts show nothing of the body now.</summary>
    public bool IsOverlaid { get; set; }
    public ActionState Now { get; private set; } = new("stand");
    public List<ActorState> Frames { get; } = [];
    public List<bool> Framed { get; } = [];

    /// <summary>Gets where the eyes are.</summary>
    public Vector3 EyePoint => Position + new Vector3(Body.HeadAhead * Scale * (Facing < 0f ? -1f : 1f), Body.Eye * Scale, 0f);

    /// <summary>Gets where hands and blows arrive.</summary>
    public Vector3 ChestPoint => Position + new Vector3(0f, (Body.Locomotion == Locomotion.Thing ? 0.6f : 0.66f) * Height, 0f);

    /// <summary>Gets whether it sits, sleeps, swims, hovers or drives, so that speaking and laughing are of the face alone.</summary>
    public bool IsSettled => Rest is not "stand";

    /// <summary>Shows an action this frame; a new one passes over from the old in six frames.</summary>
    public void Show(int frame, string name, float phase = 0f, float progress = 0f, float intensity = 0.5f)
    {
        if (IsOverlaid) return;
        if (!string.Equals(name, Now.Name, StringComparison.Ordinal))
        {
            _before = Now;
            _changed = frame;
        }

        Now = new(name, phase, progress, intensity);
    }

    /// <summary>Turns the body toward its wanted side over six frames, five frames after the wish when it stands. Vehicles turn at once, and only at rest.</summary>
    public void TurnBody()
    {
        if (Body.IsVehicle)
        {
            Facing = WantedFacing;
            return;
        }

        _turnWait = MathF.Sign(Facing) == MathF.Sign(WantedFacing) ? 0 : _turnWait + 1;
        if (_turnWait is > 0 and < 5 && Velocity.LengthSquared() < 0.04f) return;
        Facing = WantedFacing > Facing ? MathF.Min(WantedFacing, Facing + 0.34f) : MathF.Max(WantedFacing, Facing - 0.34f);
    }

    public void Record(int frame, float clock, float wind, FaceState face)
    {
        Frames.Add(new()
        {
            Id = Id, Cast = Cast, Instance = Instance, Kind = Member.Kind, Position = Position, Velocity = Velocity, Facing = Facing, Scale = Scale,
            Now = Now, Before = _before, Blend = _changed <= 0 ? 1f : Math.Clamp((frame - _changed + 1) / 6f, 0f, 1f), Face = face, Target = Target, Holds = Holds, Wind = wind,
            Clock = clock, Variation = Variation, Roll = Roll, Squash = 1f + Squash.Value, Damage = Damage, Eaten = Eaten, Glow = Glow, Wheel = Wheel, Opacity = IsCarried ? 0f : Opacity,
        });
        Framed.Add(IsFramed && !IsCarried && Opacity > 0.05f);
    }

    // Anything else gets a sitter up, and the camera must have room for that.
    private static bool IsDoneSitting(string action) => action is "sit" or "sleep" or "kneel" or "talk" or "look" or "laugh" or "cry" or "nod" or "shake-head" or "wave" or "point" or "eat" or "drink" or "read"
        or "sing" or "sneeze" or "shiver" or "toast" or "call" or "play-music" or "cheer" or "applaud";
}
