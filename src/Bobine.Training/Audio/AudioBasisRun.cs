using System.Globalization;
using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Torch;
using Bobine.Torch.Weights;
using Bobine.Training.Data;
using static TorchSharp.torch;

namespace Bobine.Training.Audio;

/// <summary>Fits the basis of the audio codec on drawn sounds, prints what each size of latent keeps, and writes the chosen one.</summary>
public static class AudioBasisRun
{
    private static readonly int[] _sizes = [16, 32, 48, 64, 96, 128];

    /// <summary>Runs it.</summary>
    /// <param name="clips">Draws the sounds.</param>
    /// <param name="seed">Of all the clips.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="count">How many clips to fit on.</param>
    /// <param name="held">How many held-out clips to measure on.</param>
    /// <param name="channels">The channels of the basis that is written.</param>
    /// <param name="log">Takes the table.</param>
    public static void Run(ClipSource clips, Seed seed, string output, int count, int held, int channels, TextWriter log)
    {
        using var threads = TorchRuntime.Threads(1);
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var products = zeros([AudioBasis.Block, AudioBasis.Block], ScalarType.Float64);
        var sum = zeros(AudioBasis.Block, ScalarType.Float64);
        var blocks = 0L;
        for (var i = 0; i < count; i++)
        {
            using var inner = NewDisposeScope();
            var part = AudioBasis.ToBlocks(tensor(clips.DrawSound(seed.For("seen").For(i))).unsqueeze(0))[0].to(ScalarType.Float64);
            products.addmm_(part.t(), part, beta: 1, alpha: 1);
            sum.add_(part.sum([0L]));
            blocks += part.shape[0];
        }

        var mean = sum / blocks;
        var (values, vectors) = linalg.eigh(products.div_(blocks).sub_(outer(mean, mean)));
        var components = vectors.t().flip(0).to(ScalarType.Float16).to(ScalarType.Float32).contiguous();
        var deviation = values.flip(0).clamp_min(0).sqrt().to(ScalarType.Float32);
        log.WriteLine("root mean square error of log magnitudes (nepers), all bins, held-out clips; channels: " + string.Join(", ", _sizes));
        var bases = _sizes.Select(size => new AudioBasis(new(components.narrow(0, 0, size).clone(), mean.to(ScalarType.Float32).clone(), deviation.narrow(0, 0, size).clone()))).ToList();
        var errors = new double[_sizes.Length];
        for (var i = 0; i < held; i++)
        {
            using var inner = NewDisposeScope();
            var sound = tensor(clips.DrawSound(seed.For("held-out").For(i), heldOut: true)).unsqueeze(0);
            var truth = Spectrum.LogMagnitudes(sound);
            for (var s = 0; s < _sizes.Length; s++) errors[s] += (bases[s].Decode(bases[s].Encode(sound)) - truth).square().mean().item<float>() / held;
        }

        log.WriteLine(string.Join("  ", errors.Select(error => Math.Sqrt(error).ToString("f3", CultureInfo.InvariantCulture))));
        var chosen = bases[Array.IndexOf(_sizes, channels)];
        SafetensorsWriter.Write(output, chosen.Write(), new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = "reel-audio-codec", ["channels"] = channels.ToString(CultureInfo.InvariantCulture), ["fitted-on"] = $"{count} clips" });
        log.WriteLine("deviation of the latents: " + string.Join(" ", chosen.Deviation.data<float>().ToArray().Select(value => value.ToString("f3", CultureInfo.InvariantCulture))));
        foreach (var made in bases) made.Dispose();
    }
}
