using System.CommandLine;
using System.Net;
using Bobine.Cli.Films;
using Bobine.Core;
using Bobine.Pipelines.Hub;
using Bobine.Server;
using Microsoft.Extensions.Hosting;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine serve</c>: the Videos API, the studio's page, and the worker that makes films.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port. The default is 8000.", DefaultValueFactory = _ => 8000 };
        var address = new Option<string>("--address") { Description = "The address to listen on. The default 127.0.0.1 is this machine only.", DefaultValueFactory = _ => "127.0.0.1" };
        var workers = new Option<int>("--workers") { Description = "How many worker processes make films. The default is 1.", DefaultValueFactory = _ => 1 };
        var model = new Option<string>("--model") { Description = "The finish that sora-2 and sora-2-pro stand for. The default is animatic.", DefaultValueFactory = _ => "animatic" };
        var command = new Command("serve", "Serve OpenAI's Videos API and the studio's page.") { port, address, workers, model };
        command.SetAction(async (parsed, stop) =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(address), out var listen)) throw new UserException($"--address cannot be \"{parsed.GetValue(address)}\": give an address such as 127.0.0.1 or 0.0.0.0.");
            if (parsed.GetValue(port) is < 0 or > 65535) throw new UserException($"--port is {parsed.GetValue(port)}; it can be 0 to 65535.");
            if (parsed.GetValue(workers) is < 1 or > 16) throw new UserException($"--workers is {parsed.GetValue(workers)}; it can be 1 to 16.");
            var store = new ModelStore(ModelStore.DefaultRoot);
            string[] finishes = ["animatic", "reel", .. HubModel.All.Where(store.Has).Select(known => known.Id)];
            var finish = parsed.GetValue(model)!;
            if (!finishes.Contains(finish, StringComparer.Ordinal)) throw new UserException($"--model cannot be \"{finish}\": use one of {string.Join(", ", finishes)}, or pull it first with \"bobine models pull\".");
            var home = KeysCommand.Home;
            var options = new ServerOptions
            {
                Home = home, Address = listen, Port = parsed.GetValue(port), Workers = parsed.GetValue(workers), Finishes = finishes, DefaultFinish = finish,
                Aliases = new Dictionary<string, string>(StringComparer.Ordinal) { ["sora-2"] = finish, ["sora-2-pro"] = finish },
            };
            await using var app = ServerHost.Build(options, Planners.Create());
            if (ServerHost.AddFirstKey(home) is { } key) Console.WriteLine($"The first API key, shown this once:\n{key}");
            try
            {
                await app.StartAsync(stop);
            }
            catch (IOException fault)
            {
                throw new UserException($"The port {options.Port} of {listen} cannot be listened on ({fault.GetBaseException().Message}): choose another with --port.", ExitCodes.BadInput, fault);
            }

            Console.WriteLine($"The studio: {app.Urls.First()}\nThe API:    {app.Urls.First()}/v1");
            await app.WaitForShutdownAsync(stop);
            return ExitCodes.Success;
        });
        return command;
    }
}
