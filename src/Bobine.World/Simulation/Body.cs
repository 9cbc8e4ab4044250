using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Figures;
using Bobine.World.Figures.Animals;
using Bobine.World.Figures.Props;

namespace Bobine.World.Simulation;

/// <summary>How a body gets about.</summary>
public enum Locomotion { Biped, Quadruped, Bird, Fish, Vehicle, Aircraft, Boat, Thing }

/// <summary>The measures of a kind at its own size, in metres and metres per second: what blocking, framing and gaits need to know.</summary>
/// <param name="Locomotion">How it gets about.</param>
/// <param name="Height">Ground to crown.</param>
/// <param name="Length">Nose to tail as seen from the side; the width of a person with arms.</param>
/// <param name="Head">Chin to crown; for things without a head, half the height.</param>
/// <param name="Eye">The height of the eyes.</param>
/// <param name="Walk">The speed of an ordinary walk or cruise.</param>
/// <param name="Run">The speed of a run, or of full throttle.</param>
/// <param name="WalkStride">Metres per walking cycle.</param>
/// <param name="RunStride">Metres per running cycle.</param>
public sealed record Body(Locomotion Locomotion, float Height, float Length, float Head, float Eye, float Walk, float Run, float WalkStride, float RunStride)
{
    /// <summary>Gets how far the head is ahead of the ground point.</summary>
    public float HeadAhead { get; init; }

    /// <summary>Gets the height it keeps above the ground when it is at rest in its element (fish, aircraft in flight).</summary>
    public float Hover { get; init; }

    /// <summary>Gets the share of the walking cycle that a foot is on the ground.</summary>
    public float WalkStance { get; init; } = 0.6f;

    public bool IsVehicle => Locomotion is Locomotion.Vehicle or Locomotion.Aircraft or Locomotion.Boat;
    public bool IsAlive => Locomotion is Locomotion.Biped or Locomotion.Quadruped or Locomotion.Bird or Locomotion.Fish;

    private static readonly Dictionary<string, Body> _heroes = new(StringComparer.Ordinal)
    {
        ["man"] = Person(1.78f), ["woman"] = Person(1.68f), ["child"] = Person(1.15f) with { Head = 0.345f, Eye = 0.98f }, ["actor"] = Person(1.76f),
        ["crowd"] = Person(1.72f), ["crew"] = Person(1.74f), ["firefighter"] = Person(1.84f) with { Head = 0.44f }, ["superhero"] = Person(1.86f),
        ["astronaut"] = Person(1.9f) with { Head = 0.52f, Walk = 0.9f }, ["robot"] = Person(1.6f) with { Head = 0.38f, Walk = 0.9f },
        ["lion"] = Animal("lion", Locomotion.Quadruped, 1.5f, 1.7f, 0.74f, 1.12f, 0.72f),
        ["cat"] = Animal("cat", Locomotion.Quadruped, 0.63f, 0.76f, 0.4f, 0.42f, 0.31f),
        ["dog"] = Animal("dog", Locomotion.Quadruped, 0.92f, 1.1f, 0.44f, 0.69f, 0.48f),
        ["giraffe"] = Animal("giraffe", Locomotion.Quadruped, 3.33f, 2.6f, 0.52f, 3.06f, 1.29f),
        ["horse"] = Animal("horse", Locomotion.Quadruped, 2.28f, 2.5f, 0.5f, 2.0f, 1.16f),
        ["elephant"] = Animal("elephant", Locomotion.Quadruped, 2.26f, 2.9f, 1.2f, 1.62f, 1.27f),
        ["duck"] = Animal("duck", Locomotion.Bird, 0.45f, 0.5f, 0.16f, 0.38f, 0.12f),
        ["bird"] = Animal("bird", Locomotion.Bird, 0.17f, 0.22f, 0.08f, 0.14f, 0.05f),
        ["penguin"] = Animal("penguin", Locomotion.Bird, 0.9f, 0.45f, 0.22f, 0.8f, 0.06f),
        ["fish"] = Animal("fish", Locomotion.Fish, 0.22f, 0.36f, 0.16f, 0.12f, 0.1f) with { Hover = 1.1f },
        ["formula-one"] = Vehicle(1.05f, 5.2f, 24f, 46f), ["taxi"] = Vehicle(1.6f, 4.7f, 9f, 20f), ["car"] = Vehicle(1.5f, 4.4f, 10f, 24f),
        ["bus"] = Vehicle(3.2f, 10.5f, 8f, 15f), ["fire-truck"] = Vehicle(3.2f, 8.5f, 9f, 18f),
        ["boat"] = Vehicle(5f, 6f, 2.4f, 6f) with { Locomotion = Locomotion.Boat },
        ["rocket"] = Vehicle(9f, 3f, 10f, 40f) with { Locomotion = Locomotion.Aircraft },
        ["drone"] = Vehicle(0.25f, 0.6f, 2.5f, 7f) with { Locomotion = Locomotion.Aircraft, Hover = 2.0f },
        ["house"] = Thing(6.5f, 8f), ["computer"] = Thing(1.25f, 1.1f), ["fireworks"] = Thing(0.5f, 0.3f), ["fire"] = Thing(1.6f, 1.3f),
        ["balloon"] = Thing(0.5f, 0.35f) with { Hover = 1.3f }, ["ball"] = Thing(0.3f, 0.3f),
    };

