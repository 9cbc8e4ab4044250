namespace Bobine.World.Sampling;

/// <summary>Things to say, from the embedded lists beside this file.</summary>
internal static class Lines
{
    private static readonly string[] English = Read("english");
    private static readonly string[] French = Read("french");

    public static IReadOnlyList<string> Of(string language) => language is "fr" ? French : English;

    private static string[] Read(string language)
    {
        using var reader = new StreamReader(typeof(Lines).Assembly.GetManifestResourceStream($"sampling.{language}-lines.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
