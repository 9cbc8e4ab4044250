using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bobine.Server.Api;

/// <summary>The fields of a request, whether they came as JSON or as a form. Names with brackets in forms are objects and arrays.</summary>
internal sealed class RequestBody
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IFormFile> Files { get; private init; } = new Dictionary<string, IFormFile>(StringComparer.Ordinal);
    public IEnumerable<string> Names => _fields.Keys.Concat(Files.Keys);
    public bool IsForm { get; private init; }

    /// <summary>Gets the fields in one order and spelling, so that equal requests give equal text.</summary>
    public string Canonical => JsonSerializer.Serialize(new SortedDictionary<string, JsonElement>(_fields, StringComparer.Ordinal)) + string.Concat(Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"|{file.Key}:{file.Value.FileName}:{file.Value.Length}"));

    /// <exception cref="ApiFault">It is neither JSON nor a form.</exception>
    public static async Task<RequestBody> ReadAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        if (context.Request.HasFormContentType)
        {
            IFormCollection form;
            try
            {
                form = await context.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { ValueLengthLimit = 32 << 20, MultipartBodyLengthLimit = 1 << 30, ValueCountLimit = 256, MultipartHeadersCountLimit = 32, KeyLengthLimit = 512 }, stop);
            }
            catch (Exception fault) when (fault is InvalidDataException or FormatException or ArgumentException or (IOException and not BadHttpRequestException))
            {
                throw ApiFault.Bad("The form of this request cannot be read: check its boundary and its parts.", code: "invalid_body");
            }

            var files = new Dictionary<string, IFormFile>(StringComparer.Ordinal);
            foreach (var file in form.Files) files[file.Name] = file;
            var body = new RequestBody { Files = files, IsForm = true };
            foreach (var (name, value) in Nest(form)) body._fields[name] = JsonSerializer.SerializeToElement(value);
            return body;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, new() { MaxDepth = 64 }, stop);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw ApiFault.Bad("The body of this request must be a JSON object.", code: "invalid_body");
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            throw ApiFault.Bad("The body of this request is not proper JSON, nor a form: send application/json or multipart/form-data.", code: "invalid_body");
        }
    }

    /// <summary>Gets the fields of a JSON object.</summary>
    public static RequestBody Of(JsonElement root)
    {
        var body = new RequestBody();
        try
        {
            foreach (var property in root.EnumerateObject()) body._fields[property.Name] = property.Value.Clone();
        }
        catch (InvalidOperationException)
        {
            throw ApiFault.Bad("The body of this request holds a name that is no proper Unicode text.", code: "invalid_body");
        }

        return body;
    }

    public JsonElement? this[string name] => _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Gets a text, or null where it is missing.</summary>
    public string? Text(string name) => this[name] is { } value ? Text(name, value) : null;

    /// <summary>Gets a whole number, or null where it is missing; forms carry it as text.</summary>
    public long? Number(string name, long least, long most)
    {
        if (this[name] is not { } value) return null;
        var isNumber = value.ValueKind == JsonValueKind.Number ? value.TryGetInt64(out var number) : long.TryParse(IsForm && value.ValueKind == JsonValueKind.String ? Text(name, value) : "", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return isNumber && number >= least && number <= most ? number : throw ApiFault.Bad($"Invalid value for '{name}': expected a whole number from {least} to {most}.", name);
    }

    public bool Flag(string name) => this[name] is { } value && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && Text(name, value) == "true"));

    /// <summary>Gets the text of a field of an object field, or null.</summary>
    public string? Inner(string name, string inner)
    {
        if (this[name] is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Object) throw ApiFault.Bad($"Invalid type for '{name}': expected an object, but got {Kind(value)} instead.", name, "invalid_type");
        return value.TryGetProperty(inner, out var found) && found.ValueKind != JsonValueKind.Null ? Text($"{name}.{inner}", found) : null;
    }

    /// <summary>Refuses fields that nothing reads, so that none is ignored in silence.</summary>
    public void ThrowIfUnknown(params ReadOnlySpan<string> known)
    {
        foreach (var name in Names) if (!known.Contains(name)) throw ApiFault.Bad($"Unknown parameter: '{(name.Length > 60 ? name[..60] : name)}'.", name.Length > 60 ? name[..60] : name, "unknown_parameter");
    }

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) ? "an integer" : "a decimal number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "a boolean",
    };

    private static string Text(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var expected = name == "seconds" ? "one of '4', '8', or '12'" : "a string";
            throw ApiFault.Bad($"Invalid type for '{name}': expected {expected}, but got {Kind(value)} instead.", name, "invalid_type");
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw ApiFault.Bad($"Invalid value for '{name}': it is no proper Unicode text.", name);
        }
    }

    private static JsonObject Nest(IFormCollection form)
    {
        var root = new JsonObject();
        foreach (var (name, values) in form)
        {
            var open = name.IndexOf('[', StringComparison.Ordinal);
            if (open <= 0 || !name.EndsWith(']'))
            {
                root[name] = values[^1];
                continue;
            }

            var path = name[(open + 1)..^1].Split("][");
            var outer = name[..open];
            if (path is [""])
            {
                root[outer] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
            }
            else if (path is ["", var item])
            {
                if (root[outer] is not JsonArray list) root[outer] = list = [];
                foreach (var value in values) list.Add(new JsonObject { [item] = value });
            }
            else if (path is [var inner])
            {
                if (root[outer] is not JsonObject holder) root[outer] = holder = [];
                holder[inner] = values[^1];
            }
            else
            {
                root[name] = values[^1];
            }
        }

        return root;
    }
}
