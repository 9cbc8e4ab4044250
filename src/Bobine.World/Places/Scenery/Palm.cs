using System.Numerics;
using Bobine.Core;
using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Places.Scenery;

/// <summary>A leaning palm with arched fronds.</summary>
internal static class Palm
{
    public static void Paint(Painter p, float x, float y, float h, float lean, Seed seed, Rgb leaf, Rgb trunk)
    {
        var random = seed.Random();
        var light = p.Light;
        Vector2 foot = new(x, y + 4f), top = new(x + (lean * h), y - h);
        var w = h * 0.026f;
        Vector2 a = new(x + (lean * h * 0.12f), y - (h * 0.35f)), b = new(x + (lean * h * 0.5f), y - (h * 0.72f));
        p.Form(Taper([foot, a, b, top], [w * 1.7f, w, w * 0.85f, w * 0.75f], 0.2f), trunk, w * 2f);
        var line = Spline([foot, a, b, top], [w * 1.7f, w, w * 0.85f, w * 0.75f], 8);
        foreach (var q in line.Skip(1)) p.Stroke(Curve(new(q.X - q.Z, q.Y - 1f), new(q.X, q.Y + (q.Z * 0.5f)), new(q.X + q.Z, q.Y - 1f)), light.Dark(trunk), 1.2f, 0.5f);
        using var fronds = new Dabs(10);
        for (var i = 0; i < 11; i++)
        {
            var angle = -3.1f + (i * 0.41f) + random.Range(-0.14f, 0.14f);
            if (i >= 9) angle = i == 9 ? random.Range(0.1f, 0.5f) : MathF.PI - random.Range(0.1f, 0.5f);
            float length = h * random.Range(0.36f, 0.48f), drop = h * random.Range(0.18f, 0.34f);
            Vector2 out1 = new(MathF.Cos(angle), MathF.Sin(angle));
            for (var j = 0; j <= 20; j++)
            {
                var t = j / 20f;
                var q = top + (out1 * length * t) + new Vector2(0f, drop * t * t);
                var direction = (out1 * length) + new Vector2(0f, 2f * drop * t);
                var heading = MathF.Atan2(direction.Y, direction.X);
                var size = h * 0.085f * MathF.Sin(0.25f + (t * 2.7f)) + (h * 0.01f);
                for (var side = -1; side <= 1; side += 2)
                {
                    var at = heading + (side * (0.85f - (0.35f * t)));
                    var tone = 0.5f + (0.42f * ((MathF.Cos(at) * light.To.X) + (MathF.Sin(at) * light.To.Y))) + random.Range(-0.14f, 0.14f) - (i >= 9 ? 0.25f : 0f);
                    fronds.Leaf(tone, q.X + (MathF.Cos(at) * size * 0.8f), q.Y + (MathF.Sin(at) * size * 0.8f), size, h * 0.0055f, at);
                }
            }
        }

        Rgb dark = Rgb.Mix(light.Dark(leaf), light.Shadow, 0.15f), lit = light.Lit(leaf);
        fronds.Paint(p, t => t < 0.6f ? Rgb.Mix(dark, lit, t / 0.6f) : Rgb.Mix(lit, light.Rim, (t - 0.6f) * 0.9f));
        for (var i = 0; i < 3; i++) p.Form(Circle(top.X + ((i - 1) * w * 1.3f), top.Y + (w * (1.1f + (0.5f * (i % 2)))), w * 0.9f), "8A5A34");
    }
}
