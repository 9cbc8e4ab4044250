using System.CommandLine;
using Bobine.Cli.Films;
using Bobine.Core;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine remix</c>: changes a film by saying what should change; what was not named stays.</summary>
internal static class RemixCommand
{
    public static Command Create()
    {
        var film = new Argument<FileInfo>("film") { Description = "The film's sidecar (.json) or the film (.mp4) beside it." };
        var change = new Argument<string>("change") { Description = "What to change, for instance \"make it night, more wind\"." };
        var options = new FilmOptions();
        var command = new Command("remix", "Change a film by an instruction.") { film, change };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var file = parsed.GetValue(film)!;
            if (file.Extension.Equals(".mp4", StringComparison.OrdinalIgnoreCase)) file = new(Path.ChangeExtension(file.FullName, ".json"));
            var sidecar = await Sidecar.ReadAsync(file, stop);
            var text = parsed.GetValue(change)!;
            if (string.IsNullOrWhiteSpace(text)) throw new UserException("The instruction is empty: say what should change, for instance \"more wind\".");
            var result = await Planners.Create().PlanAsync(new() { Text = text, Current = sidecar.Plan, Seed = sidecar.Plan.Seed }, stop);
            var job = new FilmJob
            {
                Plan = result.Plan, Prompt = sidecar.Prompt is null ? text : $"{sidecar.Prompt} ({text})", Notes = result.Notes, Size = options.SizeOf(parsed, sidecar.Size),
                Sound = options.SoundOf(parsed, sidecar.Sound), Model = parsed.GetValue(options.Model) is null && !parsed.GetValue(options.Draft) ? sidecar.Model : options.ModelOf(parsed),
                Output = parsed.GetValue(options.Output) is null ? Path.ChangeExtension(file.FullName, null) + "-remix.mp4" : options.OutputOf(parsed, "remix"),
                Preview = parsed.GetValue(options.Preview), Json = parsed.GetValue(options.Json),
            };
            await job.RunAsync(stop);
            return ExitCodes.Success;
        });
        return command;
    }
}
