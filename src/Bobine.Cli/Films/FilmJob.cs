using System.Text.Json;
using Bobine.Core;
using Bobine.Media.Files;
using Bobine.Media.Thumbnails;
using Bobine.Pipelines.Wan;
using Bobine.Plan;

namespace Bobine.Cli.Films;

/// <summary>One film from plan to files: the MP4, its thumbnail, its sidecar, and what is printed.</summary>
internal sealed class FilmJob
{
    public required FilmPlan Plan { get; init; }
    public required string? Prompt { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public required FrameSize Size { get; init; }
    public required SoundMode Sound { get; init; }
    public required string Model { get; init; }
    public required string Output { get; init; }
    public bool Preview { get; init; }

    /// <summary>Gets how an open model is run.</summary>
    public WanOptions? OpenModel { get; init; }
    public bool Json { get; init; }

    public async Task RunAsync(CancellationToken stop)
    {
        PlanValidation.ThrowIfFaulty(Plan);
        var generator = Finishes.Create(Model, OpenModel);
        var output = Path.GetFullPath(Output);
        string sidecar = Path.ChangeExtension(output, ".json"), thumbnail = Path.ChangeExtension(output, ".webp");
        using var folder = new StagingFolder(output);
        var request = new VideoRequest { Plan = PlanJson.Write(Plan), Prompt = Prompt, Size = Size, Sound = Sound, Output = folder.Path(Path.GetFileName(output)) };
        if (!Json) foreach (var note in Notes) await Console.Error.WriteLineAsync(note);
        var film = await ProgressPrinter.RunAsync(Path.GetFileName(output), !Json, progress => generator.GenerateAsync(request, progress, stop));
        var seconds = film.Duration.TotalSeconds;
        await Pictures.ThumbnailAsync(film.Path, seconds, folder.Path(Path.GetFileName(thumbnail)), stop);
        if (Preview) await Pictures.ContactSheetAsync(film.Path, seconds, Path.ChangeExtension(film.Path, ".sheet.jpg"), stop);
        var origin = new Sidecar { Plan = Plan, Prompt = Prompt, Size = Size, Sound = Sound, Model = film.Model, SoundSource = film.SoundSource, Notes = [.. Notes, .. film.Notes] };
        await origin.WriteAsync(folder.Path(Path.GetFileName(sidecar)), stop);
        folder.PublishAll();
        if (Json) Console.WriteLine(JsonSerializer.Serialize(new { film = output, sidecar, thumbnail, seconds, width = Size.Width, height = Size.Height, model = film.Model, sound = film.SoundSource, seed = Plan.Seed, notes = Notes.Concat(film.Notes) }));
        else Console.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, output)}  {seconds:0.0} s  {Size}  seed {Plan.Seed}  {film.Model}");
        foreach (var note in film.Notes) if (!Json) await Console.Error.WriteLineAsync(note);
    }
}
