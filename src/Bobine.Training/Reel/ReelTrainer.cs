using System.Diagnostics;
using System.Globalization;
using Bobine.Core;
using Bobine.Models.Reel.Transformer;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Random;
using Bobine.Training.Data;
using Bobine.Training.Optimisers;
using static TorchSharp.torch;

namespace Bobine.Training.Reel;

/// <summary>Where a run keeps its files and when it must stop.</summary>
/// <param name="Folder">Checkpoints and the log.</param>
/// <param name="ResumeFrom">A checkpoint or a release to begin from, or null.</param>
/// <param name="TimeLimit">When to save and stop, or null for the end of the run.</param>
public sealed record ReelSession(string Folder, string? ResumeFrom = null, TimeSpan? TimeLimit = null);

/// <summary>Trains the transformer.</summary>
public static class ReelTrainer
{
    /// <summary>Runs a training run from its beginning, or from where it was, to its end or the time limit.</summary>
    /// <param name="run">What is trained.</param>
    /// <param name="examples">Training clips.</param>
    /// <param name="validation">The frozen set.</param>
    /// <param name="session">Files and time.</param>
    /// <param name="compute">The number format of the large products.</param>
    /// <param name="log">Takes a line at a time.</param>
    /// <param name="stop">Saves and stops.</param>
    /// <exception cref="UserException">The model does not read its conditions.</exception>
    public static ReelProgress Train(ReelRun run, ExampleWindow examples, IReadOnlyList<ReelExample> validation, ReelSession session, ScalarType compute, Action<string> log, CancellationToken stop)
    {
        // Construct the network, its optimiser and its average.
        run.Validated();
        Directory.CreateDirectory(session.Folder);
        InitialWeights.From(run.Seed.For("weights"));
        using var network = new ReelTransformer(run.Model, compute);
        var weights = network.named_parameters().Select(entry => (entry.name, entry.parameter)).ToList();
        using var optimiser = new MuonAdam(weights, run.Optimiser);
        using var average = new PowerAverage(weights);
        var progress = session.ResumeFrom is { } from ? ReelCheckpoint.Resume(from, run, network, optimiser, average) : default;
        var batchFlops = 3 * run.BatchSize * run.Chunks * run.Model.ForwardFlops(validation[0].Score.Grid, (run.Chunks - 1) / 2.0);
        log(string.Create(CultureInfo.InvariantCulture, $"{run.Name}: {weights.Sum(weight => weight.parameter.numel()) / 1e6:0.00} M parameters, {batchFlops / 1e9:0} GFLOP a step of {run.BatchSize} clips, {compute}, from sample {progress.Samples}"));

        var clock = Stopwatch.StartNew();
        var (tickSamples, tickTime, tickLoss, tickSteps) = (progress.Samples, 0.0, 0.0, 0);
        var before = progress;
        while (progress.Samples < run.Samples)
        {
            // Take the clips whose turn it is.
            var (oldest, count) = run.Window(progress.Samples);
            examples.Want(oldest, oldest + count + (8 * run.BatchSize / run.Reuse) + 8);
            var seeds = Enumerable.Range(0, run.BatchSize).Select(i => run.Seed.For("samples").For((progress.Samples + i).ToString(CultureInfo.InvariantCulture))).ToList();
            var batch = seeds.Select(seed => examples.Get(oldest + seed.For("clip").Random().Below(count), stop)).ToList();

            // Learn from them.
            float loss, norm;
            using (CollectorPause.Begin())
            using (NewDisposeScope())
            {
                var clips = ReelClips.Of(batch, [.. seeds.Select(ReelObjective.Caption)]);
                var cost = ReelObjective.Loss(network, clips, seeds, run.VideoShift);
                cost.backward();
                norm = optimiser.Step(run.Rate(progress.Samples), run.Clip);
                foreach (var (_, weight) in weights) weight.grad = null;
                loss = cost.item<float>();
            }

            average.Add(optimiser.Steps);
            progress = new(progress.Samples + run.BatchSize, before.Seconds + clock.Elapsed.TotalSeconds, progress.Flops + batchFlops);
            (tickLoss, tickSteps) = (tickLoss + loss, tickSteps + 1);
            if (!float.IsFinite(norm)) log($"step {optimiser.Steps}: the gradient is {norm}; the step was left out");

            // Once in a while: say how it goes.
            if (optimiser.Steps <= 3 || Crossed(progress.Samples, 50L * run.BatchSize, run.BatchSize))
            {
                var took = clock.Elapsed.TotalSeconds - tickTime;
                var learned = progress.Samples - tickSamples;
                log(string.Create(CultureInfo.InvariantCulture, $"samples {progress.Samples} loss {tickLoss / tickSteps:0.0000} norm {norm:0.00} rate {run.Rate(progress.Samples):0.00} {learned * run.Chunks / took:0.0} film-s/s {learned / (double)run.BatchSize * batchFlops / took / 1e9:0} GFLOP/s hours {progress.Seconds / 3600:0.00}"));
                (tickSamples, tickTime, tickLoss, tickSteps) = (progress.Samples, clock.Elapsed.TotalSeconds, 0, 0);
            }

            // Once in a while: measure on the frozen set, with the averaged weights.
            if (Crossed(progress.Samples, run.ValidateEvery, run.BatchSize) || run.FirstFindings.Any(at => at > progress.Samples - run.BatchSize && at <= progress.Samples))
            {
                using var pause = CollectorPause.Begin();
                average.Swap();
                var findings = ReelValidation.Measure(network, validation, run.BatchSize, run.Seed.For("validation"));
                average.Swap();
                log($"validation at {progress.Samples}: {findings}");
                if (progress.Samples >= run.ConditionsProvenBy && findings.Unread.Count > 0) throw new UserException($"The loss is the same with right and with wrong {string.Join(" and ", findings.Unread)} after {progress.Samples} samples: the model does not read them, so the run stops. See the log in {session.Folder}.");
            }

            // Once in a while: save, so that the run can be stopped here.
            var last = progress.Samples >= run.Samples || stop.IsCancellationRequested || clock.Elapsed > session.TimeLimit;
            if (last || Crossed(progress.Samples, run.SaveEvery, run.BatchSize))
            {
                ReelCheckpoint.Save(Path.Combine(session.Folder, "last.safetensors"), run, network, optimiser, average, progress);
                ReelCheckpoint.Release(Path.Combine(session.Folder, "release.safetensors"), run, average, progress, optimiser.Steps);
            }

            if (last) break;
        }

        return progress;
    }

    private static bool Crossed(long samples, long every, int batch) => samples / every != (samples - batch) / every;
}
