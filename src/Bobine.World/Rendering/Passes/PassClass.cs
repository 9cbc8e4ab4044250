using Bobine.Plan.Vocabulary;

namespace Bobine.World.Rendering.Passes;

/// <summary>What a pixel shows.</summary>
public enum PassClass
{
    Sky = 0,
    Ground = 1,
    Scenery = 2,

    /// <summary>Scenery nearer than every actor.</summary>
    Foreground = 3,
    Person = 4,
    Animal = 5,
    Vehicle = 6,
    Plant = 7,
    Building = 8,
    Thing = 9,

    /// <summary>Fire, smoke, water, sparks.</summary>
    Effect = 10,
}

/// <summary>The class of each kind of cast member.</summary>
public static class PassClasses
{
    /// <summary>Gets the class of a hero or prop.</summary>
    public static PassClass Of(string kind) => kind switch
    {
        "man" or "woman" or "child" or "crowd" or "crew" or "firefighter" or "actor" or "superhero" or "astronaut" or "robot" => PassClass.Person,
        "lion" or "cat" or "dog" or "giraffe" or "horse" or "elephant" or "duck" or "bird" or "penguin" or "fish" => PassClass.Animal,
        "formula-one" or "taxi" or "car" or "bus" or "fire-truck" or "boat" or "rocket" or "drone" => PassClass.Vehicle,
        "house" => PassClass.Building,
        "fire" or "fireworks" => PassClass.Effect,
        _ => PropTerms.Find(kind)?.Class switch
        {
            PropClass.Animal or PropClass.Bird or PropClass.Sea => PassClass.Animal,
            PropClass.Vehicle => PassClass.Vehicle,
            PropClass.Plant => PassClass.Plant,
            PropClass.Building => PassClass.Building,
            _ => PassClass.Thing,
        },
    };
}
