using System.Numerics;

namespace Bobine.World.Figures.Animals;

/// <summary>What the poses of an animal depend on besides the action.</summary>
/// <param name="Spec">The proportions.</param>
/// <param name="Gait">The strides.</param>
/// <param name="Upright">Whether it goes on two legs.</param>
/// <param name="Clock">Seconds.</param>
/// <param name="Variation">0 to 1: sets idle phases apart.</param>
internal readonly record struct QuadActor(QuadSpec Spec, AnimalGait Gait, bool Upright, float Clock, float Variation)
{
    /// <summary>A sine of the clock with its own phase for each animal.</summary>
    public float Idle(float hertz, float offset = 0f) => MathF.Sin((((Clock * hertz) + Variation + offset) * MathF.Tau));
}

/// <summary>Standing, walking and running: the poses everything else starts from.</summary>
/// <remarks>Design: the art bible, section 8.</remarks>
internal static class QuadStances
{
    public static QuadPose Stand(QuadActor who)
    {
        if (who.Upright) return StandUpright(who);
        var s = who.Spec;
        float half = s.Half, stand = s.Stand, breath = who.Idle(0.33f);
        var rest = s.TailRest;
        return new()
        {
            Chest = new(half, -stand - (0.004f * breath)),
            Hip = new(-half, -stand),
            Arch = -0.004f,
            ForeNear = new(half - 0.01f, 0f),
            ForeFar = new(half + 0.13f, 0f),
            HindNear = new(-half - 0.07f, 0f),
            HindFar = new(-half + 0.09f, 0f),
            Head = new(0f, 0.006f * breath),
            Tail = new(rest.Lift + (0.06f * who.Idle(0.21f)), rest.Curve + (0.10f * who.Idle(0.27f, 0.3f)), rest.Wave, rest.Tip + (0.14f * who.Idle(0.31f, 0.6f))),
            Girth = 0.010f * breath,
            Neck = 0.8f * who.Idle(0.17f, 0.2f),
        };
    }

    public static QuadPose Walk(QuadActor who, float phase, float intensity)
    {
        if (who.Upright) return WalkUpright(who, phase, running: false);
        var s = who.Spec;
        var stand = Stand(who);
        float stride = who.Gait.Walk / s.Unit * who.Gait.WalkStance, lift = 0.19f * s.Leg * (s.FootForm == FootForm.Pad ? 0.7f : 1f), weight = 0.7f + (0.6f * intensity);
        float two = MathF.Tau * 2f * phase, bob = 0.018f * weight * MathF.Cos(two);
        Vector2 Step(float order) => AnimalGaits.Foot(phase + order, stride, lift, who.Gait.WalkStance);
        var nod = s.HeadForm == HeadForm.Long ? 2.6f : 1.2f;
        return stand with
        {
            Chest = stand.Chest + new Vector2(0f, bob + 0.012f),
            Hip = stand.Hip + new Vector2(0f, 0.012f - bob),
            Arch = 0.008f,
            HindNear = stand.HindNear + new Vector2(0.03f, 0f) + Step(0f),
            ForeNear = stand.ForeNear + Step(0.25f),
            HindFar = stand.HindFar + new Vector2(-0.03f, 0f) + Step(0.5f),
            ForeFar = stand.ForeFar + new Vector2(-0.06f, 0f) + Step(0.75f),
            Head = new(0.015f * MathF.Sin(two), 0.022f * MathF.Cos(two + 0.6f)),
            Neck = nod * MathF.Cos(two + 0.9f),
            Tilt = 1.6f * MathF.Sin(two + 0.5f),
            Tail = new(stand.Tail.X, stand.Tail.Y, 0.34f * MathF.Sin(MathF.Tau * phase), stand.Tail.W + (0.2f * MathF.Sin((MathF.Tau * phase) - 0.9f))),
        };
    }

    public static QuadPose Run(QuadActor who, float phase, float intensity)
    {
        if (who.Upright) return WalkUpright(who, phase, running: true);
        var s = who.Spec;
        if (s.FootForm == FootForm.Pad) return Amble(who, phase);
        var stand = Stand(who);
        float stance = who.Gait.RunStance, stride = who.Gait.Run / s.Unit * stance, lift = 0.40f * s.Leg, two = MathF.Tau * phase;
        Vector2 Step(float order) => AnimalGaits.Foot(phase + order, stride, lift, stance);

        // Gathered (e = -1) when the hinds swing under the belly, stretched (e = 1) as they push off; the chest drops on the landing fores.
        var e = MathF.Cos(two - 0.35f);
        var flight = 0.06f * s.Leg / 0.62f;
        float up = flight * MathF.Sin(two + 2.4f), spring = s.HeadForm == HeadForm.Long ? 0.45f : 1f, sink = 0.085f * s.Leg / 0.62f;
        float gather = 0.07f * spring * MathF.Max(0f, -e), stretch = 0.05f * spring * MathF.Max(0f, e);
        return stand with
        {
            Chest = new(stand.Chest.X - gather + stretch, stand.Chest.Y + sink - up + (0.045f * e)),
            Hip = new(stand.Hip.X + gather - stretch, stand.Hip.Y + sink - up - (0.050f * e)),
            Arch = spring * ((-0.07f * e) + 0.025f),
            HindNear = new Vector2(stand.HindNear.X + 0.10f, 0f) + Step(0f),
            HindFar = new Vector2(stand.HindFar.X + 0.06f, 0f) + Step(0.10f),
            ForeNear = new Vector2(stand.ForeNear.X + 0.02f, 0f) + Step(0.45f),
            ForeFar = new Vector2(stand.ForeFar.X - 0.04f, 0f) + Step(0.56f),
            Head = new(0.05f * e, (0.030f * MathF.Sin(two)) + (0.01f * intensity)),
            Neck = (s.HeadForm == HeadForm.Long ? 9f : 6f) + (4f * MathF.Sin(two + 0.8f)),
            Tilt = 5f * e,
            Ears = -0.45f + (0.35f * MathF.Sin(two - 1.1f)),
            Tail = new(0.20f + (s.HairTail ? -0.1f : 0f), -0.1f + (0.45f * MathF.Sin(two - 0.8f)), 0.35f * MathF.Sin(two - 1.6f), 0.2f),
        };
    }

