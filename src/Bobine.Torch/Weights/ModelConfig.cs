using System.Text.Json;
using System.Text.RegularExpressions;
using Bobine.Core;

namespace Bobine.Torch.Weights;

/// <summary>A model's <c>config.json</c>: every value a network needs is asked for by name, and its absence is a sentence, not a guess.</summary>
public sealed partial class ModelConfig
{
    private readonly string _path;
    private readonly JsonElement _root;

    private ModelConfig(string path, JsonElement root) => (_path, _root) = (path, root);

    public static ModelConfig Read(string path)
    {
        if (!File.Exists(path)) throw new UserException($"There is no {path}: the folder is no complete model.");
        return Parse(path, File.ReadAllText(path));
    }

    /// <summary>Reads a document; the path stands in messages.</summary>
    public static ModelConfig Parse(string path, string json)
    {
        try
        {
            // Python writes infinities, which JSON has no word for and no network here asks for.
            using var document = JsonDocument.Parse(NotNumbers().Replace(json, "$1null"), new() { MaxDepth = 32 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new UserException($"{path} is no JSON object.");
            return new(path, document.RootElement.Clone());
        }
        catch (JsonException fault)
        {
            throw new UserException($"{path} is not well-formed JSON: fetch it again.", inner: fault);
        }
    }

    public string Path => _path;
    public bool Has(string name) => _root.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
    public int Int(string name) => Get(name, value => value.GetInt32());
    public int Int(string name, int otherwise) => Has(name) ? Int(name) : otherwise;
    public int? IntOrNull(string name) => Has(name) ? Int(name) : null;
    public float Float(string name, float otherwise) => Has(name) ? Get(name, value => value.GetSingle()) : otherwise;
    public bool Bool(string name, bool otherwise = false) => Has(name) ? Get(name, value => value.GetBoolean()) : otherwise;
    public string? Text(string name) => Has(name) ? Get(name, value => value.GetString()) : null;
    public IReadOnlyList<int> Ints(string name) => Get(name, value => value.EnumerateArray().Select(item => item.GetInt32()).ToArray());
    public IReadOnlyList<float> Floats(string name) => Get(name, value => value.EnumerateArray().Select(item => item.GetSingle()).ToArray());
    public IReadOnlyList<bool> Bools(string name) => Get(name, value => value.EnumerateArray().Select(item => item.GetBoolean()).ToArray());
    public IReadOnlyList<string?> Texts(string name) => Has(name) ? Get(name, value => value.EnumerateArray().Select(item => item.GetString()).ToArray()) : [];

    /// <summary>Gets a nested object.</summary>
    public ModelConfig Part(string name) => new($"{_path}, \"{name}\"", Get(name, value => value.ValueKind == JsonValueKind.Object ? value : throw new InvalidOperationException()));

    private T Get<T>(string name, Func<JsonElement, T> read)
    {
        if (!_root.TryGetProperty(name, out var value)) throw new UserException($"{_path} has no \"{name}\": it is the configuration of another kind of model.");
        try
        {
            return read(value);
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException)
        {
            throw new UserException($"{_path} has \"{name}\": {value.GetRawText()}, which is not the kind of value a model can use.", inner: fault);
        }
    }

    [GeneratedRegex(@"([:\[,]\s*)-?(?:Infinity|NaN)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotNumbers();
}
