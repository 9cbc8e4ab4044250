namespace Bobine.Plan.Tests;

/// <summary>A lion and a cat in a meadow: the plan that most tests change.</summary>
internal static class Meadow
{
    public static FilmPlan Plan { get; } = PlanJson.Read("""
        { "seed": 7, "title": "Two cats", "cast": [ { "kind": "lion", "look": { "coat": "gold" } }, { "kind": "cat", "look": { "coat": "black" } } ],
          "shots": [ { "id": "s1", "seconds": 6, "place": "meadow", "time": "sunset", "weather": { "wind": 0.2 },
                       "camera": { "moves": [ { "move": "pan-left", "amount": 0.3 } ] },
                       "stage": [ { "who": "lion", "mark": "left mid" }, { "who": "cat", "mark": "right mid" } ],
                       "beats": [ { "at": 0.4, "who": "lion", "does": "play", "to": "cat" }, { "at": 0.8, "who": "cat", "does": "jump" }, { "at": "after b2 + 0.5", "who": "cat", "does": "meow" } ] },
                     { "id": "s2", "seconds": 3, "place": "meadow", "time": "sunset", "beats": [ { "at": 0.5, "who": "lion", "says": "Good night, cat." } ] } ] }
        """);
}
