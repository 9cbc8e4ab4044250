using System.Globalization;
using Bobine.Models.Reel.Audio;
using Bobine.Torch.Lifetimes;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Audio;

/// <summary>Trains the learned half of the audio decoder: one loop, counted in samples, resumable to the bit on a processor.</summary>
public static class SoundDecoderTrainer
{
    // Of a window whose sum is 512: what is 68 dB below full scale is not heard.
    private const double Silence = 0.1;

    /// <summary>Trains until the run's samples are used up or it is told to stop, and saves <c>audio-decoder.checkpoint.safetensors</c> and <c>audio-decoder.safetensors</c> in the folder.</summary>
    /// <param name="run">The run.</param>
    /// <param name="basis">The linear half.</param>
    /// <param name="seen">Sounds to learn from.</param>
    /// <param name="held">Sounds to measure on.</param>
    /// <param name="folder">Where it is saved, and resumed from where a checkpoint is.</param>
    /// <param name="log">Takes a line at each save.</param>
    /// <param name="stop">Saves and stops.</param>
    /// <returns>The samples used.</returns>
    public static long Train(SoundDecoderRun run, AudioBasis basis, SoundCache seen, SoundCache held, string folder, Action<string> log, CancellationToken stop)
    {
        using var network = new SoundDecoder(run.Model, basis.Channels, run.Seed.For("weights"));
        using var optimiser = new MuonAdam(network.named_parameters().Select(entry => (entry.name, entry.parameter)), run.Optimiser);
        using var average = new PowerAverage(network.named_parameters().Select(entry => (entry.name, entry.parameter)));
        Directory.CreateDirectory(folder);
        var checkpoint = Path.Combine(folder, "audio-decoder.checkpoint.safetensors");
        var samples = File.Exists(checkpoint) ? long.Parse(RunCheckpoint.Resume(checkpoint, run.Model.ToString(), network, optimiser, average)["samples"], CultureInfo.InvariantCulture) : 0;
        log(string.Create(CultureInfo.InvariantCulture, $"{run.Name}: {network.named_parameters().Sum(entry => entry.parameter.numel())} weights, from sample {samples}; held-out loss of the linear inverse {HeldLoss(run, null, basis, held):0.0000}"));
        var sum = 0.0;
        var steps = 0;
        while (samples < run.Samples && !stop.IsCancellationRequested)
        {
            using var pause = CollectorPause.Begin();
            using var scope = NewDisposeScope();

            // Learn from one batch.
            var loss = Loss(network, basis, seen.Take(run.Batch(samples)));
            network.zero_grad();
            loss.backward();
            var rate = run.Rate(samples);
            _ = optimiser.Step(rate, run.Clip);
            average.Add(optimiser.Steps);
            samples += run.BatchSize;
            sum += loss.item<float>();
            steps++;

            // Once in a while: save, so that the run can be stopped here, and say how it goes.
            if (samples % run.SaveEvery != 0 && samples < run.Samples && !stop.IsCancellationRequested) continue;
            average.Swap();
            var measured = HeldLoss(run, network, basis, held);
            average.Swap();
            var notes = Notes(run, samples, optimiser.Steps);
            RunCheckpoint.Save(checkpoint, network, optimiser, average, notes);
            RunCheckpoint.Release(Path.Combine(folder, "audio-decoder.safetensors"), average, ScalarType.Float16, notes);
            log(string.Create(CultureInfo.InvariantCulture, $"sample {samples}: loss {sum / steps:0.0000}, held-out loss of the average {measured:0.0000}"));
            (sum, steps) = (0, 0);
        }

        return samples;
    }

    /// <summary>Gets the mean absolute difference of log magnitudes (nepers), weighted as ears weigh frequencies.</summary>
    internal static Tensor Loss(SoundDecoder? network, AudioBasis basis, Tensor sounds)
    {
        using var scope = NewDisposeScope();
        var floor = Math.Log(Silence);
        var latents = basis.Encode(sounds).detach();
        var linear = basis.Decode(latents).detach();                                            // (B, 4 A, 513)
        var made = network is null ? linear : linear + network.call(latents);
        var weights = arange(Spectrum.Bins).mul(24_000.0 / Spectrum.Window / 700).add(1).reciprocal();
        var difference = logaddexp(made, full_like(made, floor)) - logaddexp(Spectrum.LogMagnitudes(sounds), full_like(made, floor));
        return (difference.abs() * (weights / weights.mean())).mean().MoveToOuterDisposeScope();
    }

    private static double HeldLoss(SoundDecoderRun run, SoundDecoder? network, AudioBasis basis, SoundCache held)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        return Loss(network, basis, held.Take([.. Enumerable.Range(0, run.HeldClips)])).item<float>();
    }

    private static Dictionary<string, string> Notes(SoundDecoderRun run, long samples, long steps) => new(StringComparer.Ordinal)
    {
        ["format"] = "pt", ["run"] = run.Name, ["model"] = run.Model.ToString(), ["samples"] = samples.ToString(CultureInfo.InvariantCulture), ["steps"] = steps.ToString(CultureInfo.InvariantCulture),
    };
}
