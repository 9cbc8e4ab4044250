using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.Animals;

/// <summary>What animals wear on the body: capes that obey the wind, jackets, packs, and the hose of a firefighter.</summary>
internal static class BodyWear
{
    private static readonly string[] _jackets = ["firefighter-outfit", "jacket", "coat", "dress", "apron"];
    private static readonly Rgb _lime = "F2D34A";
    private static readonly Rgb _pale = "F4F6F8";

    /// <summary>A jacket over the torso, drawn after it and before the near legs.</summary>
    public static void Jacket(Painter painter, AnimalLook look, QuadSkeleton bones, SKPath torso)
    {
        foreach (var name in _jackets)
        {
            if (!look.Has(name)) continue;
            var fire = name == "firefighter-outfit";
            Rgb colour = fire ? "3A4266" : look.Wears[name];
            Vector2 hp = bones.Hip, mid = bones.Middle, ch = bones.Chest;
            float rc = bones.ChestRadius, rh = bones.HipRadius, rw = bones.WaistRadius;
            var along = Vector2.Normalize(ch - hp);
            var vest = Taper([hp + (along * rh * (name == "apron" ? 0.7f : 0.15f)), mid, ch + (along * rc * 0.15f)], [rh * 1.06f, MathF.Max(rw, rc) * 1.10f, rc * 1.07f], 0.75f, 0.8f, steps: 6);
            painter.Form(vest, colour, rc * 1.9f);
            painter.Canvas.Save();
            painter.Clip(vest);
            var across = new Vector2(-along.Y, along.X);
            if (fire)
            {
                foreach (var t in (ReadOnlySpan<float>)[0.22f, 0.70f])
                {
                    var c = Vector2.Lerp(hp, ch, t);
                    Vector2[] band = [c - (across * rc * 1.5f), c + (along * rc * 0.10f), c + (across * rc * 1.5f)];
                    painter.Form(Taper(band, [rc * 0.15f, rc * 0.15f, rc * 0.15f]), _lime, rc * 0.9f);
                    painter.Fill(Taper(band, [rc * 0.05f, rc * 0.05f, rc * 0.05f]), painter.Light.Lit(_pale));
                }
            }

            if (name != "apron" && name != "dress") painter.Fill(Taper([hp + (across * -rw * 0.35f), mid + (across * -rw * 0.45f) + (along * 0.02f), ch + (across * -rc * 0.4f) + (along * rc)], [rc * 0.03f, rc * 0.03f, rc * 0.03f]), painter.Light.Dark(colour), 0.9f);
            painter.Canvas.Restore();
            return;
        }
    }

    /// <summary>A pack on the back.</summary>
    public static void Backpack(Painter painter, AnimalLook look, QuadSkeleton bones)
    {
        if (!look.Has("backpack")) return;
        var colour = look.Wears["backpack"];
        var up = QuadSkeleton.Turned(new(0f, -1f), bones.Spine);
        var along = new Vector2(-up.Y, up.X);
        var r = bones.WaistRadius;
        var c = Vector2.Lerp(bones.Middle, bones.Chest, 0.35f) + (up * r * 1.15f);
        painter.Form(Blob(c - (along * r * 0.9f) - (up * r * 0.5f), c - (along * r * 0.85f) + (up * r * 0.45f), c + (up * r * 0.75f), c + (along * r * 0.75f) + (up * r * 0.4f), c + (along * r * 0.85f) - (up * r * 0.5f), c - (up * r * 0.62f)), colour, r * 1.2f);
        painter.Form(Taper([c + (along * r * 0.6f) - (up * r * 0.3f), c + (along * r * 0.85f) - (up * r * 1.4f), c + (along * r * 0.5f) - (up * r * 2.1f)], [r * 0.10f, r * 0.10f, r * 0.10f]), colour.Lum(0.8f), r * 0.2f);
    }

