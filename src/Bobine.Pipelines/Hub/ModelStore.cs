using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Core;

namespace Bobine.Pipelines.Hub;

/// <summary>The models on this machine: one folder each, and a record of the licences that were accepted.</summary>
/// <param name="root">The folder of all models.</param>
public sealed class ModelStore(string root)
{
    private const string Complete = ".bobine-complete";

    /// <summary>Gets the folder of a user who says nothing: <c>~/.cache/bobine/models</c>.</summary>
    public static string DefaultRoot => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "bobine", "models");

    private string Licences => Path.Combine(root, "licences.json");

    /// <summary>Gets where a model's files are or will be.</summary>
    public string FolderOf(HubModel model) => Path.Combine(root, model.Id);

    /// <summary>Says whether every file of the model was fetched and checked.</summary>
    public bool Has(HubModel model) => File.Exists(Path.Combine(FolderOf(model), Complete));

    /// <summary>Gets the folder of a pulled model, by its name, or the path itself when it is a folder.</summary>
    /// <exception cref="UserException">It is neither.</exception>
    public string Resolve(string nameOrPath)
    {
        if (Directory.Exists(nameOrPath)) return nameOrPath;
        var model = HubModel.Find(nameOrPath);
        return Has(model) ? FolderOf(model) : throw new UserException($"The model {model.Id} is not on this machine: run \"bobine models pull {model.Id}\" first.");
    }

    /// <summary>Says whether the model's licence was accepted before.</summary>
    public bool IsAccepted(HubModel model) => Accepted()[model.Id]?["licence"]?.GetValue<string>() == model.Licence;

    /// <summary>Records that the licence was accepted.</summary>
    public void Accept(HubModel model, DateTimeOffset when)
    {
        var accepted = Accepted();
        accepted[model.Id] = new JsonObject { ["licence"] = model.Licence, ["text"] = model.LicenceUrl, ["accepted"] = when.ToString("O", CultureInfo.InvariantCulture) };
        Directory.CreateDirectory(root);
        File.WriteAllText(Licences + ".partial", accepted.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        File.Move(Licences + ".partial", Licences, overwrite: true);
    }

    /// <summary>Pulls a model: space is checked first, files that are there and right are kept.</summary>
    public async Task PullAsync(HubModel model, HubClient hub, IProgress<PullProgress>? progress, CancellationToken stop)
    {
        if (!IsAccepted(model)) throw new UserException($"The licence of {model.Id} ({model.Licence}, {model.LicenceUrl}) was not accepted yet: read it and add --accept-licence.");
        var files = await hub.ListAsync(model, stop);
        var folder = FolderOf(model);
        Directory.CreateDirectory(folder);
        ThrowIfNoSpace(files, folder);
        var total = files.Sum(file => file.Size);
        var done = 0L;
        foreach (var file in files)
        {
            await hub.FetchAsync(model, file, folder, bytes => progress?.Report(new(file.Path, done + bytes, total)), stop);
            done += file.Size;
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Complete), $"{model.Repository}\n", stop);
    }

    /// <summary>Copies a model from a folder that already holds it, for machines without a connection.</summary>
    public void Import(HubModel model, string from)
    {
        if (!IsAccepted(model)) throw new UserException($"The licence of {model.Id} ({model.Licence}, {model.LicenceUrl}) was not accepted yet: read it and add --accept-licence.");
        _ = Wan.WanModelFolder.Open(from);
        var folder = FolderOf(model);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file).Replace('\\', '/');
            if (!model.Needs(relative)) continue;
            var target = Path.Combine(folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target + ".partial", overwrite: true);
            File.Move(target + ".partial", target, overwrite: true);
        }

        File.WriteAllText(Path.Combine(folder, Complete), $"{from}\n");
    }

    private static void ThrowIfNoSpace(IReadOnlyList<HubFile> files, string folder)
    {
        var missing = files.Sum(file => Math.Max(0, file.Size - Have(Path.Combine(folder, file.Path))));
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        if (missing > free) throw new UserException($"The model needs {Gigabytes(missing)} more and the disk of {folder} has {Gigabytes(free)} free: free some space, or choose another folder with --models.", ExitCodes.DiskFull);

        static long Have(string path) => File.Exists(path) ? new FileInfo(path).Length : File.Exists(path + ".partial") ? new FileInfo(path + ".partial").Length : 0;
        static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB");
    }

    private JsonObject Accepted()
    {
        if (!File.Exists(Licences)) return [];
        try
        {
            return JsonNode.Parse(File.ReadAllText(Licences)) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
