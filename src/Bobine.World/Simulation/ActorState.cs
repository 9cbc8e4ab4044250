using System.Numerics;

namespace Bobine.World.Simulation;

/// <summary>One actor (a hero, vehicle or prop) in one frame.</summary>
public sealed record ActorState
{
    /// <summary>Gets the cast id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the index of the member in the cast, and of this one in its group.</summary>
    public required int Cast { get; init; }
    public int Instance { get; init; }
    public required string Kind { get; init; }

    /// <summary>Gets the ground point in metres: X right, Y up (0 on the ground), Z away from the neutral camera.</summary>
    public required Vector3 Position { get; init; }

    /// <summary>Gets metres a second, for wheels, tilt and flow.</summary>
    public Vector3 Velocity { get; init; }

    /// <summary>Gets the turn of the body: 1 looks to the right of the screen, -1 to the left, 0 at the camera. Figures are drawn facing right and mirrored.</summary>
    public float Facing { get; init; } = 1f;

    /// <summary>Gets the size against the kind's own (a giant duck is 3).</summary>
    public float Scale { get; init; } = 1f;

    /// <summary>Gets what it does now, what it did before, and how far it has passed over (1 when settled; passes over in about 6 frames).</summary>
    public ActionState Now { get; init; } = new("stand");
    public ActionState Before { get; init; } = new("stand");
    public float Blend { get; init; } = 1f;

    public FaceState Face { get; init; } = new();

    /// <summary>Gets the point it reaches for, looks at or acts on, in metres of the stage, or null.</summary>
    public Vector3? Target { get; init; }

    /// <summary>Gets the prop in its hand or mouth ("hammer", "champagne"), or null.</summary>
    public string? Holds { get; init; }

    /// <summary>Gets the wind at its place, -1 to 1, in screen direction (not mirrored).</summary>
    public float Wind { get; init; }

    /// <summary>Gets seconds on the film's clock: breathing, idle sway, tails.</summary>
    public float Clock { get; init; }

    /// <summary>Gets a stable number in 0..1 that sets idle phases apart.</summary>
    public float Variation { get; init; }

    /// <summary>Gets degrees the whole figure leans or rolls clockwise on screen (stumbles, loops, drifting papers).</summary>
    public float Roll { get; init; }

    /// <summary>Gets the vertical stretch about the ground point; the width is its inverse. 1 is none.</summary>
    public float Squash { get; init; } = 1f;

    /// <summary>Gets 0 (whole) to 1 (broken, burnt, popped).</summary>
    public float Damage { get; init; }

    /// <summary>Gets 0 (whole) to 1 (eaten up), for food.</summary>
    public float Eaten { get; init; }

    /// <summary>Gets 0 to 1: lamps, screens, fire on it.</summary>
    public float Glow { get; init; }

    /// <summary>Gets radians the wheels, rotors or propellers have turned.</summary>
    public float Wheel { get; init; }

    /// <summary>Gets 0 (not there) to 1.</summary>
    public float Opacity { get; init; } = 1f;
}

/// <summary>An action in progress.</summary>
/// <param name="Name">An action of the vocabulary.</param>
/// <param name="Phase">Cycles since it began, for gaits and other loops: the fraction is the place in the cycle.</param>
/// <param name="Progress">0 when it begins to 1 when it ends; for actions with a blow, a landing or a catch the event is at the table's contact point.</param>
/// <param name="Intensity">0 (gentle, slow) to 1 (hard, fast); 0.5 is ordinary.</param>
public readonly record struct ActionState(string Name, float Phase = 0f, float Progress = 0f, float Intensity = 0.5f);

/// <summary>A face in one frame. Feelings and visemes are already blended to numbers (the art bible, section 7).</summary>
public readonly record struct FaceState
{
    public FaceState()
    {
    }

    /// <summary>Gets the upper lid, -0.15 (wide) to 1 (closed).</summary>
    public float Lid { get; init; } = 0.12f;
    public float LowerLid { get; init; }
    public float Brow { get; init; }
    public float BrowTilt { get; init; }

    /// <summary>Gets -1 (sad) to 1 (smile).</summary>
    public float Smile { get; init; } = 0.25f;
    public float Pupil { get; init; } = 1f;

    /// <summary>Gets whether closed eyes curve up (laughing).</summary>
    public bool HappyEyes { get; init; }
    public MouthState Mouth { get; init; } = MouthState.Rest;

    /// <summary>Gets the gaze, -1 to 1 each way, in the figure's own frame (facing right), y down.</summary>
    public float GazeX { get; init; }
    public float GazeY { get; init; }

    /// <summary>Gets the turn of the head against the body, -1 to 1 (0.35 is the three-quarter view).</summary>
    public float Yaw { get; init; } = 0.35f;

    /// <summary>Gets degrees, clockwise in the figure's own frame.</summary>
    public float Tilt { get; init; }
}

/// <summary>A mouth: six numbers that interpolate (the art bible's visemes).</summary>
public readonly record struct MouthState(float Width, float Open, float Round, float UpperTeeth, float LowerTeeth, float Tongue)
{
    public static MouthState Rest { get; } = new(1f, 0f, 0f, 0f, 0f, 0f);

    public static MouthState Mix(MouthState a, MouthState b, float t) => new(
        a.Width + ((b.Width - a.Width) * t), a.Open + ((b.Open - a.Open) * t), a.Round + ((b.Round - a.Round) * t),
        a.UpperTeeth + ((b.UpperTeeth - a.UpperTeeth) * t), a.LowerTeeth + ((b.LowerTeeth - a.LowerTeeth) * t), a.Tongue + ((b.Tongue - a.Tongue) * t));
}
