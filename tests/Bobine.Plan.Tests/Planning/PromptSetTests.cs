using Bobine.Plan.Planning;
using Bobine.Plan.Planning.Measuring;

namespace Bobine.Plan.Tests.Planning;

/// <summary>The built-in planner on the human-like prompts: the floor that a change may not fall below.</summary>
public sealed class PromptSetTests
{
    private static IReadOnlyList<PromptCase> Cases(string file)
    {
        using var reader = new StreamReader(Repository.PathOf($"Bobine.Plan.Tests/Planning/{file}"));
        return PromptCase.ReadTable(reader);
    }

    [Theory]
    [InlineData("prompts.tsv", true)]
    [InlineData("prompts.tsv", false)]
    [InlineData("voices.tsv", true)]
    [InlineData("voices.tsv", false)]
    [InlineData("strangers.tsv", null)]
    [InlineData("exiles.tsv", null)]
    public async Task Nine_facts_in_ten_hold_in_both_languages_within_four_points(string file, bool? heldOut)
    {
        var report = await PlannerReport.MeasureAsync(new BuiltInPlanner(), Cases(file).Where(prompt => heldOut is null || prompt.IsHeldOut == heldOut), TestContext.Current.CancellationToken);
        Assert.True(report.Share() >= (file == "voices.tsv" ? 0.88 : 0.94), $"{report.Share():P1} of the facts hold.\n{report.ToTable()}");
        Assert.True(Math.Abs(report.Share("en") - report.Share("fr")) <= (file == "voices.tsv" ? 0.12 : 0.04), report.ToTable());
    }

    [Theory]
    [InlineData("prompts.tsv")]
    [InlineData("voices.tsv")]
    [InlineData("strangers.tsv")]
    [InlineData("exiles.tsv")]
    public async Task Every_plan_can_be_performed(string file)
    {
        var report = await PlannerReport.MeasureAsync(new BuiltInPlanner(), Cases(file), TestContext.Current.CancellationToken);
        Assert.Empty(report.Faults);
    }

    [Fact]
    public void There_are_at_least_three_hundred_prompts_half_of_them_French()
    {
        var cases = Cases("prompts.tsv");
        Assert.True(cases.Count >= 300);
        Assert.InRange(cases.Count(prompt => prompt.Language == "fr") / (double)cases.Count, 0.45, 0.55);
    }
}
