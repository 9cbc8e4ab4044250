using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Tests;

public sealed class ScenesTests
{
    private static readonly string[] Files = Directory.GetFiles(Repository.PathOf("scenes"), "*.json").Order(StringComparer.Ordinal).ToArray();

    public static TheoryData<string> Names => [.. Files.Select(file => Path.GetFileName(file))];

    private static IReadOnlyList<FilmPlan> Plans { get; } = [.. Files.Select(file => PlanJson.Read(File.ReadAllText(file)))];
    private static IEnumerable<Shot> Shots => Plans.SelectMany(plan => plan.Shots);
    private static IEnumerable<Beat> Beats => Shots.SelectMany(shot => shot.Beats);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scene_can_be_performed_without_a_warning_and_is_written_as_plans_are(string name)
    {
        var path = Repository.PathOf($"scenes/{name}");
        var text = File.ReadAllText(path);
        var plan = PlanJson.Read(text);
        if (Environment.GetEnvironmentVariable("BOBINE_WRITE_SCENES") is "1") File.WriteAllText(path, PlanJson.Write(plan));
        Assert.Equal([], PlanValidation.Check(plan));
        Assert.Equal(PlanJson.Write(plan), File.ReadAllText(path));
        Assert.False(string.IsNullOrWhiteSpace(plan.Title));
        Assert.DoesNotContain('{', PlanReadBack.Of(plan, "en") + PlanReadBack.Of(plan, "fr"));
    }

    [Fact]
    public void There_are_forty_scenes_or_more_and_the_fourteen_of_the_mission_come_first()
    {
        Assert.True(Files.Length >= 40);
        Assert.All(Enumerable.Range(1, 14), number => Assert.Contains(Files, file => Path.GetFileName(file).StartsWith($"{number:00}-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_scenes_cover_every_place_hour_weather_style_and_way_to_film()
    {
        Assert.Empty(Terms.Places.Select(term => term.Id).Except(Shots.Select(shot => shot.Place), StringComparer.Ordinal));
        Assert.Empty(Terms.Times.Except(Shots.Select(shot => shot.Time), StringComparer.Ordinal));
        Assert.Empty(Terms.WeatherKinds.Except(Shots.Select(shot => shot.Weather.Kind), StringComparer.Ordinal));
        Assert.Empty(Terms.Styles.Except(Shots.Select(shot => shot.Style), StringComparer.Ordinal));
        Assert.Empty(Terms.CameraSizes.Except(Shots.Select(shot => shot.Camera.Size), StringComparer.Ordinal));
        Assert.Empty(Terms.CameraAngles.Except(Shots.Select(shot => shot.Camera.Angle), StringComparer.Ordinal));
        Assert.Empty(Terms.CameraMoves.Except(Shots.SelectMany(shot => shot.Camera.Moves).Select(move => move.Move), StringComparer.Ordinal));
        Assert.Empty(Terms.Transitions.Except(Shots.Select(shot => shot.Transition), StringComparer.Ordinal));
        Assert.Empty(Terms.Moods.Except(Plans.Select(plan => plan.Music!), StringComparer.Ordinal));
        Assert.Empty(Terms.Feelings.Except(["neutral"], StringComparer.Ordinal).Except(Beats.Select(beat => beat.Feeling!), StringComparer.Ordinal));
        Assert.Empty(Terms.Heroes.Select(term => term.Id).Except(["bus"], StringComparer.Ordinal).Except(Plans.SelectMany(plan => plan.Cast).Select(member => member.Kind), StringComparer.Ordinal));
        Assert.Empty(Terms.Actions.Except(["stand", "talk"], StringComparer.Ordinal).Except(Beats.Select(beat => beat.Does!), StringComparer.Ordinal));
    }

    [Fact]
    public void Half_the_scenes_are_french() => Assert.InRange(Plans.Count(plan => plan.Language is "fr"), Plans.Count / 3, Plans.Count * 2 / 3);
}
