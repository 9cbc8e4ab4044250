using System.CommandLine;

namespace Bobine.Cli.Commands;

/// <summary>The command line: one file per command.</summary>
internal static class BobineCommand
{
    public static RootCommand Create() => new("Bobine: from a sentence to a film with sound, on your own machine.")
    {
        GenerateCommand.Create(),
        PlanCommand.Create(),
        RemixCommand.Create(),
        WorldCommand.Create(),
        ModelsCommand.Create(),
        ParityCommand.Create(),
        BenchCommand.Create(),
        TrainCommand.Create(),
        ServeCommand.Create(),
        KeysCommand.Create(),
    };
}
