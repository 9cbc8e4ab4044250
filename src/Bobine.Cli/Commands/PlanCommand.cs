using System.CommandLine;
using Bobine.Cli.Films;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine plan</c>: shows how a sentence is understood, or checks a plan file.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var prompt = new Argument<string?>("prompt") { Description = "What to film, in English or French.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<FileInfo?>("--check") { Description = "Check a plan file and list its faults." };
        var seed = new Option<ulong?>("--seed") { Description = "The seed." };
        var seconds = NumberOptions.Seconds();
        var json = new Option<bool>("--json") { Description = "Print the plan document instead of reading it back." };
        var command = new Command("plan", "Show the plan of a sentence, as a person would read it.") { prompt, check, seed, seconds, json };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(check) is { } file) return Check(await PlanFiles.ReadAsync(file, parsed.GetValue(seed), 0, stop), parsed.GetValue(json));
            if (parsed.GetValue(prompt) is not { } text) throw new UserException("Say what to film, for instance: bobine plan \"a lion and a cat play in a meadow\".");
            var result = await Planners.PlanAsync(text, parsed.GetValue(seed), 0, parsed.GetValue(seconds), style: null, camera: null, stop);
            Print(result.Plan, parsed.GetValue(json));
            foreach (var note in result.Notes) await Console.Error.WriteLineAsync(note);
            return ExitCodes.Success;
        });
        return command;
    }

    private static int Check(FilmPlan plan, bool json)
    {
        var faults = PlanValidation.Check(plan);
        foreach (var fault in faults) Console.Error.WriteLine($"{fault.Path}: {fault.Sentence}");
        Print(plan, json);
        return faults.Count == 0 ? ExitCodes.Success : ExitCodes.BadInput;
    }

    private static void Print(FilmPlan plan, bool json)
    {
        Console.WriteLine(json ? PlanJson.Write(plan).TrimEnd() : PlanReadBack.Of(plan));
    }
}
