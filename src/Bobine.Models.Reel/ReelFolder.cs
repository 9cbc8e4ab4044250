using Bobine.Core;

namespace Bobine.Models.Reel;

/// <summary>Where Reel's weights lie: in <c>models/reel</c> beside the program, or in that folder of the repository that the program was built in.</summary>
public static class ReelFolder
{
    private const string Inside = "models/reel";

    /// <summary>Finds the folder.</summary>
    /// <exception cref="UserException">No folder above the program holds one.</exception>
    public static string Find() => Search() ?? throw new UserException($"There is no folder {Inside} in or above {AppContext.BaseDirectory}: run the program from a whole copy of the repository.");

    /// <summary>Gets the path of a file of the model.</summary>
    /// <exception cref="UserException">The folder or the file is missing.</exception>
    public static string File(string name)
    {
        var path = Path.Combine(Find(), name);
        return System.IO.File.Exists(path) ? path : throw new UserException($"{path} is missing: the copy of the repository is not complete.");
    }

    private static string? Search()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, Inside);
            if (Directory.Exists(found)) return found;
        }

        return null;
    }
}
