using System.Globalization;
using Bobine.Core;
using Bobine.Models.Reel.Audio;
using Bobine.Torch.Weights;
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
        var samples = File.Exists(checkpoint) ? Resume(checkpoint, run, network, optimiser, average) : 0;
        log(string.Create(CultureInfo.InvariantCulture, $"{run.Name}: {network.named_parameters().Sum(entry => entry.parameter.numel())} weights, from sample {samples}; held-out loss of the linear inverse {HeldLoss(run, null, basis, held):0.0000}"));
        var sum = 0.0;
        var steps = 0;
        while (samples < run.Samples && !stop.IsCancellationRequested)
        {
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
            Save(checkpoint, run, network, optimiser, average, samples);
            Release(Path.Combine(folder, "audio-decoder.safetensors"), run, average, samples);
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

    private static void Save(string path, SoundDecoderRun run, SoundDecoder network, MuonAdam optimiser, PowerAverage average, long samples)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, weight) in network.named_parameters()) tensors["model." + name] = weight.detach();
        foreach (var (name, value) in average.Weights) tensors["average." + name] = value;
        foreach (var (name, value) in optimiser.State) tensors["optimiser." + name] = value;
        SafetensorsWriter.Write(path, tensors, Notes(run, samples));
    }

    private static void Release(string path, SoundDecoderRun run, PowerAverage average, long samples)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, average.Weights.ToDictionary(weight => weight.Name, weight => weight.Value.to(ScalarType.Float16), StringComparer.Ordinal), Notes(run, samples));
    }

    private static long Resume(string path, SoundDecoderRun run, SoundDecoder network, MuonAdam optimiser, PowerAverage average)
    {
        using var file = SafetensorsFile.Open(path);
        if (!file.Metadata.TryGetValue("model", out var model) || !string.Equals(model, run.Model.ToString(), StringComparison.Ordinal)) throw new UserException($"{path} holds \"{model}\" and the run wants \"{run.Model}\": give another folder.");
        using (no_grad())
        {
            foreach (var (name, weight) in network.named_parameters())
            {
                using var stored = file.Read("model." + name);
                weight.copy_(stored);
            }
        }

        average.Restore(name => file.Read("average." + name));
        var samples = long.Parse(file.Metadata["samples"], CultureInfo.InvariantCulture);
        optimiser.Restore(name => file.Read("optimiser." + name), samples / run.BatchSize);
        return samples;
    }

    private static Dictionary<string, string> Notes(SoundDecoderRun run, long samples) => new(StringComparer.Ordinal)
    {
        ["format"] = "pt", ["run"] = run.Name, ["model"] = run.Model.ToString(), ["samples"] = samples.ToString(CultureInfo.InvariantCulture),
    };
}
