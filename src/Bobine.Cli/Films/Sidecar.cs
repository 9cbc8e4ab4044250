using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.Cli.Films;

/// <summary>What lies beside a film: everything it was made from, enough to make it again.</summary>
internal sealed record Sidecar
{
    private const int MaximumBytes = 2_000_000;
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required FilmPlan Plan { get; init; }
    public required string? Prompt { get; init; }
    public required FrameSize Size { get; init; }
    public required SoundMode Sound { get; init; }
    public required string Model { get; init; }
    public string SoundSource { get; init; } = "plan";
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Writes the document; not in one step, so to a place where nobody looks yet.</summary>
    public async Task WriteAsync(string path, CancellationToken stop)
    {
        var document = new JsonObject
        {
            ["bobine"] = Version, ["prompt"] = Prompt, ["model"] = Model, ["size"] = Size.ToString(), ["sound"] = Sound.ToString().ToLowerInvariant(), ["soundSource"] = SoundSource,
            ["seed"] = Plan.Seed, ["notes"] = new JsonArray([.. Notes.Select(note => JsonValue.Create(note))]), ["plan"] = JsonNode.Parse(PlanJson.Write(Plan)),
        };
        await File.WriteAllTextAsync(path, document.ToJsonString(_readable) + "\n", stop);
    }

    /// <exception cref="UserException">It is no sidecar.</exception>
    public static async Task<Sidecar> ReadAsync(FileInfo file, CancellationToken stop)
    {
        if (!file.Exists) throw new UserException($"There is no file \"{file.Name}\".");
        if (file.Length > MaximumBytes) throw new UserException($"\"{file.Name}\" has {file.Length} bytes, which is more than a sidecar can have ({MaximumBytes}).");
        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file.FullName, stop), new() { MaxDepth = 70 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("plan", out var plan) || !root.TryGetProperty("size", out var size)) throw NotOne(file);
            return new()
            {
                Plan = PlanJson.Read(plan.GetRawText()),
                Prompt = root.TryGetProperty("prompt", out var prompt) ? prompt.GetString() : null,
                Size = FrameSizes.Parse(size.GetString() ?? ""),
                Sound = root.TryGetProperty("sound", out var sound) && Enum.TryParse<SoundMode>(sound.GetString(), ignoreCase: true, out var mode) ? mode : SoundMode.On,
                Model = root.TryGetProperty("model", out var model) ? model.GetString() ?? "animatic" : "animatic",
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw NotOne(file);
        }
    }

    private static string Version => typeof(Sidecar).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static UserException NotOne(FileInfo file) => new($"\"{file.Name}\" is not a film's sidecar: give the .json that lies beside a film.");
}
