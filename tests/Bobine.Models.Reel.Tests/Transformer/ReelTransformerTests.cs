using Bobine.Core;
using Bobine.Models.Reel.Conditions;
using Bobine.Models.Reel.Sampling;
using Bobine.Models.Reel.Transformer;
using Bobine.Torch;
using Bobine.Torch.Random;
using TorchSharp;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Tests.Transformer;

public sealed class ReelTransformerTests
{
    private static readonly ReelConfig _tiny = ReelConfig.Tiny;

    [Fact]
    public void The_estimate_has_the_shapes_of_what_is_noisy()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        var (network, state, batch) = Make(chunks: 2);

        var estimate = network.Estimate(state, batch);

        Assert.Equal(state.Video.shape, estimate.Video.shape);
        Assert.Equal(state.Audio.shape, estimate.Audio.shape);
    }

    [Fact]
    public void Every_parameter_is_reached_by_the_gradient()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        var (network, state, batch) = Make(chunks: 2);
        Awaken(network);

        var estimate = network.Estimate(state, batch);
        (estimate.Video.square().sum() + estimate.Audio.square().sum()).backward();

        Assert.All(network.named_parameters(), entry => Assert.True(entry.parameter.grad is { } gradient && gradient.abs().sum().item<float>() > 0, $"{entry.name} gets no gradient"));
    }

    [Fact]
    public void A_second_does_not_depend_on_the_seconds_after_it()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var (network, state, batch) = Make(chunks: 2);
        Awaken(network);

        var before = network.Estimate(state, batch).Video.select(1, 0);
        var other = state with { Video = cat([state.Video.narrow(1, 0, 1), state.Video.narrow(1, 1, 1) * 3], 1) };
        var after = network.Estimate(other, batch).Video.select(1, 0);

        Assert.True(before.allclose(after, 1e-5, 1e-5));
    }

    [Fact]
    public void A_remembered_second_serves_as_the_second_itself()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var (network, state, batch) = Make(chunks: 2);
        Awaken(network);
        var score = TinyScores.Score(2);

        var together = network.Estimate(state, batch).Video.select(1, 1);
        var first = network.Estimate(Chunk(state, 0), BatchOf(score.Slice(0, 1)), keep: true);
        var alone = network.Estimate(Chunk(state, 1), BatchOf(score.Slice(1, 1)), first.Memory).Video.select(1, 0);

        Assert.True(together.allclose(alone, 1e-3, 1e-4), $"largest difference {(together - alone).abs().max().item<float>()}");
    }

    [Fact]
    public void A_padded_caption_word_changes_nothing()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var (network, state, batch) = Make(chunks: 1);
        Awaken(network);

        var estimate = network.Estimate(state, batch).Video;
        var longer = batch with { Portraits = cat([batch.Portraits.narrow(1, 0, 2), zeros_like(batch.Portraits.narrow(1, 2, 6))], 1) };
        var shown = network.Estimate(state, longer).Video;

        Assert.True(estimate.allclose(shown, 1e-5, 1e-6), "an empty slot's portrait is attended to");
    }

    [Fact]
    public void The_same_seed_samples_the_same_film_and_leaves_no_tensor_behind()
    {
        using var threads = TorchRuntime.Threads(1);
        using var scope = NewDisposeScope();
        var (network, _, _) = Make(chunks: 1);
        Awaken(network);
        var batch = BatchOf(TinyScores.Score(1));

        var first = Run();
        var live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var second = Run();

        Assert.Equal(first, second);
        Assert.Equal(live, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        float[] Run()
        {
            var sampler = new ReelSampler(network, new(Steps: 2));
            var values = new List<float>();
            for (var i = 0; i < 3; i++)
            {
                var made = sampler.Next(batch, new Seed(9).For(i));
                values.AddRange(made.Video.data<float>().ToArray());
                made.Video.Dispose();
                made.Audio.Dispose();
            }

            sampler.Forget();
            return [.. values];
        }
    }

    private static (ReelTransformer Network, ReelState State, ReelBatch Batch) Make(int chunks)
    {
        InitialWeights.From(new(1));
        var network = new ReelTransformer(_tiny, ScalarType.Float32);
        var score = TinyScores.Score(chunks);
        var video = GaussianNoise.Draw(new(2), [1, chunks, 3, score.Rows, score.Columns, _tiny.TokenChannels]);
        var audio = GaussianNoise.Draw(new(3), [1, chunks, 24, _tiny.AudioChannels]);
        return (network, new(video, audio, full([1, chunks], 0.5f), full([1, chunks], 0.5f), zeros(1, chunks)), BatchOf(score));
    }

    private static ReelState Chunk(ReelState state, int chunk) => new(state.Video.narrow(1, chunk, 1), state.Audio.narrow(1, chunk, 1), state.VideoLevel.narrow(1, chunk, 1), state.AudioLevel.narrow(1, chunk, 1), state.Step.narrow(1, chunk, 1));

    private static ReelBatch BatchOf(ReelScore score)
    {
        var portraits = zeros([1, ReelScore.Slots, 4, 4, _tiny.VideoChannels]);
        using (no_grad()) portraits.narrow(1, 0, 2).fill_(0.5f);
        return ReelBatch.Of([score], [CaptionPieces.Rows("A lion roars and a woman in red says \"Look at that!\"")], portraits);
    }

    /// <summary>Gives the gates, which begin at zero, some weight, so that every part of the network takes part.</summary>
    private static void Awaken(ReelTransformer network)
    {
        using var quiet = no_grad();
        foreach (var (name, weight) in network.named_parameters())
        {
            if (weight.abs().sum().item<float>() == 0f || name.EndsWith("_out.weight", StringComparison.Ordinal)) weight.copy_(GaussianNoise.Draw(new Seed(4).For(name), weight.shape) * 0.1f);
        }
    }
}
