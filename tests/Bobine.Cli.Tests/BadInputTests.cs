using Bobine.Core;
using Bobine.Testing;

namespace Bobine.Cli.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string[], string> Table => new()
    {
        { ["generate"], "Say what to film" },
        { ["generate", ""], "prompt is empty" },
        { ["generate", "   "], "prompt is empty" },
        { ["generate", new string('a', 5000)], "5000 characters" },
        { ["generate", "a cat", "--size", "9000x9000"], "9000x9000" },
        { ["generate", "a cat", "--size", "641x360"], "odd side" },
        { ["generate", "a cat", "--size", "10x10"], "too small" },
        { ["generate", "a cat", "--size", "big"], "\"big\"" },
        { ["generate", "a cat", "--size", "640x64"], "too narrow" },
        { ["generate", "a cat", "--seconds", "0"], "1 to 60 seconds" },
        { ["generate", "a cat", "--seconds", "61"], "1 to 60 seconds" },
        { ["generate", "a cat", "--seconds", "NaN"], "1 to 60 seconds" },
        { ["generate", "a cat", "--seconds", "soon"], "--seconds is soon" },
        { ["generate", "a cat", "--seed", "-1"], "--seed cannot be \"-1\"" },
        { ["generate", "a cat", "--seed", "99999999999999999999999"], "--seed" },
        { ["generate", "a cat", "--sound", "maybe"], "on, off or stems" },
        { ["generate", "a cat", "--model", "sora"], "\"sora\"" },
        { ["generate", "a cat", "--style", "cubist"], "\"cubist\"" },
        { ["generate", "a cat", "--camera", "backflip"], "\"backflip\"" },
        { ["generate", "a cat", "--variations", "9"], "1 to 8" },
        { ["generate", "a cat", "--variations", "two"], "--variations cannot be \"two\"" },
        { ["generate", "a cat", "-o", "film.avi"], ".mp4" },
        { ["generate", "a cat", "-o", "/proc/nothing/film.mp4"], "/proc/nothing" },
        { ["generate", "a cat", "--colour"], "--colour" },
        { ["generate", "a", "cat"], "quotation marks" },
        { ["generate", "a cat", "--plan", "plan.json"], "not several" },
        { ["generate", "--plan", "missing.json"], "\"missing.json\"" },
        { ["generate", "--plan", "deep.json"], "deep" },
        { ["generate", "--plan", "broken.json"], "line 1" },
        { ["generate", "--plan", "faulty.json"], "(at cast[cat" },
        { ["generate", "--plan", "huge.json"], "1000000" },
        { ["generate", "--plan", "unknown.json"], "\"colour\"" },
        { ["generate", "--plan", "plan.json", "-o", "plan.mp4"], "sidecar over the plan" },
        { ["generate", "--plan", "plan.json", "--style", "noir"], "--style goes with a sentence" },
        { ["generate", "--plan", "plan.json", "--seconds", "3"], "--seconds goes with a sentence" },
        { ["generate", "--from", "missing.json"], "\"missing.json\"" },
        { ["generate", "--from", "plan.json"], "sidecar" },
        { ["generate", "--from", "deep.json"], "sidecar" },
        { ["remix", "missing.json", "more wind"], "\"missing.json\"" },
        { ["remix", "missing.mp4", "more wind"], "\"missing.json\"" },
        { ["remix", "plan.json", "more wind"], "sidecar" },
        { ["remix", "plan.json"], "change" },
        { ["plan"], "Say what to film" },
        { ["plan", "a cat", "--seconds", "900"], "1 to 60 seconds" },
        { ["plan", "--check", "missing.json"], "\"missing.json\"" },
        { ["world", "--scene", "nowhere"], "\"nowhere\"" },
        { ["dance"], "\"dance\"" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Bad_input_is_one_clear_sentence_with_exit_code_2_and_leaves_no_file(string[] arguments, string told)
    {
        using var folder = new TemporaryFolder();
        var before = await FilesAsync(folder);
        var ended = await CommandLine.RunAsync(folder.Path, arguments);
        Assert.Equal((ExitCodes.BadInput, ""), (ended.Code, ended.Output));
        var line = Assert.Single(ended.ErrorLines);
        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Entries);
    }

    [Fact]
    public async Task Checking_a_plan_lists_every_fault_with_its_path()
    {
        using var folder = new TemporaryFolder();
        await FilesAsync(folder);
        var ended = await CommandLine.RunAsync(folder.Path, "plan", "--check", "faulty.json");
        Assert.Equal(ExitCodes.BadInput, ended.Code);
        Assert.Contains(ended.ErrorLines, line => line.StartsWith("shots[s1].place:", StringComparison.Ordinal));
        Assert.Contains(ended.ErrorLines, line => line.StartsWith("cast[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_ffmpeg_it_says_how_to_install_it()
    {
        using var folder = new TemporaryFolder();
        var ended = await CommandLine.RunWithoutProgramsAsync(folder.Path, "generate", "a cat", "--seconds", "1", "--size", "160x90");
        Assert.Equal(ExitCodes.MissingTool, ended.Code);
        Assert.Contains("install ffmpeg", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public async Task A_full_disk_is_one_sentence_with_exit_code_4_and_leaves_nothing()
    {
        using var disk = SmallDisk.TryMount(kilobytes: 100);
        if (disk is null) Assert.Skip(SmallDisk.Needs);
        var ended = await CommandLine.RunAsync(disk.Path, "generate", "a cat in the rain", "--seconds", "1", "--size", "160x90", "--seed", "1");
        Assert.Equal(ExitCodes.DiskFull, ended.Code);
        Assert.Contains("disk is full", Assert.Single(ended.ErrorLines, line => !line.Contains('%', StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(disk.Entries);
    }

    private static async Task<string[]> FilesAsync(TemporaryFolder folder)
    {
        var stop = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(folder["plan.json"], """{ "cast": [ { "kind": "cat" } ], "shots": [ { "seconds": 1, "place": "meadow" } ] }""", stop);
        await File.WriteAllTextAsync(folder["faulty.json"], """{ "cast": [ { "kind": "cat", "count": 900 } ], "shots": [ { "id": "s1", "seconds": 1, "place": "the moon's far side" } ] }""", stop);
        await File.WriteAllTextAsync(folder["unknown.json"], """{ "colour": "red", "shots": [ { "seconds": 1 } ] }""", stop);
        await File.WriteAllTextAsync(folder["broken.json"], "{ \"cast\": [ ", stop);
        await File.WriteAllTextAsync(folder["deep.json"], new string('[', 50_000) + new string(']', 50_000), stop);
        await File.WriteAllTextAsync(folder["huge.json"], "{ \"title\": \"" + new string('a', 1_000_001) + "\" }", stop);
        return folder.Entries;
    }
}
