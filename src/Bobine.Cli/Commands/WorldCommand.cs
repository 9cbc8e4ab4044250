using System.CommandLine;
using Bobine.Cli.Films;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Sampling;

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
        var options = new FilmOptions();
        var command = new Command("world", "The world that films are made in.") { list, seed, scene, caption };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
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
