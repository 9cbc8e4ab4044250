using System.Globalization;
using Bobine.Core;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Video;

/// <summary>Reel's video codec: a fixed linear encoder, and a decoder that is the encoder's inverse plus a learned residual.</summary>
public sealed class VideoCodec : IDisposable
{
    /// <summary>The file names of the two halves in the model's folder.</summary>
    public const string BasisFile = "video-codec.safetensors", DecoderFile = "video-decoder.safetensors";

    private readonly VideoDecoder? _decoder;

    /// <summary>Makes a codec and takes both halves over.</summary>
    /// <param name="basis">The linear half.</param>
    /// <param name="decoder">The learned half, or null to decode linearly.</param>
    public VideoCodec(VideoBasis basis, VideoDecoder? decoder) => (Basis, _decoder) = (basis, decoder);

    /// <summary>Gets the linear half; encoding is its alone.</summary>
    public VideoBasis Basis { get; }

    /// <summary>Opens the shipped codec, or another folder's. Where there is no learned half yet, decoding is linear.</summary>
    /// <param name="compute">The number format of the convolutions.</param>
    /// <param name="folder">The folder, or null for the shipped one.</param>
    /// <exception cref="UserException">The basis is missing, or the decoder belongs to another version.</exception>
    public static VideoCodec Open(ScalarType compute, string? folder = null)
    {
        folder ??= ReelFolder.Find();
        using var file = SafetensorsFile.Open(Path.Combine(folder, BasisFile));
        var learned = Path.Combine(folder, DecoderFile);
        return new(VideoBasis.Read(file), File.Exists(learned) ? ReadDecoder(learned, VideoDecoderConfig.Release, compute) : null);
    }

    /// <summary>Reads a decoder for use: its weights take no gradients.</summary>
    /// <exception cref="UserException">The file belongs to another configuration.</exception>
    public static VideoDecoder ReadDecoder(string path, VideoDecoderConfig config, ScalarType compute)
    {
        using var file = SafetensorsFile.Open(path);
        var model = file.Metadata.GetValueOrDefault("model", "nothing");
        if (!string.Equals(model, config.ToString(), StringComparison.Ordinal)) throw new UserException($"{path} holds {model} and this version of Reel reads {config}: fetch the file of this version.");
        var decoder = new VideoDecoder(config, compute);
        ModuleWeights.Freeze(file, decoder);
        return decoder;
    }

    /// <summary>Encodes pictures in -1..1, (B, T, 3, H, W), to latents (B, T/8, C, H/16, W/16).</summary>
    public Tensor Encode(Tensor pictures) => Basis.Encode(pictures);

    /// <summary>Decodes a whole clip, (B, T, C, h, w), to pictures (B, 8 T, 3, 16 h, 16 w) in -1..1.</summary>
    public Tensor Decode(Tensor latents)
    {
        using var memory = new DecoderMemory();
        return Decode(latents, memory);
    }

    /// <summary>Decodes the next latents of a film; cut it where you like, the pictures are the same.</summary>
    /// <param name="latents">(B, T, C, h, w).</param>
    /// <param name="memory">Begun empty at the film's start, and handed on.</param>
    public Tensor Decode(Tensor latents, DecoderMemory memory)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var linear = Basis.Decode(latents);
        return (_decoder is null ? linear : _decoder.call(latents, linear, memory)).clamp(-1, 1).MoveToOuterDisposeScope();
    }

    public override string ToString() => _decoder is null ? "linear" : string.Create(CultureInfo.InvariantCulture, $"linear + {_decoder.Config}");

    public void Dispose()
    {
        Basis.Dispose();
        _decoder?.Dispose();
    }
}
