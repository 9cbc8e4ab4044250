using System.CommandLine;
using Bobine.Cli.Films;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Rendering.Passes;
using Bobine.World.Sampling;
using Bobine.World.Simulation;
using Bobine.World.Sound.Speech;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine world</c>: what can be filmed, the named scenes, and films of random plans.</summary>
internal static class WorldCommand
{
    public static Command Create()
    {
        var list = new Option<bool>("--list") { Description = "Name everything that can be filmed." };
        var seed = new Option<ulong?>("--seed") { Description = "Film a random plan." };
        var scene = new Option<string?>("--scene") { Description = "Film a named scene (see --list)." };
        var caption = new Option<bool>("--captions") { Description = "With --seed: print captions of the plan instead of filming it." };
        var passes = new Option<DirectoryInfo?>("--passes") { Description = "Write the exact passes of a film (instances, classes, depth, flow, pose lines, edges, events) into this folder instead of filming it." };
        var file = new Argument<FileInfo?>("plan") { Description = "A plan file to film.", Arity = ArgumentArity.ZeroOrOne };
        var options = new FilmOptions();
        var command = new Command("world", "The world that films are made in.") { list, seed, scene, caption, passes, file };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(passes) is { } folder)
            {
                var film = parsed.GetValue(file) is { } given ? await PlanFiles.ReadAsync(given, null, 0, stop)
                    : parsed.GetValue(scene) is { } named ? Scenes.Read(named)
                    : PlanSampler.Sample(new(parsed.GetValue(seed) ?? throw new UserException("Passes are of a film: name a plan file, or say --scene or --seed.")));
                return WritePasses(film, folder, options.SizeOf(parsed), stop);
            }

            if (parsed.GetValue(file) is { } score) return await FilmAsync(await PlanFiles.ReadAsync(score, parsed.GetValue(seed), 0, stop), Path.GetFileNameWithoutExtension(score.Name), options, parsed, stop);
            if (parsed.GetValue(scene) is { } name) return await FilmAsync(Scenes.Read(name), name, options, parsed, stop);
            if (parsed.GetValue(seed) is not { } number) return List();
            var plan = PlanSampler.Sample(new(number));
            if (!parsed.GetValue(caption)) return await FilmAsync(plan, $"world-{number}", options, parsed, stop);
            foreach (var language in (string[])["en", "fr"])
                foreach (var length in Enum.GetValues<CaptionLength>()) Console.WriteLine($"{language} {length}: {Captions.For(plan, language, length, new(number))}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static int WritePasses(FilmPlan film, DirectoryInfo folder, FrameSize size, CancellationToken stop)
    {
        PlanValidation.ThrowIfFaulty(film);
        var timeline = Timeline.Build(film, SpeechEngine.Open(), (float)size.Width / size.Height);
        PassExport.Write(folder.FullName, timeline, size, stop);
        Console.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, folder.FullName)}  {timeline.FrameCount} frames  {size}  seed {film.Seed}");
        return ExitCodes.Success;
    }

    private static async Task<int> FilmAsync(FilmPlan plan, string name, FilmOptions options, ParseResult parsed, CancellationToken stop)
    {
        await new FilmJob
        {
            Plan = plan, Prompt = null, Notes = [], Size = options.SizeOf(parsed), Sound = options.SoundOf(parsed), Model = options.ModelOf(parsed),
            Output = options.OutputOf(parsed, name), Preview = parsed.GetValue(options.Preview), Json = parsed.GetValue(options.Json),
        }.RunAsync(stop);
        return ExitCodes.Success;
    }

    private static int List()
    {
        Print("heroes", Terms.Heroes.Select(term => term.Id));
        Print("places", Terms.Places.Select(term => term.Id));
        Print("actions", Terms.Actions);
        Print("camera moves", Terms.CameraMoves);
        Print("camera sizes", Terms.CameraSizes);
        Print("camera angles", Terms.CameraAngles);
        Print("times", Terms.Times);
        Print("weather", Terms.WeatherKinds);
        Print("styles", Terms.Styles);
        Print("accessories", Terms.Accessories);
        Print("colours", Terms.Colours);
        Print("voices", Terms.Voices);
        Print("music", Terms.Moods);
        Print("scenes", Scenes.Names);
        Print("props", PropTerms.All.Select(prop => prop.Id));
        return ExitCodes.Success;
    }

    private static void Print(string title, IEnumerable<string> names)
    {
        var all = names.ToArray();
        Console.WriteLine($"{title} ({all.Length}): {string.Join(", ", all)}\n");
    }
}
