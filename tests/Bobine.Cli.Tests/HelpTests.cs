using Bobine.Core;
using Bobine.Testing;

namespace Bobine.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task Alone_it_shows_its_help()
    {
        using var folder = new TemporaryFolder();
        var alone = await CommandLine.RunAsync(folder.Path);
        var asked = await CommandLine.RunAsync(folder.Path, "--help");
        Assert.Equal((ExitCodes.Success, ""), (alone.Code, alone.Error));
        Assert.Equal(asked, alone);
        foreach (var command in (string[])["generate", "plan", "remix", "world", "models"]) Assert.Contains($"  {command} ", alone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_of_generate_names_every_option_that_is_promised()
    {
        using var folder = new TemporaryFolder();
        var help = await CommandLine.RunAsync(folder.Path, "generate", "--help");
        Assert.Equal(ExitCodes.Success, help.Code);
        foreach (var option in (string[])["--seconds", "--size", "--seed", "--style", "--camera", "--sound", "--model", "--preview", "-o", "--json", "--variations", "--plan", "--from"])
            Assert.Contains(option, help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_world_lists_what_it_can_film_and_its_scenes()
    {
        using var folder = new TemporaryFolder();
        var list = await CommandLine.RunAsync(folder.Path, "world", "--list");
        Assert.Equal((ExitCodes.Success, ""), (list.Code, list.Error));
        Assert.Contains("10-hammer-and-screen", list.Output, StringComparison.Ordinal);
        Assert.Contains("meadow", list.Output, StringComparison.Ordinal);
    }
}
