using System.CommandLine;
using Bobine.Core;
using Bobine.Server;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine keys</c>: API keys of the server.</summary>
internal static class KeysCommand
{
    /// <summary>Gets the server's folder: <c>BOBINE_HOME</c>, or a folder of the user's data.</summary>
    public static string Home => Environment.GetEnvironmentVariable("BOBINE_HOME") is { Length: > 0 } home ? Path.GetFullPath(home) : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "bobine");

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Whose key it is." };
        var scope = new Option<string>("--scope") { Description = "all, or read (see films only). The default is all.", DefaultValueFactory = _ => "all" };
        var add = new Command("add", "Make an API key; it is printed alone on the last line, this once.") { name, scope };
        add.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(scope)!;
            if (wanted is not ("all" or "read")) throw new UserException($"--scope cannot be \"{wanted}\": use all or read.");
            if (string.IsNullOrWhiteSpace(parsed.GetValue(name)) || parsed.GetValue(name)!.Length > 80) throw new UserException("The name of a key has 1 to 80 characters.");
            Console.WriteLine(ServerHost.AddKey(Home, parsed.GetValue(name)!, wanted));
            return ExitCodes.Success;
        });
        return new Command("keys", "API keys of the server.") { add };
    }
}
