using System.CommandLine;
using Bobine.Core;

namespace Bobine.Cli.Commands;

/// <summary>The options that generate and remix share.</summary>
internal sealed class FilmOptions
{
    public Option<string?> Output { get; } = new("--output", "-o") { Description = "The film to write (.mp4). The default is named after the prompt." };
    public Option<string?> Size { get; } = new("--size") { Description = "WIDTHxHEIGHT, or 16:9, 9:16, 1:1, 720p, 1080p. The default is 1280x720." };
    public Option<string?> Sound { get; } = new("--sound") { Description = "on, off, or stems (also writes dialogue, effects, ambience and music as WAV). The default is on." };
    public Option<string?> Model { get; } = new("--model") { Description = "The finish that performs the plan: animatic, a pulled open model, or the folder of one. The default is animatic." };
    public Option<bool> Draft { get; } = new("--draft") { Description = "A quick animatic at 640x360." };
    public Option<bool> Preview { get; } = new("--preview") { Description = "Also write a contact sheet (.jpg)." };
    public Option<bool> Json { get; } = new("--json") { Description = "Print the result as JSON." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Output, Size, Sound, Model, Draft, Preview, Json]) command.Options.Add(option);
    }

    public FrameSize SizeOf(ParseResult parsed, FrameSize? otherwise = null) =>
        parsed.GetValue(Size) is { } text ? FrameSizes.Parse(text) : parsed.GetValue(Draft) ? new(640, 360) : otherwise ?? new(1280, 720);

    public SoundMode SoundOf(ParseResult parsed, SoundMode otherwise = SoundMode.On) => parsed.GetValue(Sound)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "on" => SoundMode.On,
        "off" => SoundMode.Off,
        "stems" => SoundMode.Stems,
        var other => throw new UserException($"--sound cannot be \"{other}\": use on, off or stems."),
    };

    public string ModelOf(ParseResult parsed) => parsed.GetValue(Draft) ? "animatic" : parsed.GetValue(Model) is not { } model ? "animatic" : Directory.Exists(model) ? model : model.ToLowerInvariant();

    /// <summary>Gets the film's file: as asked, or named after the sentence, in the current folder.</summary>
    public string OutputOf(ParseResult parsed, string name)
    {
        if (parsed.GetValue(Output) is not { } file) return Slug(name) + ".mp4";
        if (Directory.Exists(file)) return Path.Combine(file, Slug(name) + ".mp4");
        if (!Path.GetExtension(file).Equals(".mp4", StringComparison.OrdinalIgnoreCase)) throw new UserException($"The film \"{file}\" must end in .mp4.");
        return file;
    }

    private static string Slug(string text)
    {
        var words = new string([.. text.Normalize(System.Text.NormalizationForm.FormD).Where(c => c < 128).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(7));
        return slug.Length == 0 ? "film" : slug;
    }
}
