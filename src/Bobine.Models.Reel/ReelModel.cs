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
    private ReelModel(ReelTransformer transformer, VideoCodec video, AudioCodec audio, IReadOnlyDictionary<string, string> notes)
    {
        Transformer = transformer;
        Video = video;
        Audio = audio;
        Notes = notes;
    }

    public ReelTransformer Transformer { get; }
    public VideoCodec Video { get; }
    public AudioCodec Audio { get; }

    /// <summary>Gets what the weights say of their training: samples, seconds, flops.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; }

    /// <summary>Opens the shipped model.</summary>
    /// <exception cref="UserException">A file is missing or belongs to another model.</exception>
    public static ReelModel Open(ReelConfig config, ScalarType compute)
    {
        var path = Path.Combine(ReelFolder.Find(), "transformer.safetensors");
        if (!File.Exists(path)) throw new UserException("Reel's weights are not shipped yet: its training has only begun. Use --model animatic, or train it with bobine train and copy the folder's release.safetensors to models/reel/transformer.safetensors.");
        using var weights = SafetensorsFile.Open(path);
        if (!weights.Metadata.TryGetValue("model", out var model) || !string.Equals(model, config.ToString(), StringComparison.Ordinal)) throw new UserException($"{weights.Path} holds \"{model}\" and this version of Reel is \"{config}\".");
        var transformer = new ReelTransformer(config, compute);
        ModuleWeights.Freeze(weights, transformer);
        return new(transformer, VideoCodec.Open(compute), AudioCodec.Open(), weights.Metadata);
    }

    public void Dispose()
    {
        Transformer.Dispose();
        Video.Dispose();
        Audio.Dispose();
    }
}
