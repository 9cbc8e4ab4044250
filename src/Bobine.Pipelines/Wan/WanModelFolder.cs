using Bobine.Core;
using Bobine.Models.Wan.Transformer;
using Bobine.Models.Wan.Vae;
using Bobine.Models.Wan.Vision;
using Bobine.Pipelines.Images;
using Bobine.Text.Umt5;
using Bobine.Torch.Weights;

namespace Bobine.Pipelines.Wan;

/// <summary>A Wan model on disk, in the diffusers layout or in that of the original repositories, described without reading a weight.</summary>
public sealed record WanModelFolder
{
    public required string Path { get; init; }
    public required WanTransformerConfig Transformer { get; init; }
    public required string TransformerPath { get; init; }

    /// <summary>Gets the low-noise expert of the A14B models, or null.</summary>
    public string? SecondPath { get; init; }

    /// <summary>Gets the share of the schedule (of 1) from which on the first expert works, or null with one expert.</summary>
    public double? Boundary { get; init; }
    public required WanVaeConfig Vae { get; init; }
    public required string VaePath { get; init; }
    public required Umt5Config Text { get; init; }
    public required string TextPath { get; init; }
    public required string TokenizerPath { get; init; }
    public ClipVisionConfig? Vision { get; init; }
    public string? VisionPath { get; init; }
    public ClipPictures? VisionPictures { get; init; }
    public required FlowScheduler Scheduler { get; init; }

    /// <summary>Gets whether every token has its own timestep (TI2V-5B): a given first frame is then held at timestep 0.</summary>
    public bool TokenTimesteps { get; init; }

    /// <summary>Gets whether it was trained to begin with a given frame.</summary>
    public bool TakesImages => TokenTimesteps || Transformer.InChannels > Transformer.OutChannels;

    /// <summary>Gets whether it was trained to end with a given frame too.</summary>
    public bool TakesLastImage => Transformer.ImagePositions is not null || (Transformer.InChannels > Transformer.OutChannels && Transformer.ImageWidth is null);
    public bool TakesControl => Transformer.VaceLayers.Count > 0;

    /// <summary>Gets the frame rate that the model was trained at.</summary>
    public int FrameRate => TokenTimesteps ? 24 : 16;

    /// <summary>Gets the longest clip that the model was trained on, in frames.</summary>
    public int MostFrames => TokenTimesteps ? 121 : 81;

    /// <summary>Gets the pixels that both sides of a frame are multiples of.</summary>
    public int SideMultiple => Vae.SpaceRatio * Transformer.Patch.Width;

    /// <summary>Opens a folder.</summary>
    /// <exception cref="UserException">It is no Wan model, or a part is missing.</exception>
    public static WanModelFolder Open(string path)
    {
        if (!Directory.Exists(path)) throw new UserException($"There is no model folder {path}: pull the model first, or give the path of its folder.");
        if (File.Exists(System.IO.Path.Combine(path, "model_index.json"))) return Diffusers(path);
        if (File.Exists(System.IO.Path.Combine(path, "config.json")) || Directory.Exists(System.IO.Path.Combine(path, "high_noise_model"))) return Original(path);
        throw new UserException($"{path} is no Wan model: it has neither model_index.json (diffusers layout) nor config.json (original layout).");
    }

    private static WanModelFolder Diffusers(string path)
    {
        var index = ModelConfig.Read(In("model_index.json"));
        if (index.Text("_class_name") is not { } name || !name.StartsWith("Wan", StringComparison.Ordinal)) throw new UserException($"{path} holds {index.Text("_class_name")}, which is not a Wan model.");
        var hasSecond = index.Texts("transformer_2") is [not null, ..] && Directory.Exists(In("transformer_2"));
        var vision = Directory.Exists(In("image_encoder")) && index.Texts("image_encoder") is [not null, ..];
        return new()
        {
            Path = path,
            Transformer = WanTransformerConfig.From(ModelConfig.Read(In("transformer/config.json"))), TransformerPath = In("transformer"),
            SecondPath = hasSecond ? In("transformer_2") : null, Boundary = hasSecond ? index.Float("boundary_ratio", 0.875f) : null,
            Vae = WanVaeConfig.From(ModelConfig.Read(In("vae/config.json"))), VaePath = In("vae"),
            Text = Umt5Config.From(ModelConfig.Read(In("text_encoder/config.json"))), TextPath = In("text_encoder"), TokenizerPath = In("tokenizer"),
            Vision = vision ? ClipVisionConfig.From(ModelConfig.Read(In("image_encoder/config.json"))) : null, VisionPath = vision ? In("image_encoder") : null,
            VisionPictures = vision ? ClipPictures.From(ModelConfig.Read(In("image_processor/preprocessor_config.json"))) : null,
            Scheduler = FlowScheduler.From(ModelConfig.Read(In("scheduler/scheduler_config.json"))),
            TokenTimesteps = index.Bool("expand_timesteps"),
        };

        string In(string part) => System.IO.Path.Combine(path, part);
    }

