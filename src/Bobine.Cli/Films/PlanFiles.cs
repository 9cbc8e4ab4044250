using Bobine.Core;
using Bobine.Plan;

namespace Bobine.Cli.Films;

/// <summary>Reads plan files.</summary>
internal static class PlanFiles
{
    /// <exception cref="UserException">There is no such file, or it is no plan.</exception>
    public static async Task<FilmPlan> ReadAsync(FileInfo file, ulong? seed, int variation, CancellationToken stop)
    {
        if (!file.Exists) throw new UserException($"There is no plan file \"{file.Name}\".");
        if (file.Length > PlanJson.MaximumBytes) throw new UserException($"The plan \"{file.Name}\" has {file.Length} bytes and the limit is {PlanJson.MaximumBytes}: split the film.");
        var plan = PlanJson.Read(await File.ReadAllBytesAsync(file.FullName, stop));
        var wanted = seed ?? plan.Seed;
        return plan with { Seed = variation == 0 ? wanted : new Seed(wanted).For(variation).Value };
    }
}
