using System.CommandLine;
using Bobine.Core;
using Bobine.Pipelines.Hub;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine models</c>: lists open models and pulls them.</summary>
internal static class ModelsCommand
{
    public static Command Create()
    {
        var command = new Command("models", "List and pull open models.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Pull());
        return command;
    }

    private static Command List()
    {
        var root = Root();
        var command = new Command("list", "Name the open models, and which are on this machine.") { root };
        command.SetAction(parsed =>
        {
            var store = StoreOf(parsed, root);
            foreach (var model in HubModel.All) Console.WriteLine($"{(store.Has(model) ? "*" : " ")} {model.Id,-22} {model.Licence,-12} {model.Summary}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command Pull()
    {
        var name = new Argument<string>("model") { Description = "A model's name, for instance wan2.1-t2v-1.3b." };
        var root = Root();
        var hub = new Option<Uri?>("--hub") { Description = "A Hugging-Face-compatible hub or mirror. The default is https://huggingface.co." };
        var from = new Option<DirectoryInfo?>("--from") { Description = "Import from a folder instead, without a connection." };
        var accept = new Option<bool>("--accept-licence") { Description = "Accept the model's licence; asked once for each model." };
        var command = new Command("pull", "Fetch a model, checking every byte; run it again to go on after a break.") { name, root, hub, from, accept };
        command.SetAction(async (parsed, stop) =>
        {
            var model = HubModel.Find(parsed.GetValue(name)!);
            var store = StoreOf(parsed, root);
            if (!store.IsAccepted(model))
            {
                await Console.Error.WriteLineAsync($"{model.Id} ({model.Repository}) is under {model.Licence}: {model.LicenceUrl}");
                if (!parsed.GetValue(accept) && !await AgreesAsync()) throw new UserException("The licence was not accepted, so nothing was fetched: read it and add --accept-licence.");
                store.Accept(model, TimeProvider.System.GetUtcNow());
            }

            if (parsed.GetValue(from) is { } folder) await Task.Run(() => store.Import(model, folder.FullName), stop);
            else
            {
                using var http = HubClient.CreateHttp();
                await store.PullAsync(model, new(http, parsed.GetValue(hub) ?? HubClient.DefaultEndpoint), new Lines(), stop);
            }

            Console.WriteLine($"{model.Id} is in {store.FolderOf(model)}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<bool> AgreesAsync()
    {
        if (Console.IsInputRedirected) return false;
        await Console.Error.WriteAsync("Do you accept it? [y/N] ");
        return (await Console.In.ReadLineAsync())?.Trim().ToLowerInvariant() is "y" or "yes" or "o" or "oui";
    }

    private static Option<DirectoryInfo?> Root() => new("--models") { Description = $"The folder of models. The default is {ModelStore.DefaultRoot}." };

    private static ModelStore StoreOf(ParseResult parsed, Option<DirectoryInfo?> root) => new(parsed.GetValue(root)?.FullName ?? ModelStore.DefaultRoot);

    /// <summary>One line for each file and each tenth of the model.</summary>
    private sealed class Lines : IProgress<PullProgress>
    {
        private string _file = "";
        private long _tenth = -1;

        public void Report(PullProgress value)
        {
            var tenth = value.Total == 0 ? 10 : value.Done * 10 / value.Total;
            if (value.File == _file && tenth == _tenth) return;
            (_file, _tenth) = (value.File, tenth);
            Console.Error.WriteLine($"{value.Done / 1e6,10:0.0} of {value.Total / 1e6:0.0} MB  {value.File}");
        }
    }
}