    /// <summary>A cape from the withers: over the back at rest, streaming against the way one goes and with the wind.</summary>
    public static void Cape(Painter painter, AnimalLook look, QuadSkeleton bones, ActorState state, float unit)
    {
        if (!look.Has("cape")) return;
        var up = QuadSkeleton.Turned(new(0f, -1f), bones.Spine);
        var along = new Vector2(-up.Y, up.X);
        float rc = bones.ChestRadius, length = Vector2.Distance(bones.Hip, bones.Chest) * 1.02f;
        var top = bones.Chest + (up * rc * 0.92f) + (along * rc * 0.35f);
        var side = bones.Chest + (along * rc * 0.55f) - (up * rc * 0.15f);
        Ribbon(painter, look.Wears["cape"], top, side, -along, -up, length, Flow(state, unit), state.Clock);
        painter.Form(Taper([top + (along * 0.02f), Vector2.Lerp(top, side, 0.5f) + (along * rc * 0.30f), side], [rc * 0.10f, rc * 0.11f, rc * 0.10f]), look.Wears["cape"].Lum(0.9f), rc * 0.2f);
        painter.Form(Circle(side.X + (along.X * rc * 0.08f), side.Y + (along.Y * rc * 0.08f), rc * 0.10f), _lime, rc * 0.2f);
    }

    /// <summary>A cape over a bird's back, in the body's own coordinates.</summary>
    public static void BirdCape(Painter painter, AnimalLook look, BirdSpec spec, ActorState state)
    {
        if (!look.Has("cape")) return;
        var top = spec.NeckRoot + new Vector2(-spec.NeckThin * 0.9f, -0.14f);
        Ribbon(painter, look.Wears["cape"], top, spec.NeckRoot + new Vector2(0.10f, 0.12f), spec.Flipper ? new(-0.25f, 0.97f) : new Vector2(-0.98f, 0.16f), spec.Flipper ? new(-0.97f, 0.2f) : new Vector2(-0.1f, 0.99f), 0.95f, Flow(state, spec.Unit), state.Clock);
    }

    /// <summary>Jackets and packs of birds, in the body's own coordinates.</summary>
    public static void OnBird(Painter painter, AnimalLook look, BirdSpec spec)
    {
        if (look.Has("backpack")) painter.Form(Blob(V(-0.42f, -0.62f), V(-0.10f, -0.66f), V(-0.04f, -0.20f), V(-0.40f, -0.14f), V(-0.56f, -0.36f)), look.Wears["backpack"], 0.4f);
        foreach (var name in _jackets)
        {
            if (!look.Has(name)) continue;
            Rgb colour = name == "firefighter-outfit" ? "3A4266" : look.Wears[name];
            using var saved = painter.Push();
            painter.Clip(Blob(spec.Body));
            var y = spec.Flipper ? -0.55f : -0.30f;
            painter.Form(Rect(-1f, y, 2f, spec.Flipper ? 1.0f : 0.55f), colour, 0.8f);
            if (name == "firefighter-outfit")
            {
                painter.Fill(Rect(-1f, y + 0.22f, 2f, 0.10f), painter.Light.Lit(_lime));
                painter.Fill(Rect(-1f, y + 0.25f, 2f, 0.035f), painter.Light.Lit(_pale));
            }

            return;
        }
    }

    /// <summary>The hose from the ground to the paws, and its nozzle.</summary>
    public static void Hose(Painter painter, Vector2 near, Vector2 far)
    {
        Rgb hose = "D8A838", brass = "C9CCD2";
        var aim = Vector2.Normalize(far - near + new Vector2(0.16f, -0.02f));
        var grip = (near + far) / 2f;
        var tip = grip + (aim * 0.42f);
        painter.Form(Taper([new(-1.25f, -0.05f), new(-0.55f, 0.0f), new(0.25f, -0.04f), new(grip.X + 0.10f, -0.20f), new(grip.X - 0.02f, grip.Y * 0.5f), grip - (aim * 0.04f)], [0.048f, 0.05f, 0.05f, 0.05f, 0.048f, 0.045f], steps: 6), hose, 0.1f);
        painter.Form(Taper([grip - (aim * 0.03f), tip], [0.055f, 0.038f], 0.6f, 0.4f), brass, 0.1f, stipple: false, highlight: 0.4f);
    }

