using Bobine.Pipelines.Parity;

namespace Bobine.Pipelines.Tests;

public sealed class ParityTests
{
    /// <summary>Gets the goldens in the repository: one of each kind of module, and one whole run.</summary>
    internal static string Committed => Above(Path.Combine("tests", "goldens", "wan")) ?? throw new InvalidOperationException("The tests run outside the repository.");

    [Fact]
    public void Every_golden_of_the_repository_passes() => AssertPasses(Committed);

    [Fact]
    public void Every_golden_of_the_whole_set_passes()
    {
        var whole = Environment.GetEnvironmentVariable("BOBINE_GOLDENS") ?? Above(Path.Combine("shared", "goldens", "wan"));
        Assert.SkipWhen(whole is null, "The whole set of reference tensors (BOBINE_GOLDENS) is not on this machine.");
        AssertPasses(whole!);
    }

    private static void AssertPasses(string folder)
    {
        var rows = ParityRun.Run(folder);
        if (Environment.GetEnvironmentVariable("BOBINE_PARITY_TABLE") is { } table) File.WriteAllLines(table, [ParityRow.Header, .. rows.Select(row => row.ToString())]);
        Assert.Empty(rows.Where(row => !row.Passes).Select(row => row.ToString()));
    }

    private static string? Above(string path)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, path))) return Path.Combine(folder, path);
        return null;
    }
}
