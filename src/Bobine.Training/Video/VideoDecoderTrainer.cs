using System.Diagnostics;
using Bobine.Core;
using Bobine.Models.Reel.Video;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Random;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Trains the video decoder; the encoder is fixed.</summary>
public static class VideoDecoderTrainer
{
    /// <summary>Runs a training run from its beginning, or from where it was, to its end or the time limit.</summary>
    /// <param name="run">What is trained.</param>
    /// <param name="clips">The clips by number.</param>
    /// <param name="basis">The fixed linear half.</param>
    /// <param name="folder">Checkpoints go here.</param>
    /// <param name="resumeFrom">A checkpoint or a release to begin from, or null.</param>
    /// <param name="limit">When to save and stop, or null for the end of the run.</param>
    /// <param name="compute">The number format of the convolutions.</param>
    /// <param name="log">Takes a line at a time.</param>
    /// <param name="stop">Saves and stops.</param>
    public static VideoDecoderProgress Train(VideoDecoderRun run, ClipCache clips, VideoBasis basis, string folder, string? resumeFrom, TimeSpan? limit, ScalarType compute, Action<string> log, CancellationToken stop)
    {
        // Construct the network, its optimiser and its average.
        run.Validated();
        Directory.CreateDirectory(folder);
        InitialWeights.From(run.Seed.For("weights"));
        using var network = new VideoDecoder(run.Model, compute);
        var weights = network.named_parameters().Select(entry => (entry.name, entry.parameter)).ToList();
        using var optimiser = new MuonAdam(weights, run.Optimiser);
        using var average = new PowerAverage(weights);
        var progress = resumeFrom is null ? default : VideoDecoderCheckpoint.Resume(resumeFrom, network, optimiser, average);
        log(FormattableString.Invariant($"{run.Describe()} {weights.Sum(weight => weight.parameter.numel()) / 1e6:0.00} M parameters, {compute}, from sample {progress.Samples}"));

        var clock = Stopwatch.StartNew();
        var (tickTime, tickLoss, tickSteps) = (0.0, 0.0, 0);
        while (progress.Samples < run.Samples)
        {
            // Take crops of the clips in the pool; the oldest clip has made room for a new one.
            using var pause = CollectorPause.Begin();
            using var scope = NewDisposeScope();
            var oldest = run.Oldest(progress.Samples);
            if (oldest > 0) clips.Forget(oldest - 1);
            var crops = Enumerable.Range(0, run.BatchSize).Select(i => Crop(run, clips, basis, oldest, run.Seed.For("samples").For((progress.Samples + i).ToString(System.Globalization.CultureInfo.InvariantCulture)))).ToList();
            var truth = cat([.. crops.Select(crop => crop.Truth)]);
            var latents = cat([.. crops.Select(crop => crop.Latents)]);

            // Learn from them.
            using var memory = new DecoderMemory();
            var loss = PictureLoss.Of(network.call(latents, basis.Decode(latents), memory), truth);
            loss.backward();
            var norm = optimiser.Step(run.Rate(progress.Samples), run.Clip);
            foreach (var (_, weight) in weights) weight.grad = null;
            average.Add(progress.Steps + 1);
            progress = new(progress.Samples + run.BatchSize, progress.Steps + 1, progress.Flops + run.StepFlops);
            (tickLoss, tickSteps) = (tickLoss + loss.item<float>(), tickSteps + 1);

            // Once in a while: say how it goes.
            if (progress.Steps <= 3 || progress.Steps % 10 == 0)
            {
                var took = clock.Elapsed.TotalSeconds - tickTime;
                log(FormattableString.Invariant($"samples {progress.Samples} loss {tickLoss / tickSteps:0.0000} norm {norm:0.00} {took / tickSteps:0.0} s a step, {tickSteps * run.StepFlops / took / 1e9:0} GFLOP/s, {progress.Flops:0.0e0} in all"));
                (tickTime, tickLoss, tickSteps) = (clock.Elapsed.TotalSeconds, 0, 0);
            }

            // Once in a while: measure on the frozen set, with the averaged weights.
            var last = progress.Samples >= run.Samples || stop.IsCancellationRequested || clock.Elapsed > limit;
            if (last || Crossed(progress.Samples, run.ValidateEvery, run.BatchSize))
            {
                average.Swap();
                log($"validation at {progress.Samples}: {VideoDecoderValidation.Measure(network, basis, clips, run.ValidationClips, heldOut: true)}");
                average.Swap();
            }

            // Once in a while: save, so that the run can be stopped here.
            if (last || Crossed(progress.Samples, run.SaveEvery, run.BatchSize))
            {
                VideoDecoderCheckpoint.Save(Path.Combine(folder, "last.safetensors"), network, optimiser, average, progress);
                VideoDecoderCheckpoint.Release(Path.Combine(folder, VideoCodec.DecoderFile), network, average, progress);
            }

            if (last) break;
        }

        return progress;
    }

    private static (Tensor Truth, Tensor Latents) Crop(VideoDecoderRun run, ClipCache clips, VideoBasis basis, int oldest, Seed seed)
    {
        using var scope = NewDisposeScope();
        var random = seed.Random();
        var clip = clips.Get(oldest + random.Below(run.Pool));

        // Crops begin anywhere in the picture: the codec's blocks have no favourite place, and the decoder sees every alignment.
        var truth = clip.Part(
            random.Below(clip.Shape.Frames - run.Crop.Frames + 1), run.Crop.Frames,
            random.Below(clip.Shape.Height - run.Crop.Height + 1), run.Crop.Height,
            random.Below(clip.Shape.Width - run.Crop.Width + 1), run.Crop.Width);
        var latents = basis.Encode(truth);
        if (random.Chance(run.NoisyShare))
        {
            var noise = GaussianNoise.Draw(seed.For("noise"), latents.shape) * basis.Deviation.view(1, 1, -1, 1, 1);
            latents += noise * random.Range(0, run.MostNoise);
        }

        return (truth.MoveToOuterDisposeScope(), latents.MoveToOuterDisposeScope());
    }

    private static bool Crossed(long samples, long every, int batch) => samples / every != (samples - batch) / every;
}
