using System.CommandLine;
using Bobine.Core;
using Bobine.Pipelines.Bench;
using Bobine.Plan.Planning;
using Bobine.Plan.Planning.Measuring;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine bench</c>: measures this machine, and the planner.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var precision = new Option<string>("--precision") { Description = "auto, fp32 or bf16.", DefaultValueFactory = _ => "auto" };
        var blocks = new Option<int>("--blocks") { Description = "Transformer blocks to run, of 30; time is scaled to 30.", DefaultValueFactory = _ => 30 };
        var runs = new Option<int>("--runs") { Description = "Timed runs; the median counts.", DefaultValueFactory = _ => 3 };
        var wan = new Command("wan", "Time a denoising step and a decode in the shape of Wan 2.1 1.3B at 480x272, 17 frames, with random weights.") { precision, blocks, runs };
        wan.SetAction(parsed =>
        {
            foreach (var line in WanBench.Run(parsed.GetValue(precision)!, parsed.GetValue(blocks), parsed.GetValue(runs))) Console.WriteLine(line);
            return ExitCodes.Success;
        });
        return new("bench", "Measure this machine, or the planner.") { wan, Planner() };
    }

    private static Command Planner()
    {
        var tables = new Argument<string[]>("tables") { Description = "Prompt sets: lines of language, prompt and facts, separated by tabs.", Arity = ArgumentArity.OneOrMore };
        var planner = new Command("planner", "Print how many facts of prompts the built-in planner's plans hold, by field and language.") { tables };
        planner.SetAction(async (parsed, stop) =>
        {
            foreach (var table in parsed.GetValue(tables)!)
            {
                if (!File.Exists(table)) throw new UserException($"There is no prompt set at {table}: give the path of a .tsv file.");
                using var reader = new StreamReader(table);
                var report = await PlannerReport.MeasureAsync(new BuiltInPlanner(), PromptCase.ReadTable(reader), stop);
                Console.WriteLine($"{table}\n{report.ToTable()}");
                foreach (var fault in report.Faults) Console.WriteLine($"Cannot be performed: {fault}");
            }

            return ExitCodes.Success;
        });
        return planner;
    }
}
