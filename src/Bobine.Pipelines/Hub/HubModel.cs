using Bobine.Core;

namespace Bobine.Pipelines.Hub;

/// <summary>A published model that can be pulled by name.</summary>
/// <param name="Id">The name on the command line.</param>
/// <param name="Repository">Owner and name on the hub.</param>
/// <param name="Licence">The licence's short name.</param>
/// <param name="LicenceUrl">Where its text is.</param>
/// <param name="Summary">What it makes, in one line.</param>
/// <param name="Folders">The folders that are needed; files at the root with the extension .json always are.</param>
public sealed record HubModel(string Id, string Repository, string Licence, string LicenceUrl, string Summary, IReadOnlyList<string> Folders)
{
    private const string Apache = "https://www.apache.org/licenses/LICENSE-2.0";
    private static readonly string[] _text = ["scheduler", "text_encoder", "tokenizer", "transformer", "vae"];
    private static readonly string[] _image = [.. _text, "image_encoder", "image_processor"];
    private static readonly string[] _experts = [.. _text, "transformer_2"];

    public static IReadOnlyList<HubModel> All { get; } =
    [
        new("wan2.1-t2v-1.3b", "Wan-AI/Wan2.1-T2V-1.3B-Diffusers", "Apache-2.0", Apache, "text to video, 480p, the smallest", _text),
        new("wan2.1-t2v-14b", "Wan-AI/Wan2.1-T2V-14B-Diffusers", "Apache-2.0", Apache, "text to video, 480p and 720p", _text),
        new("wan2.1-i2v-14b-480p", "Wan-AI/Wan2.1-I2V-14B-480P-Diffusers", "Apache-2.0", Apache, "picture to video, 480p", _image),
        new("wan2.1-i2v-14b-720p", "Wan-AI/Wan2.1-I2V-14B-720P-Diffusers", "Apache-2.0", Apache, "picture to video, 720p", _image),
        new("wan2.1-flf2v-14b", "Wan-AI/Wan2.1-FLF2V-14B-720P-diffusers", "Apache-2.0", Apache, "first and last picture to video, 720p", _image),
        new("wan2.1-vace-1.3b", "Wan-AI/Wan2.1-VACE-1.3B-diffusers", "Apache-2.0", Apache, "text and control clip to video, 480p", _text),
        new("wan2.1-vace-14b", "Wan-AI/Wan2.1-VACE-14B-diffusers", "Apache-2.0", Apache, "text and control clip to video, 720p", _text),
        new("wan2.2-t2v-a14b", "Wan-AI/Wan2.2-T2V-A14B-Diffusers", "Apache-2.0", Apache, "text to video, two experts", _experts),
        new("wan2.2-i2v-a14b", "Wan-AI/Wan2.2-I2V-A14B-Diffusers", "Apache-2.0", Apache, "picture to video, two experts", _experts),
        new("wan2.2-ti2v-5b", "Wan-AI/Wan2.2-TI2V-5B-Diffusers", "Apache-2.0", Apache, "text or picture to video, 24 frames a second", _text),
    ];

    /// <summary>Finds a model by its name.</summary>
    /// <exception cref="UserException">There is none of that name.</exception>
    public static HubModel Find(string id) => All.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw new UserException($"There is no model \"{id}\" to pull: choose one of {string.Join(", ", All.Select(model => model.Id))}.");

    /// <summary>Says whether a file of the repository is needed.</summary>
    public bool Needs(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return path.EndsWith(".json", StringComparison.Ordinal);
        var extension = System.IO.Path.GetExtension(path);
        return Folders.Contains(path[..slash], StringComparer.Ordinal) && extension is ".json" or ".safetensors" or ".model" or ".txt" && !path[(slash + 1)..].Contains('/', StringComparison.Ordinal);
    }
}
