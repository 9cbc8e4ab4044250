using System.Numerics;
using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.People;

/// <summary>A man, woman, child, or one of a crowd or crew: everyone with a human body.</summary>
public sealed class PersonFigure(CastMember member, Seed seed) : IFigure
{
    private readonly Dictionary<int, Person> _people = [];

    /// <summary>Gets or sets who draws the thing in a hand: origin in the palm, the thing pointing up (-y), metres. Null uses <see cref="HandProps"/>.</summary>
    public Action<Painter, string>? Props { get; set; }

    public float Height => Who(0).Body.Height;

    public SKRect Bounds(ActorState state)
    {
        var who = Who(state.Instance);
        var h = who.Body.Height;
        var s = BipedRig.Solve(who, state);
        var box = Box(s);
        var room = h * 0.20f;
        box.Inflate(room + (h * 0.04f), room);
        box.Top -= who.Wears.Count > 0 || who.HairStyle is "bun" or "curly" or "quiff" ? h * 0.14f : h * 0.04f;
        box.Bottom = MathF.Max(box.Bottom, h * 0.06f);
        if (who.Has("cape")) box = SKRect.Union(box, CapeArt.Bounds(s, PersonArt.CapeFlow(s, PersonArt.Wind(state), state)));
        if (state.Holds is not null || who.Carries is not null) box.Inflate(h * 0.30f, h * 0.40f);
        return box;
    }

    public void Draw(Painter painter, ActorState state)
    {
        using var scratch = Scratch.Open();
        PersonArt.Draw(painter, Who(state.Instance), state, Props ?? HandProps.Draw);
    }

    public FigurePose Pose(ActorState state) => BipedRig.Joints(BipedRig.Solve(Who(state.Instance), state), state);

    /// <summary>Gets the box around the joints.</summary>
    internal static SKRect Box(in Skeleton s)
    {
        var box = new SKRect(s.Hip.X, s.Hip.Y, s.Hip.X, s.Hip.Y);
        foreach (var p in (ReadOnlySpan<Vector2>)[s.Head, s.HandNear, s.HandFar, s.ElbowNear, s.ElbowFar, s.AnkleNear, s.AnkleFar, s.KneeNear, s.KneeFar, s.Chest])
        {
            box = new(MathF.Min(box.Left, p.X), MathF.Min(box.Top, p.Y), MathF.Max(box.Right, p.X), MathF.Max(box.Bottom, p.Y));
        }

        return box;
    }

    private Person Who(int instance)
    {
        lock (_people)
        {
            if (!_people.TryGetValue(instance, out var who)) _people[instance] = who = Casting.Resolve(member, seed, instance);
            return who;
        }
    }
}
