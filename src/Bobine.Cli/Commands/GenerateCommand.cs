using System.CommandLine;
using Bobine.Cli.Films;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine generate</c>: a sentence, a plan or a sidecar becomes a film.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var prompt = new Argument<string?>("prompt") { Description = "What to film, in English or French.", Arity = ArgumentArity.ZeroOrOne };
        var plan = new Option<FileInfo?>("--plan") { Description = "Perform a plan file instead of a sentence." };
        var from = new Option<FileInfo?>("--from") { Description = "Make the film of a sidecar (.json) again, bit for bit on the same machine." };
        var seconds = NumberOptions.Seconds();
        var seed = new Option<ulong?>("--seed") { Description = "The seed; the same seed makes the same film." };
        var style = new Option<string?>("--style") { Description = "illustrated, watercolour, noir, neon, paper, pencil, pixel, cinematic, vintage or comic." };
        var camera = new Option<string?>("--camera") { Description = "A camera move: static, pan-left, dolly-in, orbit-left, drone, handheld ..." };
        var variations = new Option<int>("--variations") { Description = "How many films, each with its own seed, 1 to 8.", DefaultValueFactory = _ => 1 };
        var options = new FilmOptions();
        var open = new OpenModelOptions();
        var command = new Command("generate", "Make a film with sound from a sentence.") { prompt, plan, from, seconds, seed, style, camera, variations };
        options.AddTo(command);
        open.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var text = parsed.GetValue(prompt);
            var given = new[] { text is not null, parsed.GetValue(plan) is not null, parsed.GetValue(from) is not null }.Count(has => has);
            if (given != 1) throw new UserException(given == 0 ? "Say what to film, for instance: bobine generate \"a lion and a cat play in a meadow\"." : "Give a sentence, --plan or --from: one of them, not several.");
            var count = parsed.GetValue(variations);
            if (count is < 1 or > 8) throw new UserException($"--variations is {count}; it can be 1 to 8.");
            if (text is null && ((Option[])[seconds, style, camera]).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } wordy)
                throw new UserException($"{wordy.Name} goes with a sentence: a plan file already says it, so change it there, or make the film and remix it.");
            if (parsed.GetValue(from) is { } sidecar)
            {
                if (parsed.GetValue(seed) is not null || count > 1) throw new UserException("--from makes the same film again, so it takes neither --seed nor --variations: use --plan for those.");
                return await RemakeAsync(sidecar, options, parsed, stop);
            }

            IReadOnlyList<string> notes = [];
            var name = text ?? Path.GetFileNameWithoutExtension(parsed.GetValue(plan)!.Name) + " film";
            var output = options.OutputOf(parsed, name);
            if (parsed.GetValue(plan) is { } kept && Path.GetFullPath(Path.ChangeExtension(output, ".json")) == kept.FullName)
                throw new UserException($"The film \"{output}\" would put its sidecar over the plan \"{kept.Name}\": choose another name with -o.");
            for (var i = 0; i < count; i++)
            {
                FilmPlan film;
                if (text is not null)
                {
                    var result = await Planners.PlanAsync(text, parsed.GetValue(seed), i, parsed.GetValue(seconds), parsed.GetValue(style), parsed.GetValue(camera), stop);
                    (film, notes) = (result.Plan, result.Notes);
                }
                else film = await PlanFiles.ReadAsync(parsed.GetValue(plan)!, parsed.GetValue(seed), i, stop);

                var job = new FilmJob
                {
                    Plan = film, Prompt = text, Notes = notes, Size = options.SizeOf(parsed), Sound = options.SoundOf(parsed), Model = options.ModelOf(parsed),
                    Output = count == 1 ? output : Path.ChangeExtension(output, null) + $"-{i + 1}.mp4", Preview = parsed.GetValue(options.Preview), Json = parsed.GetValue(options.Json),
                    OpenModel = open.Read(parsed),
                };
                await job.RunAsync(stop);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<int> RemakeAsync(FileInfo file, FilmOptions options, ParseResult parsed, CancellationToken stop)
    {
        var sidecar = await Sidecar.ReadAsync(file, stop);
        var job = new FilmJob
        {
            Plan = sidecar.Plan, Prompt = sidecar.Prompt, Notes = [], Size = options.SizeOf(parsed, sidecar.Size), Sound = options.SoundOf(parsed, sidecar.Sound),
            Model = parsed.GetValue(options.Model) is null && !parsed.GetValue(options.Draft) ? sidecar.Model : options.ModelOf(parsed),
            Output = parsed.GetValue(options.Output) is null ? Path.ChangeExtension(file.FullName, null) + "-again.mp4" : options.OutputOf(parsed, "film"),
            Preview = parsed.GetValue(options.Preview), Json = parsed.GetValue(options.Json),
        };
        await job.RunAsync(stop);
        return ExitCodes.Success;
    }
}