    /// <summary>Gets the measures of a kind of the vocabulary.</summary>
    public static Body Of(string kind) => _heroes.TryGetValue(kind, out var body) ? body : PropTerms.Find(kind) is { } prop ? Prop(prop) : Thing(0.5f, 0.5f);

    /// <summary>Gets the measures of a cast member as it is drawn.</summary>
    public static Body Of(CastMember member, Seed seed)
    {
        var body = Of(member.Kind);
        if (!Kinds.IsHero(member.Kind) || !FigureCatalogue.Kinds.Contains(member.Kind)) return body;
        var figure = FigureCatalogue.Create(member, seed);
        var k = figure.Height / body.Height;
        body = body with { Height = figure.Height };
        var joints = figure.Pose(new() { Id = member.Id, Cast = 0, Kind = member.Kind, Position = default }).Joints;
        if (!joints.TryGetValue("head", out var head)) return body;
        if (body.IsVehicle) return joints.TryGetValue("mouth", out var nose) && nose.X > 0.2f ? body with { Length = 2f * nose.X } : body;
        if (!body.IsAlive) return body with { Head = body.Head * k, Eye = body.Eye * k, Length = body.Length * MathF.Min(1.5f, MathF.Max(0.7f, k)) };
        body = body with { Eye = -head.Y, HeadAhead = head.X, Head = (body.Locomotion == Locomotion.Biped ? 1.65f : 1.9f) * MathF.Max(0.05f, figure.Height + head.Y) };
        if (body.Locomotion == Locomotion.Biped) return body with { HeadAhead = 0f, Length = 0.35f * figure.Height, Walk = body.Walk * k, Run = body.Run * k, WalkStride = body.WalkStride * k, RunStride = body.RunStride * k };
        var upright = member.Kind is "cat" or "dog" && member.Look.Wears.Contains("firefighter-outfit");
        if (upright) return body with { Locomotion = Locomotion.Biped, HeadAhead = 0.03f, Length = 0.6f * figure.Height, WalkStance = 0.58f };
        return joints.TryGetValue("foot-far", out var foot) ? body with { Length = MathF.Max(0.6f * body.Length, 1.4f * (head.X + MathF.Abs(foot.X))) } : body;
    }

    /// <summary>Gets the size of a cast member against its kind, from its look's size and, for animals and things, age.</summary>
    public static float ScaleOf(CastMember member)
    {
        var size = member.Look.Size switch { "tiny" => 0.4f, "small" => 0.7f, "big" => 1.5f, "giant" => Of(member.Kind).Height < 1f ? 3f : 2.2f, _ => 1f };
        var age = Kinds.People.Contains(member.Kind) ? 1f : member.Look.Age switch { "baby" => 0.6f, "young" => 0.8f, _ => 1f };

        // A cat or dog in uniform stands on two legs and works among people: drawn at its own size it would be lost beside its fire.
        var upright = member.Kind is "cat" or "dog" && member.Look.Wears.Contains("firefighter-outfit", StringComparer.Ordinal) ? 2.1f : 1f;
        return size * age * upright;
    }

    private static Body Person(float height) => new(Locomotion.Biped, height, 0.35f * height, height * 0.216f, height * 0.885f, 0.62f * height, 2.1f * height, 0.62f * height, 1.35f * height) { WalkStance = 0.58f };

    private static Body Animal(string kind, Locomotion way, float height, float length, float head, float eye, float ahead)
    {
        var gait = AnimalGaits.Of(kind)!;
        return new(way, height, length, head, eye, gait.WalkSpeed, gait.RunSpeed, gait.Walk, gait.Run) { HeadAhead = ahead, WalkStance = gait.WalkStance };
    }

    private static Body Vehicle(float height, float length, float cruise, float full) => new(Locomotion.Vehicle, height, length, height * 0.9f, height * 0.55f, cruise, full, 1f, 1f) { HeadAhead = length * 0.16f };

    private static Body Thing(float height, float length) => new(Locomotion.Thing, height, length, height * 0.6f, height * 0.6f, 0.8f, 2f, 0.5f, 1f);

    private static Body Prop(PropTerm prop)
    {
        var size = PropSize.Of(prop);
        var (m, length) = (size.Height, size.Length);
        var way = prop switch
        {
            { Motion: MotionProfile.Drive } => Locomotion.Vehicle,
            { Class: PropClass.Vehicle, Motion: MotionProfile.Fly or MotionProfile.Float } => Locomotion.Aircraft,
            { Class: PropClass.Vehicle, Motion: MotionProfile.Swim } => Locomotion.Boat,
            { Motion: MotionProfile.Swim } => Locomotion.Fish,
            { Motion: MotionProfile.Fly } or { Class: PropClass.Bird } => Locomotion.Bird,
            { IsAlive: true } => Locomotion.Quadruped,
            _ => Locomotion.Thing,
        };
        return way switch
        {
            Locomotion.Vehicle or Locomotion.Aircraft or Locomotion.Boat => Vehicle(m, length, 6f + m, 14f + m) with { Locomotion = way, Hover = way == Locomotion.Aircraft ? 2f : 0f },
            Locomotion.Thing => Thing(m, length) with { Hover = prop.Motion == MotionProfile.Float ? 1.4f : 0f },
            _ => new(way, m, length, m * 0.35f, m * 0.8f, 0.35f + (0.6f * m), 1.2f + (1.8f * m), 0.7f * m, 1.6f * m)
            {
                HeadAhead = length * 0.35f, Hover = way == Locomotion.Fish || prop.Motion == MotionProfile.Fly ? 1.2f : 0f,
            },
        };
    }
}
