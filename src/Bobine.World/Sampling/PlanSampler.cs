using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;

namespace Bobine.World.Sampling;

/// <summary>Draws random plans that can be performed: elements independent of one another and near-uniform, two or three subjects with different looks in most, several shots in some.</summary>
public static class PlanSampler
{
    private const int MostAttempts = 64;

    /// <summary>Draws the plan of a seed.</summary>
    /// <param name="seed">The same seed draws the same plan.</param>
    /// <param name="heldOut">False for training: no held-out combination appears. True for evaluation: at least one does.</param>
    public static FilmPlan Sample(Seed seed, bool heldOut = false)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var plan = Make(new(seed.For("plan").For(attempt), heldOut), seed);
            if (HeldOut.Contains(plan) == heldOut && PlanValidation.Check(plan).Count == 0) return plan;
        }

        throw new InvalidOperationException($"No plan could be drawn from seed {seed.Value} in {MostAttempts} attempts.");
    }

    private static FilmPlan Make(Draw draw, Seed seed)
    {
        var language = draw.Pick("language", Terms.Languages);
        var (cast, wanted) = CastSampler.Sample(draw.For("cast"), language);
        var shots = new List<Shot>();
        var count = draw.Weighted("shots", 0.6f, 0.22f, 0.12f, 0.06f) + 1;
        var style = draw.Pick("style", Terms.Styles);
        for (var i = 0; i < count; i++) shots.Add(ShotSampler.Sample(draw.For("shots").For(i), i, shots.LastOrDefault(), cast, i == 0 ? wanted : null, style, language));
        return new()
        {
            Seed = seed.For("film").Value >> 12,
            Language = language,
            Cast = cast,
            Shots = shots.ToEquatableList(),
            Music = draw.Chance("music?", 0.25f) ? draw.Pick("music", Terms.Moods) : null,
        };
    }
}
