using System.Runtime.CompilerServices;

namespace Bobine.Plan.Tests;

/// <summary>Finds the repository's own files from where these sources were compiled.</summary>
internal static class Repository
{
    public static string PathOf(string relative, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", relative));
}
