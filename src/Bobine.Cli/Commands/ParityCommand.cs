using System.CommandLine;
using Bobine.Core;
using Bobine.Pipelines.Parity;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine parity</c>: compares the open models here with tensors of their reference implementation.</summary>
internal static class ParityCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder of reference tensors (docs/lab/parity.md says how it is laid out)." };
        var command = new Command("parity", "Compare the open models with reference tensors.") { folder };
        command.SetAction(parsed =>
        {
            Console.WriteLine(ParityRow.Header);
            var rows = ParityRun.Run(parsed.GetValue(folder)!.FullName, row => Console.WriteLine(row.ToString()));
            var failed = rows.Count(row => !row.Passes);
            Console.WriteLine(failed == 0 ? $"All {rows.Count} comparisons pass." : $"{failed} of {rows.Count} comparisons fail.");
            return failed == 0 ? ExitCodes.Success : ExitCodes.Failure;
        });
        return command;
    }
}
