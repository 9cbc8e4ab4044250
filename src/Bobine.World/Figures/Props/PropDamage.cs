using Bobine.World.Paint;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Props;

/// <summary>What is left of things: halves that fall apart along a crack, and food with bites out of it.</summary>
internal static class PropDamage
{
    /// <summary>Draws a thing in two halves, further apart and more tilted the more it is broken.</summary>
    /// <param name="p">The painter; the origin is the middle of the thing's foot.</param>
    /// <param name="size">The thing's size.</param>
    /// <param name="damage">0 (a hair crack) to 1 (fallen apart).</param>
    /// <param name="draw">Draws the whole thing.</param>
    public static void Split(Painter p, PropSize size, float damage, Action draw)
    {
        var t = Math.Clamp(damage, 0f, 1f);
        foreach (var side in (float[])[-1f, 1f])
        {
            using (p.Push())
            {
                p.Translate(side * size.Length * 0.16f * t, 0f);
                p.Translate(side * size.Length * 0.25f, 0f);
                p.Rotate(side * 24f * t * t);
                p.Translate(-side * size.Length * 0.25f, 0f);
                p.Clip(Half(size, side));
                draw();
            }
        }
    }

    /// <summary>Gets what bites leave: they come from above and from the right, round and uneven.</summary>
    /// <param name="size">The thing's size.</param>
    /// <param name="eaten">0 (whole) to 1 (gone).</param>
    public static SKPath Left(PropSize size, float eaten)
    {
        float w = size.Length, h = size.Height, r = MathF.Max(w, h) * 0.24f;
        var front = (w * 0.62f) - (Math.Clamp(eaten, 0f, 1f) * w * 1.2f);
        var bites = new SKPath[6];
        for (var i = 0; i < 5; i++) bites[i] = Circle(front + (r * (0.62f + (0.2f * (i % 2)))), -h * (0.06f + (0.23f * i)), r);
        bites[5] = Rect(front + r, -h * 1.4f, w * 4f, h * 1.8f);
        var whole = Rect(-w, -h * 1.4f, w * 2f, h * 1.8f);
        return Scratch.Note(whole.Op(Union(bites), SKPathOp.Difference) ?? whole);
    }

    private static SKPath Half(PropSize size, float side)
    {
        float w = size.Length, h = size.Height, far = side * w * 1.2f;
        return Poly(V(far, h * 0.2f), V(0f, h * 0.2f), V(w * 0.05f, -h * 0.14f), V(-w * 0.07f, -h * 0.36f), V(w * 0.06f, -h * 0.58f), V(-w * 0.05f, -h * 0.8f), V(w * 0.04f, -h * 1.3f), V(far, -h * 1.3f));
    }
}