    /// <summary>The heavy fast walk of elephants: never all feet off the ground.</summary>
    private static QuadPose Amble(QuadActor who, float phase)
    {
        var s = who.Spec;
        var stand = Stand(who);
        float stance = who.Gait.RunStance, stride = who.Gait.Run / s.Unit * stance, lift = 0.22f * s.Leg, two = MathF.Tau * 2f * phase;
        Vector2 Step(float order) => AnimalGaits.Foot(phase + order, stride, lift, stance);
        var bob = 0.030f * MathF.Cos(two);
        return stand with
        {
            Chest = stand.Chest + new Vector2(0f, bob + 0.03f),
            Hip = stand.Hip + new Vector2(0f, 0.03f - bob),
            HindNear = stand.HindNear + Step(0f),
            ForeNear = stand.ForeNear + Step(0.25f),
            HindFar = stand.HindFar + Step(0.5f),
            ForeFar = stand.ForeFar + Step(0.75f),
            Head = new(0.03f * MathF.Sin(two), 0.045f * MathF.Cos(two + 0.7f)),
            Tilt = 4f * MathF.Sin(two + 0.6f),
            Ears = 0.6f,
            Trunk = -0.35f + (0.2f * MathF.Sin(two)),
            Tail = new(0.5f, 0.3f, 0.4f * MathF.Sin(two), 0.2f),
        };
    }

    /// <summary>On the hind legs, fore paws as hands: dressed cats and dogs.</summary>
    public static QuadPose StandUpright(QuadActor who)
    {
        var s = who.Spec;
        float hipY = -s.Leg * 0.97f, trunk = s.Length * 0.62f, breath = who.Idle(0.33f);
        var rest = s.TailRest;
        return new()
        {
            Hip = new(-0.07f, hipY),
            Chest = new(0.07f, hipY - trunk - (0.004f * breath)),
            Arch = -0.02f,
            HindNear = new(-0.10f, 0f),
            HindFar = new(0.15f, 0f),
            ForeNear = new(0.24f + (0.01f * breath), hipY + 0.03f),
            ForeFar = new(0.34f, hipY - 0.02f),
            Head = new(-0.10f, 0.02f + (0.006f * breath)),
            Tail = new(-0.7f + (0.08f * who.Idle(0.23f)), -0.9f, 0.6f + (0.2f * who.Idle(0.31f)), 0.9f),
            Girth = 0.010f * breath,
            Upright = 1f,
        };
    }

    private static QuadPose WalkUpright(QuadActor who, float phase, bool running)
    {
        var s = who.Spec;
        var stand = StandUpright(who);
        float stance = running ? 0.24f : 0.58f, stride = (running ? who.Gait.Run : who.Gait.Walk) / s.Unit * stance, lift = (running ? 0.30f : 0.18f) * s.Leg;
        float two = MathF.Tau * phase, bob = (running ? 0.05f : 0.025f) * MathF.Cos(two * 2f), swing = MathF.Cos(two) * (running ? 0.22f : 0.13f), lean = running ? 0.16f : 0.04f;
        return stand with
        {
            Hip = stand.Hip + new Vector2(0f, bob + 0.02f),
            Chest = stand.Chest + new Vector2(lean, bob + 0.02f),
            HindNear = new Vector2(0.02f, 0f) + AnimalGaits.Foot(phase, stride, lift, stance),
            HindFar = new Vector2(0.06f, 0f) + AnimalGaits.Foot(phase + 0.5f, stride, lift, stance),
            ForeNear = stand.ForeNear + new Vector2(lean - swing, running ? -0.2f - (0.5f * swing) : -0.02f),
            ForeFar = stand.ForeFar + new Vector2(lean + swing, running ? -0.2f + (0.5f * swing) : -0.02f),
            Head = stand.Head + new Vector2(0f, 0.02f * MathF.Cos((two * 2f) + 0.7f)),
            Tail = stand.Tail with { Z = 0.6f + (0.4f * MathF.Sin(two)) },
        };
    }
}
