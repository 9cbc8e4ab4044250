using Bobine.Core;
using Bobine.Plan;

namespace Bobine.Cli.Films;

/// <summary>The named scenes that come with Bobine, one plan file each.</summary>
internal static class Scenes
{
    private const string Prefix = "scenes.";

    public static IEnumerable<string> Names => typeof(Scenes).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal);

    /// <exception cref="UserException">There is no such scene.</exception>
    public static FilmPlan Read(string name)
    {
        using var stream = typeof(Scenes).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new UserException($"There is no scene called \"{name}\": use one of {string.Join(", ", Names)}.");
        using var reader = new StreamReader(stream);
        return PlanJson.Read(reader.ReadToEnd());
    }
}