    private static float Flow(ActorState state, float unit)
    {
        float sign = state.Facing < 0f ? -1f : 1f, speed = state.Velocity.X * sign / unit;
        if (state.Now.Name is "fly" && MathF.Abs(speed) < 0.5f) speed = 4f;
        return Math.Clamp((state.Wind * sign) - (speed * 0.22f), -1f, 1f);
    }

    /// <summary>Two edges of seven segments with folds between. At rest it hangs along <paramref name="lie"/>; wind carries it along x.</summary>
    private static void Ribbon(Painter painter, Rgb colour, Vector2 first, Vector2 second, Vector2 lie, Vector2 down, float length, float flow, float clock)
    {
        const int n = 7;
        var a = new Vector2[n + 1];
        var b = new Vector2[n + 1];
        var strength = MathF.Abs(flow);
        float wave = 0.03f + (0.09f * strength), rate = 3f + (6f * strength);
        for (var i = 0; i <= n; i++)
        {
            var u = i / (float)n;
            float w = MathF.Sin((clock * rate) - (u * 4.2f)) * wave * length * u * 1.3f, w2 = MathF.Sin((clock * rate) - (u * 4.2f) - 0.9f) * wave * length * u * 1.3f;
            var rest = (lie * length * u) + (down * length * 0.10f * u * u);
            var blown = new Vector2(flow * length * u * 1.15f, -strength * length * u * 0.22f);
            a[i] = first + Vector2.Lerp(rest, blown, strength) + new Vector2(w * 0.15f, w);
            b[i] = second + Vector2.Lerp((lie * length * u * 0.92f) + (down * length * 0.20f * u), blown * 0.95f, strength) + (down * length * 0.16f * u * (1f - (0.3f * strength))) + new Vector2(w2 * 0.15f, w2);
        }

        var outline = new Vector2[(2 * (n + 1)) + 3];
        a.CopyTo(outline, 0);
        for (var i = 1; i < 4; i++)
        {
            var u = i / 4f;
            outline[n + i] = Vector2.Lerp(a[n], b[n], u) + new Vector2((flow * length * 0.03f) + (0.03f * length * MathF.Sin((u * 9f) + (clock * rate))), 0.025f * length * MathF.Cos((u * 8f) + (clock * rate)));
        }

        for (var i = 0; i <= n; i++) outline[n + 4 + i] = b[n - i];
        var shape = Smooth(outline, closed: true);
        painter.Form(shape, colour, length * 0.42f, spread: 0.3f, blur: 0.2f);
        painter.Canvas.Save();
        painter.Clip(shape);
        var widths = new float[n + 1];
        for (var i = 0; i <= n; i++) widths[i] = length * (0.004f + (0.028f * i / n));
        var fold = new Vector2[n + 1];
        foreach (var k in (ReadOnlySpan<float>)[0.22f, 0.5f, 0.78f])
        {
            for (var i = 0; i <= n; i++) fold[i] = Vector2.Lerp(a[i], b[i], k + (0.05f * MathF.Sin(i + (clock * rate))));
            painter.Fill(Taper(fold, widths, steps: 2), painter.Light.Dark(colour.Lum(0.86f)), 0.7f, length * 0.012f);
            for (var i = 0; i <= n; i++) fold[i] += painter.Light.To * length * 0.03f;
            painter.Fill(Taper(fold, Array.ConvertAll(widths, w => w * 0.45f), steps: 2), Rgb.Mix(painter.Light.Lit(colour), painter.Light.Key, 0.3f), 0.5f, length * 0.010f);
        }

        painter.Canvas.Restore();
    }
}
