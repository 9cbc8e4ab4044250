using System.Xml.Linq;

namespace Bobine.Repository.Tests;

public sealed class BorderTests
{
    private static readonly string _root = FindRoot();

    // What each project may reference directly. Torch-free projects stay torch-free; a family never sees another family.
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Bobine.Core"] = [],
        ["Bobine.Media"] = ["Bobine.Core"],
        ["Bobine.Plan"] = ["Bobine.Core"],
        ["Bobine.World"] = ["Bobine.Core", "Bobine.Plan"],
        ["Bobine.Animatic"] = ["Bobine.Core", "Bobine.Plan", "Bobine.World", "Bobine.Media"],
        ["Bobine.Torch"] = ["Bobine.Core"],
        ["Bobine.Text"] = ["Bobine.Core", "Bobine.Torch"],
        ["Bobine.Diffusion"] = ["Bobine.Core", "Bobine.Torch"],
        ["Bobine.Models.Wan"] = ["Bobine.Core", "Bobine.Torch", "Bobine.Text", "Bobine.Diffusion"],
        ["Bobine.Models.Reel"] = ["Bobine.Core", "Bobine.Plan", "Bobine.World", "Bobine.Torch", "Bobine.Text", "Bobine.Diffusion"],
        ["Bobine.Pipelines"] = ["Bobine.Core", "Bobine.Plan", "Bobine.World", "Bobine.Animatic", "Bobine.Media", "Bobine.Torch", "Bobine.Text", "Bobine.Diffusion", "Bobine.Models.Wan", "Bobine.Models.Reel"],
        ["Bobine.Training"] = ["Bobine.Core", "Bobine.Plan", "Bobine.World", "Bobine.Media", "Bobine.Torch", "Bobine.Text", "Bobine.Diffusion", "Bobine.Models.Reel"],
        ["Bobine.Client"] = ["Bobine.Core"],
        ["Bobine.Studio"] = ["Bobine.Core", "Bobine.Plan"],
        ["Bobine.Server"] = ["Bobine.Core", "Bobine.Plan", "Bobine.World", "Bobine.Animatic", "Bobine.Media", "Bobine.Studio"],
        ["Bobine.Worker"] = ["Bobine.Core", "Bobine.Plan", "Bobine.World", "Bobine.Animatic", "Bobine.Media", "Bobine.Pipelines"],
        ["Bobine.Cli"] = ["*"],
    };

    private static readonly string[] _torch = ["Bobine.Torch", "Bobine.Text", "Bobine.Diffusion", "Bobine.Models.Wan", "Bobine.Models.Reel", "Bobine.Pipelines", "Bobine.Training", "Bobine.Worker", "Bobine.Cli"];

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Path.Combine(_root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_border_allows(string project)
    {
        Assert.True(_allowed.TryGetValue(project, out var allowed), $"{project} has no line in the table of borders: add one, with a reason.");
        if (allowed is ["*"]) return;
        Assert.Empty(References(project).Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_tensor_projects_see_TorchSharp_directly_or_through_another(string project)
    {
        if (_torch.Contains(project, StringComparer.Ordinal)) return;
        Assert.DoesNotContain("TorchSharp", Packages(project));
        Assert.Empty(Closure(project).Intersect(_torch, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_references_an_app(string project) =>
        Assert.Empty(References(project).Intersect(project == "Bobine.Cli" ? [] : ["Bobine.Server", "Bobine.Worker", "Bobine.Cli", "Bobine.Training"], StringComparer.Ordinal));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(_root, "Bobine.slnx"));
        var missing = Directory.GetFiles(_root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("artifacts", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(_root, file))
            .Where(file => !solution.Contains(file, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Versions_live_in_one_file()
    {
        var offenders = Directory.GetFiles(_root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => XDocument.Load(file).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));
        Assert.Empty(offenders);
    }

    private static IEnumerable<string> Closure(string project) => References(project).SelectMany(reference => Closure(reference).Append(reference)).Distinct(StringComparer.Ordinal);

    private static string[] References(string project) => [.. Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];

    private static string[] Packages(string project) => [.. Load(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)];

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(_root, "src", project, project + ".csproj"));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bobine.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
