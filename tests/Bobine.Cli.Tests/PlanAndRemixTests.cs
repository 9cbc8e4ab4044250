using System.Security.Cryptography;
using System.Text.Json;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Testing;
using Bobine.World.Simulation;
using Bobine.World.Sound.Speech;

namespace Bobine.Cli.Tests;

public sealed class PlanAndRemixTests
{
    private const string TwoShots = """
        { "seed": 9, "cast": [ { "kind": "cat" }, { "kind": "dog" } ], "shots": [
            { "id": "s1", "seconds": 1, "place": "meadow", "time": "day", "beats": [ { "at": 0.1, "who": "cat", "does": "walk" } ] },
            { "id": "s2", "seconds": 1, "place": "beach", "time": "day", "beats": [ { "at": 0.1, "who": "dog", "does": "run" } ] } ] }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_reads_as_sentences_and_its_document_reads_back()
    {
        using var folder = new TemporaryFolder();
        var read = await CommandLine.RunAsync(folder.Path, "plan", "a lion and a cat play in a meadow at sunset", "--seed", "4");
        Assert.Equal(ExitCodes.Success, read.Code);
        Assert.Contains("meadow", read.Output, StringComparison.Ordinal);
        Assert.Contains("The lion", read.Output, StringComparison.Ordinal);

        var document = await CommandLine.RunAsync(folder.Path, "plan", "a lion and a cat play in a meadow at sunset", "--seed", "4", "--json");
        var plan = PlanJson.Read(document.Output);
        Assert.Equal(["cat", "lion"], plan.Cast.Select(member => member.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(4UL, plan.Seed);
        Assert.DoesNotContain(PlanValidation.Check(plan), fault => !fault.IsWarning);
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task A_plan_that_was_printed_passes_the_check_and_makes_the_film_of_its_sentence()
    {
        using var folder = new TemporaryFolder();
        var document = await CommandLine.RunAsync(folder.Path, "plan", "un chat dort", "--seconds", "1", "--json");
        await File.WriteAllTextAsync(folder["chat.json"], document.Output, Stop);
        var check = await CommandLine.RunAsync(folder.Path, "plan", "--check", "chat.json", "--json");
        Assert.Equal((ExitCodes.Success, document.Output), (check.Code, check.Output));

        await CommandLine.RunAsync(folder.Path, "generate", "un chat dort", "--seconds", "1", "--size", "160x90", "-o", "a.mp4");
        await CommandLine.RunAsync(folder.Path, "generate", "--plan", "chat.json", "--size", "160x90", "-o", "b.mp4");
        Assert.Equal(await DigestAsync(folder["a.mp4"]), await DigestAsync(folder["b.mp4"]));
    }

    [Fact]
    public async Task A_remix_changes_what_was_named_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["plan.json"], TwoShots, Stop);
        Assert.Equal(ExitCodes.Success, (await CommandLine.RunAsync(folder.Path, "generate", "--plan", "plan.json", "--size", "160x90", "-o", "film.mp4")).Code);
        var remixed = await CommandLine.RunAsync(folder.Path, "remix", "film.mp4", "make it night in shot 2", "-o", "night.mp4");
        Assert.Equal(ExitCodes.Success, remixed.Code);

        var (before, after) = (await PlanOfAsync(folder["film.json"]), await PlanOfAsync(folder["night.json"]));
        Assert.Equal(("day", "night"), (after.Shots[0].Time, after.Shots[1].Time));
        Assert.Equal(before.Shots[0], after.Shots[0]);
        Assert.Equal(before.Shots[1], after.Shots[1] with { Time = "day" });
        Assert.Equal(before.Cast, after.Cast);
        var (first, second) = (Timeline.Build(before, SpeechEngine.Open()), Timeline.Build(after, SpeechEngine.Open()));
        Assert.Equal(first.FrameCount, second.FrameCount);
        for (var frame = 0; frame < 24; frame++) Assert.Equal(Written(first.At(frame)), Written(second.At(frame)));
        for (var frame = 24; frame < 48; frame++) Assert.Equal(Acting(first.At(frame)), Acting(second.At(frame)));
        Assert.NotEqual(first.At(30).Environment, second.At(30).Environment);

        var (a, b) = (DecodedFilm.Brightness(folder["film.mp4"], 160, 90), DecodedFilm.Brightness(folder["night.mp4"], 160, 90));

        // The encoder looks ahead and spends its bits otherwise when later frames differ: equal pictures decode alike, not alike to the bit.
        for (var frame = 0; frame < 24; frame++) Assert.True(a[frame].Zip(b[frame], (x, y) => Math.Abs(x - y)).Average() < 1.5, $"Frame {frame} of the shot that was not named changed.");
        Assert.True(b[40].Average(level => level) < a[40].Average(level => level), "Night is no darker than day.");
    }

    [Fact]
    public async Task A_remix_keeps_size_and_silence_and_stands_beside_its_film()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["plan.json"], TwoShots, Stop);
        await CommandLine.RunAsync(folder.Path, "generate", "--plan", "plan.json", "--size", "64x64", "--sound", "off", "-o", "film.mp4");
        var remixed = await CommandLine.RunAsync(folder.Path, "remix", "film.json", "plus de vent", "--json");
        Assert.Equal((ExitCodes.Success, ""), (remixed.Code, remixed.Error));
        using var said = JsonDocument.Parse(remixed.Output);
        Assert.Equal((64, "none", folder["film-remix.mp4"]), (said.RootElement.GetProperty("width").GetInt32(), said.RootElement.GetProperty("sound").GetString(), said.RootElement.GetProperty("film").GetString()));
        var (before, after) = (await PlanOfAsync(folder["film.json"]), await PlanOfAsync(folder["film-remix.json"]));
        Assert.All(after.Shots.Zip(before.Shots), pair => Assert.True(pair.First.Weather.Wind > pair.Second.Weather.Wind, "There is no more wind."));
    }

    private static async Task<FilmPlan> PlanOfAsync(string sidecar)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(sidecar, Stop));
        return PlanJson.Read(document.RootElement.GetProperty("plan").GetRawText());
    }

    private static async Task<string> DigestAsync(string file) => Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file, Stop)));

    private static string Written(FrameState frame) => $"{frame.Camera} {frame.Environment} {string.Join('\n', frame.Actors)} {string.Join('\n', frame.Effects)}";

    private static string Acting(FrameState frame) => $"{frame.Camera} {string.Join('\n', frame.Actors)}";
}
