using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Audio;

/// <summary>Reel's audio codec: a fixed linear encoder, and a decoder of linear inverse, learned residual and found phase. 24 kHz mono; 24 latents a second.</summary>
public sealed class AudioCodec : IDisposable
{
    /// <summary>Rounds of phase refinement after the heap integration.</summary>
    public const int PhaseRounds = 8;

    private readonly SoundDecoder? _residual;

    /// <summary>Makes a codec and takes its parts over.</summary>
    /// <param name="basis">The linear half.</param>
    /// <param name="residual">The learned half, or null for the linear inverse alone.</param>
    public AudioCodec(AudioBasis basis, SoundDecoder? residual = null) => (Basis, _residual) = (basis, residual);

    public AudioBasis Basis { get; }

    /// <summary>Opens the shipped codec; without <c>audio-decoder.safetensors</c> it is linear.</summary>
    public static AudioCodec Open()
    {
        using var stored = SafetensorsFile.Open(ReelFolder.File("audio-codec.safetensors"));
        var basis = AudioBasis.Read(stored);
        var path = Path.Combine(ReelFolder.Find(), "audio-decoder.safetensors");
        if (!File.Exists(path)) return new(basis);
        using var learned = SafetensorsFile.Open(path);
        return new(basis, SoundDecoder.Read(learned, SoundDecoderConfig.Small, basis.Channels));
    }

    /// <summary>Encodes samples in -1..1, (B, N), N a multiple of 1000, to latents (B, N/1000, C).</summary>
    public Tensor Encode(Tensor samples) => Basis.Encode(samples);

    /// <summary>Decodes latents (B, A, C) to log magnitudes (B, 4 A, 513).</summary>
    public Tensor LogMagnitudes(Tensor latents)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var linear = Basis.Decode(latents);
        return (_residual is null ? linear : linear + _residual.call(latents)).MoveToOuterDisposeScope();
    }

    /// <summary>Decodes latents (B, A, C) to samples (B, 1000 A).</summary>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        return Sound(LogMagnitudes(latents), PhaseRounds).MoveToOuterDisposeScope();
    }

    /// <summary>Gets samples (B, 250 T) of log magnitudes (B, T, 513).</summary>
    public static Tensor Sound(Tensor logMagnitudes, int rounds)
    {
        using var scope = NewDisposeScope();
        return GriffinLim.Sound(Spectrum.Magnitudes(logMagnitudes), PhaseGradient.Phases(logMagnitudes), rounds).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        Basis.Dispose();
        _residual?.Dispose();
    }
}
