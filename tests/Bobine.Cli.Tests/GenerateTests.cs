using System.Security.Cryptography;
using System.Text.Json;
using Bobine.Core;
using Bobine.Media.Probe;
using Bobine.Testing;

namespace Bobine.Cli.Tests;

public sealed class GenerateTests
{
    private static readonly string[] _small = ["--seconds", "1", "--size", "160x90"];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_becomes_a_film_a_sidecar_and_a_thumbnail_and_the_sidecar_makes_it_again_bit_for_bit()
    {
        using var folder = new TemporaryFolder();
        var made = await CommandLine.RunAsync(folder.Path, ["generate", "a cat meows in the rain", .. _small]);
        Assert.Equal((ExitCodes.Success, 1), (made.Code, made.Output.Count(c => c == '\n')));
        Assert.StartsWith("a-cat-meows-in-the-rain.mp4  1.0 s  160x90  seed ", made.Output, StringComparison.Ordinal);
        Assert.Equal(["a-cat-meows-in-the-rain.json", "a-cat-meows-in-the-rain.mp4", "a-cat-meows-in-the-rain.webp"], folder.Entries);
        var film = await MediaProbe.ReadAsync(folder["a-cat-meows-in-the-rain.mp4"], Stop);
        Assert.Equal(("h264", "aac", 160, 90, 24), (film.VideoCodec, film.AudioCodec, film.Width, film.Height, film.Frames));
        Assert.Equal("webp", (await MediaProbe.ReadAsync(folder["a-cat-meows-in-the-rain.webp"], Stop)).VideoCodec);
        using var sidecar = JsonDocument.Parse(await File.ReadAllTextAsync(folder["a-cat-meows-in-the-rain.json"], Stop));
        Assert.Equal("a cat meows in the rain", sidecar.RootElement.GetProperty("prompt").GetString());
        foreach (var name in (string[])["bobine", "model", "size", "sound", "seed", "plan"]) Assert.True(sidecar.RootElement.TryGetProperty(name, out _), $"The sidecar lacks {name}.");

        var again = await CommandLine.RunAsync(folder.Path, "generate", "--from", "a-cat-meows-in-the-rain.json", "-o", "again.mp4");
        Assert.Equal(ExitCodes.Success, again.Code);
        Assert.Equal(await DigestAsync(folder["a-cat-meows-in-the-rain.mp4"]), await DigestAsync(folder["again.mp4"]));
        Assert.Equal(await File.ReadAllTextAsync(folder["a-cat-meows-in-the-rain.json"], Stop), await File.ReadAllTextAsync(folder["again.json"], Stop));
    }

    [Fact]
    public async Task Variations_are_different_films_of_the_same_sentence()
    {
        using var folder = new TemporaryFolder();
        var made = await CommandLine.RunAsync(folder.Path, ["generate", "a dog", "--variations", "2", "--json", .. _small]);
        Assert.Equal((ExitCodes.Success, ""), (made.Code, made.Error));
        Assert.Equal(["a-dog-1.json", "a-dog-1.mp4", "a-dog-1.webp", "a-dog-2.json", "a-dog-2.mp4", "a-dog-2.webp"], folder.Entries);
        Assert.NotEqual(await DigestAsync(folder["a-dog-1.mp4"]), await DigestAsync(folder["a-dog-2.mp4"]));
        var seeds = made.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("seed").GetUInt64()).ToArray();
        Assert.Equal(2, seeds.Distinct().Count());
    }

    [Fact]
    public async Task A_plan_file_is_performed_silently_into_a_new_folder_with_a_contact_sheet_and_only_JSON_on_the_output()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["garden.json"], """{ "seed": 3, "cast": [ { "kind": "cat" } ], "shots": [ { "seconds": 1, "place": "meadow" } ] }""", Stop);
        var made = await CommandLine.RunAsync(folder.Path, "generate", "--plan", "garden.json", "--size", "90x160", "--sound", "off", "--preview", "--json", "-o", "new/deep/film.mp4");
        Assert.Equal((ExitCodes.Success, ""), (made.Code, made.Error));
        using var said = JsonDocument.Parse(made.Output);
        Assert.Equal((folder["new/deep/film.mp4"], "none", 90, 160), (said.RootElement.GetProperty("film").GetString(), said.RootElement.GetProperty("sound").GetString(), said.RootElement.GetProperty("width").GetInt32(), said.RootElement.GetProperty("height").GetInt32()));
        Assert.Equal(["garden.json", "new", "new/deep", "new/deep/film.json", "new/deep/film.mp4", "new/deep/film.sheet.jpg", "new/deep/film.webp"], folder.Entries);
        Assert.Null((await MediaProbe.ReadAsync(folder["new/deep/film.mp4"], Stop)).AudioCodec);
    }

    [Fact]
    public async Task A_plan_file_is_never_overwritten_by_the_film_that_is_named_after_it()
    {
        using var folder = new TemporaryFolder();
        const string plan = """{ "seed": 3, "cast": [ { "kind": "cat" } ], "shots": [ { "seconds": 0.5, "place": "meadow" } ] }""";
        await File.WriteAllTextAsync(folder["garden.json"], plan, Stop);
        var made = await CommandLine.RunAsync(folder.Path, "generate", "--plan", "garden.json", "--size", "64x64");
        Assert.Equal(ExitCodes.Success, made.Code);
        Assert.Equal(plan, await File.ReadAllTextAsync(folder["garden.json"], Stop));
        Assert.Contains("garden-film.mp4", folder.Entries);
    }

    [Fact]
    public async Task Stems_are_written_beside_the_film()
    {
        using var folder = new TemporaryFolder();
        var made = await CommandLine.RunAsync(folder.Path, ["generate", "a duck", "--sound", "stems", "-o", "duck.mp4", .. _small]);
        Assert.Equal(ExitCodes.Success, made.Code);
        Assert.Equal(["duck.ambience.wav", "duck.dialogue.wav", "duck.effects.wav", "duck.json", "duck.mp4", "duck.music.wav", "duck.webp"], folder.Entries);
    }

    [Fact]
    public async Task Seconds_may_be_written_with_a_comma_and_a_sentence_may_begin_with_an_at_sign()
    {
        using var folder = new TemporaryFolder();
        var made = await CommandLine.RunAsync(folder.Path, "plan", "@marie, a cat sleeps", "--seconds", "1,5", "--json");
        Assert.Equal(ExitCodes.Success, made.Code);
        using var plan = JsonDocument.Parse(made.Output);
        Assert.Equal(1.5, plan.RootElement.GetProperty("shots").EnumerateArray().Sum(shot => shot.GetProperty("seconds").GetDouble()), 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_film_that_is_interrupted_leaves_nothing_behind(bool terminate)
    {
        using var folder = new TemporaryFolder();
        var ended = await CommandLine.StopMidwayAsync(folder.Path, terminate, "generate", "a cat and a dog run in a storm", "--seconds", "20", "--size", "256x144", "--sound", "stems", "-o", "new/film.mp4");
        Assert.Equal(ExitCodes.Cancelled, ended.Code);
        Assert.StartsWith("Stopped", Assert.Single(ended.ErrorLines, line => !line.Contains('%', StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
        Assert.Empty(folder.Entries);
    }

    private static async Task<string> DigestAsync(string file) => Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file, Stop)));
}
