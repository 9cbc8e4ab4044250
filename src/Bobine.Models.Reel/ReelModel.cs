using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Models.Reel.Transformer;
using Bobine.Models.Reel.Video;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel;

/// <summary>Reel's networks as they are shipped.</summary>
public sealed class ReelModel : IDisposable
{
    private ReelModel(ReelTransformer transformer, VideoBasis video, AudioBasis audio, IReadOnlyDictionary<string, string> notes)
    {
        Transformer = transformer;
        Video = video;
        Audio = audio;
        Notes = notes;
    }

    public ReelTransformer Transformer { get; }
    public VideoBasis Video { get; }
    public AudioBasis Audio { get; }

    /// <summary>Gets what the weights say of their training: samples, seconds, flops.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; }

    /// <summary>Opens the shipped model, or another folder that holds <c>transformer</c>, <c>video-codec</c> and <c>audio-codec.safetensors</c>.</summary>
    /// <exception cref="UserException">A file is missing or belongs to another model.</exception>
    public static ReelModel Open(ReelConfig config, ScalarType compute, string? folder = null)
    {
        if (folder is null && !File.Exists(Path.Combine(ReelFolder.Find(), "transformer.safetensors"))) throw new UserException("Reel's weights are not shipped yet: its training has only begun. Use --model animatic, or train it with bobine train and copy the folder's release.safetensors to models/reel/transformer.safetensors.");
        using var weights = SafetensorsFile.Open(PathOf("transformer.safetensors"));
        if (!weights.Metadata.TryGetValue("model", out var model) || !string.Equals(model, config.ToString(), StringComparison.Ordinal)) throw new UserException($"{weights.Path} holds \"{model}\" and this version of Reel is \"{config}\".");
        var transformer = new ReelTransformer(config, compute);
        using (no_grad())
        {
            foreach (var (name, weight) in transformer.named_parameters())
            {
                using var stored = weights.Read(name, ScalarType.Float32, CPU);
                weight.copy_(stored);
                weight.requires_grad_(false);
            }
        }

        using var video = SafetensorsFile.Open(PathOf("video-codec.safetensors"));
        using var audio = SafetensorsFile.Open(PathOf("audio-codec.safetensors"));
        return new(transformer, VideoBasis.Read(video), AudioBasis.Read(audio), weights.Metadata);

        string PathOf(string name) => folder is null ? ReelFolder.File(name) : Path.Combine(folder, name);
    }

    public void Dispose()
    {
        Transformer.Dispose();
        Video.Dispose();
        Audio.Dispose();
    }
}
