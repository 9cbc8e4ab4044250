using System.CommandLine;
using System.Globalization;
using Bobine.Core;
using Bobine.Pipelines.Images;
using Bobine.Pipelines.Wan;

namespace Bobine.Cli.Commands;

/// <summary>The options that only open models have.</summary>
internal sealed class OpenModelOptions
{
    private readonly Option<int?> _steps = new("--steps") { Description = "Open models: denoising steps. The default is 50." };
    private readonly Option<double?> _guidance = new("--guidance") { Description = "Open models: how strongly the prompt is followed. The default is 5." };
    private readonly Option<string?> _precision = new("--precision") { Description = "Open models: auto, fp32 or bf16. The default is auto." };
    private readonly Option<FileInfo?> _first = new("--first") { Description = "Open models: a picture that the first shot begins with." };
    private readonly Option<FileInfo?> _last = new("--last") { Description = "Open models: a picture that the first shot ends with." };
    private readonly Option<double?> _strength = new("--strength") { Description = "Open models: how much of the animatic is made anew, 0 to 1. The default leaves the animatic out." };
    private readonly Option<string[]> _lora = new("--lora") { Description = "Open models: a LoRA file, with its strength after a colon (style.safetensors:0.8). Several are allowed." };
    private readonly Option<bool> _stream = new("--stream") { Description = "Open models: read the weights block by block at each step, in little memory." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_steps, _guidance, _precision, _first, _last, _strength, _lora, _stream]) command.Options.Add(option);
    }

    public WanOptions Read(ParseResult parsed)
    {
        if (parsed.GetValue(_strength) is { } strength && strength is < 0 or > 1) throw new UserException($"--strength is {strength}; it can be 0 to 1.");
        if (parsed.GetValue(_steps) is { } steps && steps is < 1 or > 1000) throw new UserException($"--steps is {steps}; it can be 1 to 1000.");
        return new()
        {
            Steps = parsed.GetValue(_steps), Guidance = parsed.GetValue(_guidance), Precision = parsed.GetValue(_precision) ?? "auto",
            First = parsed.GetValue(_first) is { } first ? Picture.Read(first.FullName) : null, Last = parsed.GetValue(_last) is { } last ? Picture.Read(last.FullName) : null,
            Strength = parsed.GetValue(_strength), Stream = parsed.GetValue(_stream), Adapters = [.. (parsed.GetValue(_lora) ?? []).Select(Adapter)],
        };
    }

    private static (string Path, float Strength) Adapter(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || File.Exists(text)) return (text, 1);
        return float.TryParse(text.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var strength)
            ? (text[..colon], strength)
            : throw new UserException($"--lora cannot be \"{text}\": give a file, or a file, a colon and a number.");
    }
}