    /// <summary>The original repositories ship the VAE and the text encoder as Python pickles; their safetensors forms go beside the transformer.</summary>
    private static WanModelFolder Original(string path)
    {
        var experts = Directory.Exists(System.IO.Path.Combine(path, "high_noise_model"));
        var transformer = experts ? System.IO.Path.Combine(path, "high_noise_model") : path;
        var config = WanTransformerConfig.From(ModelConfig.Read(System.IO.Path.Combine(transformer, "config.json")));
        var shards = Directory.GetFiles(transformer, "diffusion_pytorch_model*.safetensors.index.json").FirstOrDefault() ?? Find(transformer, "diffusion_pytorch_model*.safetensors", "transformer");
        using (var checkpoint = Checkpoint.Open(shards, Models.Wan.WanLayouts.Transformer)) config = config.Fitting(checkpoint);
        var is22 = config.InChannels == 48;
        var tokenizer = Directory.GetFiles(path, "spiece.model", SearchOption.AllDirectories).Concat(Directory.GetFiles(path, "tokenizer.json", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).FirstOrDefault();
        var vision = config.ImageWidth is null ? null : Find(path, "*clip*.safetensors", "CLIP image encoder");
        return new()
        {
            Path = path, Transformer = config, TransformerPath = shards,
            SecondPath = experts ? SecondOf(path) : null, Boundary = experts ? (config.InChannels > config.OutChannels ? 0.9 : 0.875) : null,
            Vae = is22 ? WanVaeConfig.Wan22 : WanVaeConfig.Wan21, VaePath = Find(path, "*?ae*.safetensors", "VAE"),
            Text = Umt5Config.Xxl, TextPath = Find(path, "*t5*.safetensors", "text encoder"),
            TokenizerPath = tokenizer is null ? throw new UserException($"{path} holds no tokenizer: put google/umt5-xxl's tokenizer.json or spiece.model into it.") : System.IO.Path.GetDirectoryName(tokenizer)!,
            Vision = vision is null ? null : ClipVisionConfig.HugeFourteen, VisionPath = vision,
            VisionPictures = vision is null ? null : new(224, 224, [0.48145466f, 0.4578275f, 0.40821073f], [0.26862954f, 0.26130258f, 0.27577711f]),
            Scheduler = new("unipc", is22 ? 5 : experts && config.InChannels == 16 ? 12 : 5), TokenTimesteps = is22,
        };
    }

    private static string SecondOf(string path)
    {
        var folder = System.IO.Path.Combine(path, "low_noise_model");
        return Directory.Exists(folder) ? folder : throw new UserException($"{path} has high_noise_model but no low_noise_model: fetch the model again.");
    }

    private static string Find(string folder, string pattern, string what)
    {
        var found = Directory.GetFiles(folder, pattern, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).FirstOrDefault();
        if (found is not null) return found;
        var pickle = Directory.GetFiles(folder, pattern.Replace(".safetensors", ".pth", StringComparison.Ordinal), new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).FirstOrDefault();
        throw new UserException(pickle is null
            ? $"{folder} lacks the {what} ({pattern}): fetch the model again."
            : $"The {what} of {folder} is {System.IO.Path.GetFileName(pickle)}, a Python pickle that may run code when it is read: put its safetensors form beside it, or pull the diffusers layout.");
    }
}
