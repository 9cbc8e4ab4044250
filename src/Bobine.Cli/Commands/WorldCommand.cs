using System.CommandLine;
using Bobine.Core;
using Bobine.Plan.Vocabulary;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine world</c>: what can be filmed, and films of random plans.</summary>
internal static class WorldCommand
{
    public static Command Create()
    {
        var list = new Option<bool>("--list") { Description = "Name everything that can be filmed." };
        var command = new Command("world", "The world that films are made in.") { list };
        command.SetAction(_ =>
        {
            Console.WriteLine("heroes: " + string.Join(", ", Terms.Heroes.Select(term => term.Id)));
            Console.WriteLine("places: " + string.Join(", ", Terms.Places.Select(term => term.Id)));
            return ExitCodes.Success;
        });
        return command;
    }
}
