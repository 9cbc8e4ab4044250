using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Figures.Props;
using Bobine.World.Figures.Things;
using Bobine.World.Figures.Vehicles;
using Bobine.World.Figures.Animals;
using Bobine.World.Figures.People;

namespace Bobine.World.Figures;

/// <summary>Makes the figure of a cast member: one line per hero; everything else is a prop.</summary>
public static class FigureCatalogue
{
    private static readonly Dictionary<string, Func<CastMember, Seed, IFigure>> _makers = new(StringComparer.Ordinal)
    {
        ["formula-one"] = (member, seed) => new FormulaOne(member, seed),
        ["taxi"] = (member, seed) => new Car(member, seed),
        ["car"] = (member, seed) => new Car(member, seed),
        ["bus"] = (member, seed) => new Bus(member, seed),
        ["fire-truck"] = (member, seed) => new Bus(member, seed),
        ["boat"] = (member, seed) => new Boat(member, seed),
        ["rocket"] = (member, seed) => new Rocket(member, seed),
        ["drone"] = (member, seed) => new Drone(member, seed),
        ["house"] = (member, seed) => new House(member, seed),
        ["computer"] = (member, seed) => new Computer(member, seed),
        ["balloon"] = (member, seed) => new Balloon(member, seed),
        ["ball"] = (member, seed) => new Ball(member, seed),
        ["fire"] = (_, _) => new Unseen(1.5f),
        ["fireworks"] = (_, _) => new Unseen(1f),
        ["lion"] = (member, seed) => new QuadrupedRig(member, seed),
        ["cat"] = (member, seed) => new QuadrupedRig(member, seed),
        ["dog"] = (member, seed) => new QuadrupedRig(member, seed),
        ["giraffe"] = (member, seed) => new QuadrupedRig(member, seed),
        ["horse"] = (member, seed) => new QuadrupedRig(member, seed),
        ["elephant"] = (member, seed) => new QuadrupedRig(member, seed),
        ["man"] = (member, seed) => new PersonFigure(member, seed),
        ["woman"] = (member, seed) => new PersonFigure(member, seed),
        ["child"] = (member, seed) => new PersonFigure(member, seed),
        ["crowd"] = (member, seed) => new PersonFigure(member, seed),
        ["crew"] = (member, seed) => new PersonFigure(member, seed),
        ["firefighter"] = (member, seed) => new PersonFigure(member, seed),
        ["actor"] = (member, seed) => new PersonFigure(member, seed),
        ["superhero"] = (member, seed) => new PersonFigure(member, seed),
        ["astronaut"] = (member, seed) => new PersonFigure(member, seed),
        ["duck"] = (member, seed) => new BirdRig(member, seed),
        ["bird"] = (member, seed) => new BirdRig(member, seed),
        ["penguin"] = (member, seed) => new BirdRig(member, seed),
        ["fish"] = (member, seed) => new FishFigure(member, seed),
        ["robot"] = (member, seed) => new RobotFigure(member, seed),
    };

    /// <summary>Gets the kinds that are drawn by hand.</summary>
    public static IReadOnlyCollection<string> Kinds => _makers.Keys;

    /// <exception cref="UserException">Nothing draws this kind.</exception>
    public static IFigure Create(CastMember member, Seed seed) => _makers.TryGetValue(member.Kind, out var make)
        ? make(member, seed)
        : PropFigure.CanDraw(member.Kind) ? new PropFigure(member, PropTerms.Find(member.Kind)!)
        : throw new UserException($"Nothing on this set looks like \"{member.Kind}\" (cast member \"{member.Id}\"); `bobine world --list` names what can be drawn.");
}
