using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Props;

/// <summary>The small painted body of a creature of which the picture shows only the head. Its unit is the head's height; the ground is at 0, it looks right.</summary>
/// <param name="fur">The colour of its body.</param>
/// <param name="limbs">The colour of its legs.</param>
/// <param name="stands">Whether it stands on two legs.</param>
/// <param name="hasTail">Whether it has a long tail, when it goes on four.</param>
internal sealed class HeadBody(Rgb fur, Rgb limbs, bool stands, bool hasTail)
{
    /// <summary>Gets the height of the whole against the head's.</summary>
    public static float Tall(bool stands) => stands ? 1.72f : 1.48f;

    /// <summary>Gets the length of the whole against the head's width.</summary>
    public static float Long(bool stands) => stands ? 1f : 1.5f;

    /// <summary>Gets where the middle of the head's foot is, against the middle of the whole.</summary>
    public Vector2 Neck => stands ? new(0f, -0.72f) : new(0.24f, -0.48f);

    public void Draw(Painter p, ActorState state, bool walks)
    {
        if (stands) Upright(p, state, walks);
        else OnFours(p, state, walks);
    }

    private void OnFours(Painter p, ActorState state, bool walks)
    {
        var swing = walks ? MathF.Sin(state.Now.Phase * MathF.Tau) * 0.13f : 0f;
        var wag = 0.06f * MathF.Sin((state.Clock * 3.1f) + (state.Variation * 6f));
        if (hasTail) p.Form(Taper([V(-0.62f, -0.5f), V(-0.78f, -0.62f + wag), V(-0.8f, -0.82f + wag)], [0.06f, 0.075f, 0.05f], 1f, 1f, 5), fur.Lum(0.92f), 0.16f);
        Leg(p, -0.44f, -swing, limbs.Lum(0.78f));
        Leg(p, 0.2f, swing, limbs.Lum(0.78f));
        p.Form(Blob(V(-0.66f, -0.42f), V(-0.52f, -0.68f), V(-0.1f, -0.72f), V(0.3f, -0.7f), V(0.44f, -0.44f), V(0.34f, -0.2f), V(-0.1f, -0.15f), V(-0.54f, -0.19f)), fur, 0.55f);
        Leg(p, -0.54f, swing, limbs);
        Leg(p, 0.3f, -swing, limbs);
    }

    private static void Leg(Painter p, float x, float swing, Rgb colour) =>
        p.Form(Taper([V(x, -0.34f), V(x + (swing * 0.5f), -0.17f), V(x + swing + 0.02f, -0.065f - MathF.Max(0f, swing * 0.3f))], [0.115f, 0.09f, 0.085f], 1f, 1f, 4), colour, 0.2f);

    private void Upright(Painter p, ActorState state, bool walks)
    {
        var swing = walks ? MathF.Sin(state.Now.Phase * MathF.Tau) * 0.1f : 0f;
        var arm = 0.05f * MathF.Sin((state.Clock * 2.2f) + (state.Variation * 6f));
        Leg(p, -0.12f, -swing, limbs.Lum(0.8f));
        p.Form(Taper([V(-0.2f, -0.68f), V(-0.34f, -0.5f + arm), V(-0.36f, -0.36f + arm)], [0.06f, 0.05f, 0.055f], 1f, 1f, 4), limbs.Lum(0.82f), 0.12f);
        p.Form(Blob(V(-0.2f, -0.8f), V(0.2f, -0.8f), V(0.26f, -0.45f), V(0.2f, -0.2f), V(-0.2f, -0.2f), V(-0.26f, -0.45f)), fur, 0.45f);
        Leg(p, 0.12f, swing, limbs);
        p.Form(Taper([V(0.2f, -0.68f), V(0.34f, -0.5f - arm), V(0.38f, -0.36f - arm)], [0.06f, 0.05f, 0.055f], 1f, 1f, 4), limbs, 0.12f);
    }
}
