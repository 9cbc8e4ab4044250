using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.People;

/// <summary>A friendly robot: it moves as people do, on tubes and joints, with a screen for a face.</summary>
public sealed class RobotFigure : IFigure
{
    private static readonly Physique _body = new()
    {
        Height = 1.6f, HeadRadius = 0.118f, Neck = 0.715f, NeckWidth = 0.026f, Shoulder = 0.672f, ShoulderHalf = 0.112f, ChestFront = 0.112f, WaistHalf = 0.088f, Hip = 0.375f, HipHalf = 0.076f,
        UpperArm = 0.150f, Forearm = 0.145f, Hand = 0.086f, ArmWidth = 0.026f, Thigh = 0.170f, Shin = 0.168f, LegWidth = 0.040f, Foot = 0.140f,
    };

    private readonly RobotLook _look;

    public RobotFigure(CastMember member, Seed seed)
    {
        var random = seed.For("robot").Random();
        var coat = NamedColours.Get(member.Look.Coat ?? member.Look.Top, random.Pick<Rgb>(["DCE2E8", "E9C46A", "8FB7C9", "E58A5E", "9CBF9A"]), ColourRole.Metal);
        var accent = NamedColours.Get(member.Look.Accent, random.Pick<Rgb>(["E0752E", "3A86B0", "D8484A", "4C9A86"]), ColourRole.Metal);
        var wears = new Dictionary<string, Rgb>(StringComparer.Ordinal);
        foreach (var wear in member.Look.Wears) wears[wear] = Casting.WearColour(member.Look, wear);
        _look = new(new Person
        {
            Body = _body with { Height = 1.6f }, Skin = coat, Hair = accent, Iris = NamedColours.Get(member.Look.Eyes, "7FE3F2", ColourRole.Iris), HairStyle = "bald", Wears = wears,
            Outfit = new() { Top = TopKind.Spacesuit, TopColour = coat, BottomColour = coat, Shoes = accent, Gloves = coat.Lum(0.72f) },
        }, coat, accent, NamedColours.Get(member.Look.Eyes, "7FE3F2", ColourRole.Iris));
    }

    /// <summary>Gets or sets who draws the thing in a hand; null uses <see cref="HandProps"/>.</summary>
    public Action<Painter, string>? Props { get; set; }

    public float Height => _body.Height;

    public SKRect Bounds(ActorState state)
    {
        var h = _body.Height;
        var s = BipedRig.Solve(_look.Who, state);
        var box = PersonFigure.Box(s);
        box.Inflate(h * 0.22f, h * 0.20f);
        box.Top -= h * 0.16f;
        box.Bottom = MathF.Max(box.Bottom, h * 0.06f);
        if (_look.Who.Has("cape")) box = SKRect.Union(box, CapeArt.Bounds(s, PersonArt.CapeFlow(s, PersonArt.Wind(state), state)));
        if (state.Holds is not null) box.Inflate(h * 0.30f, h * 0.40f);
        return box;
    }

    public void Draw(Painter painter, ActorState state)
    {
        using var scratch = Scratch.Open();
        RobotArt.Draw(painter, _look, state, Props ?? HandProps.Draw);
    }

    public FigurePose Pose(ActorState state) => BipedRig.Joints(BipedRig.Solve(_look.Who, state), state);
}

/// <summary>The colours of a robot.</summary>
internal sealed record RobotLook(Person Who, Rgb Coat, Rgb Accent, Rgb Light);
