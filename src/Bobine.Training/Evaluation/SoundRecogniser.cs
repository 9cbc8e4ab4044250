using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Torch.Random;
using Bobine.Training.Optimisers;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Training.Evaluation;

/// <summary>Tells which of the classes a second of sound is, from its log spectra in 64 mel bands.</summary>
public sealed class SoundRecogniser : Module<Tensor, Tensor>
{
    private const int Bands = 64;

    // Of a window whose sum is 512.
    private const double Silence = 0.1;
    [ComponentName(Name = "first")] private readonly Conv1d _first;
    [ComponentName(Name = "second")] private readonly Conv1d _second;
    [ComponentName(Name = "third")] private readonly Conv1d _third;
    [ComponentName(Name = "out")] private readonly Linear _out;

    /// <summary>Makes a recogniser with weights drawn from a seed.</summary>
    /// <param name="width">Channels of its layers.</param>
    /// <param name="classes">What it tells apart.</param>
    /// <param name="seed">Of its weights.</param>
    public SoundRecogniser(int width, int classes, Seed seed) : base(nameof(SoundRecogniser))
    {
        _first = Conv1d(Bands, width, 5, padding: 2);
        _second = Conv1d(width, width, 5, stride: 2, padding: 2);
        _third = Conv1d(width, width, 5, stride: 2, padding: 2);
        _out = Linear(2 * width, classes);
        RegisterComponents();
        using var _ = no_grad();
        foreach (var (name, weight) in named_parameters())
        {
            using var drawn = GaussianNoise.Draw(seed.For(name), weight.shape);
            if (weight.dim() == 1) weight.zero_();
            else weight.copy_(drawn).mul_(Math.Sqrt(2.0 * weight.shape[0] / weight.numel()));
        }
    }

    /// <summary>Gets the score of each class (B, K) from log magnitudes (B, T, 513).</summary>
    public override Tensor forward(Tensor logMagnitudes)
    {
        using var scope = NewDisposeScope();
        using var bands = MelBands();
        var x = Spectrum.Magnitudes(logMagnitudes).matmul(bands).add_(Silence).log_().add_(1.0).div_(2.0).transpose(1, 2);   // (B, 64, T)
        x = functional.gelu(_first.call(x));                                                    // (B, D, T)
        x = functional.gelu(_second.call(x));                                                   // (B, D, T/2)
        x = functional.gelu(_third.call(x));                                                    // (B, D, T/4)
        return _out.call(cat([x.mean([2L]), x.amax([2L])], 1)).MoveToOuterDisposeScope();
    }

    /// <summary>Learns from log magnitudes and their labels.</summary>
    public void Learn(Tensor logMagnitudes, Tensor labels, int steps, int batch, Seed seed)
    {
        using var optimiser = new MuonAdam(named_parameters().Select(entry => (entry.name, entry.parameter)), new(AdamRate: 2e-3f));
        var random = seed.Random();
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var rows = tensor([.. Enumerable.Range(0, batch).Select(_ => (long)random.Below((int)labels.shape[0]))]);
            var gains = tensor([.. Enumerable.Range(0, batch).Select(_ => random.Range(-0.7f, 0.7f))]).view(-1, 1, 1);
            var loss = functional.cross_entropy(call(logMagnitudes.index_select(0, rows) + gains), labels.index_select(0, rows), label_smoothing: 0.05);
            zero_grad();
            loss.backward();
            _ = optimiser.Step(Math.Min(1f, 2f * (steps - step) / steps), clip: 1f);
        }
    }

    /// <summary>Gets the share of sounds (B, N) that it names right.</summary>
    public double Accuracy(Tensor sounds, Tensor labels)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        return call(Spectrum.LogMagnitudes(sounds)).argmax(1).eq(labels).to(ScalarType.Float32).mean().item<float>();
    }

    /// <summary>Gets triangles on the mel scale (513, 64) that average magnitudes.</summary>
    private static Tensor MelBands()
    {
        var table = new float[Spectrum.Bins, Bands];
        double Mel(double hertz) => 2595 * Math.Log10(1 + (hertz / 700));
        var step = Mel(12_000) / (Bands + 1);
        for (var band = 0; band < Bands; band++)
        {
            var sum = 0f;
            for (var bin = 0; bin < Spectrum.Bins; bin++)
            {
                // Bands narrower than a bin still hold the nearest ones.
                var away = Math.Abs(Mel(bin * 24_000.0 / Spectrum.Window) - ((band + 1) * step)) / Math.Max(step, Mel((bin + 1) * 24_000.0 / Spectrum.Window) - Mel(bin * 24_000.0 / Spectrum.Window));
                sum += table[bin, band] = (float)Math.Max(0, 1 - away);
            }

            for (var bin = 0; bin < Spectrum.Bins; bin++) table[bin, band] /= Math.Max(sum, 1e-6f);
        }

        return tensor(table);
    }
}
