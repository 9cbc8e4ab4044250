using System.CommandLine;
using Bobine.Core;
using Bobine.Pipelines.Bench;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine bench</c>: measures this machine.</summary>
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
        return new("bench", "Measure this machine.") { wan };
    }
}
