namespace Bobine.Plan.Validation;

/// <summary>What the film and its cast must hold as a whole.</summary>
internal static class CastRules
{
    private const int LargestCast = 24;
    private const int LargestCrowd = 120;
    private const int MostShots = 40;

    public static void Check(FilmPlan plan, FaultReport report)
    {
        if (plan.Bobine != FilmPlan.CurrentVersion) report.Add("bobine", $"This plan has version {plan.Bobine} and this Bobine performs version {FilmPlan.CurrentVersion}.");
        if (plan.Shots.Count == 0) report.Add("shots", "The plan has no shots: add at least one.");
        if (plan.Shots.Count > MostShots) report.Add("shots", $"The plan has {plan.Shots.Count} shots and the limit is {MostShots}: join or remove some.");
        var seconds = plan.Shots.Sum(shot => (long)shot.Milliseconds) / 1000m;
        if (seconds > PlanValidation.MaximumMilliseconds / 1000) report.Add("shots", $"The film lasts {seconds:0.###} s and the limit is {PlanValidation.MaximumMilliseconds / 1000} s: shorten or remove shots.");
        if (plan.Cast.Count > LargestCast) report.Add("cast", $"The cast has {plan.Cast.Count} members and the limit is {LargestCast}: make groups with \"count\".");
        var heads = plan.Cast.Sum(member => (long)member.Count);
        if (heads > LargestCrowd) report.Add("cast", $"The cast counts {heads} heads and the limit is {LargestCrowd}: lower a \"count\".");
        CheckIds("cast", plan.Cast.Select(member => member.Id), report);
        CheckIds("shots", plan.Shots.Select(shot => shot.Id), report);
        foreach (var member in plan.Cast)
        {
            foreach (var worn in member.Look.WearColours.Keys.Where(worn => !member.Look.Wears.Contains(worn)))
                report.Warn($"cast[{member.Id}].look.wearColours.{worn}", $"{member.Id} has a colour for {worn} but does not wear one: add it to \"wears\".");
        }
    }

    /// <summary>Says which ids are missing, oddly written or taken twice.</summary>
    public static void CheckIds(string path, IEnumerable<string?> ids, FaultReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var id in ids)
        {
            var here = $"{path}[{index++}].id";
            if (string.IsNullOrEmpty(id)) report.Add(here, "An id is missing: write one.");
            else if (id.Length > 60 || !id.All(unit => char.IsLetterOrDigit(unit) || unit is '-' or '_')) report.Add(here, $"The id \"{(id.Length > 60 ? id[..60] : id)}\" is no name: use letters, digits, hyphens.");
            else if (!seen.Add(id)) report.Add(here, $"The id \"{id}\" is used twice: rename one.");
        }
    }
}
