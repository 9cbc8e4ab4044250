using Bobine.Core;
using Bobine.Models.Reel.Transformer;
using Bobine.Training.Data;
using static TorchSharp.torch;

namespace Bobine.Training.Reel;

/// <summary>The loss by level and the loss with right, shuffled and missing conditions, on a frozen set of held-out clips with frozen noise.</summary>
/// <param name="Video">Error by level.</param>
/// <param name="Audio">Error by level.</param>
/// <param name="Right">Error at the middle level with all conditions: picture and sound.</param>
/// <param name="Kinds">The same with each kind shuffled and with each kind away; "text alone" compares right and shuffled captions with nothing else given.</param>
public sealed record ReelFindings(IReadOnlyList<(float Level, double Error)> Video, IReadOnlyList<(float Level, double Error)> Audio, (double Video, double Audio) Right,
    IReadOnlyList<(string Kind, (double Video, double Audio) Shuffled, (double Video, double Audio) Missing)> Kinds)
{
    /// <summary>Gets the kinds of conditions whose shuffling costs nothing: they are not read.</summary>
    public IReadOnlyList<string> Unread => [.. Kinds.Where(kind => kind.Kind is not "text" and not "events" and not "portraits" && (kind.Shuffled.Video + kind.Shuffled.Audio) <= (Right.Video + Right.Audio) * 1.001).Select(kind => kind.Kind)];

    /// <summary>Gets two lines for the log.</summary>
    public override string ToString()
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var levels = string.Join(" ", Video.Zip(Audio, (v, a) => string.Create(invariant, $"{v.Level:0.0}:{v.Error:0.0000}/{a.Error:0.0000}")));
        var kinds = string.Join(" ", Kinds.Select(kind => string.Create(invariant, $"{kind.Kind}:{kind.Shuffled.Video:0.0000}/{kind.Shuffled.Audio:0.0000};{kind.Missing.Video:0.0000}/{kind.Missing.Audio:0.0000}")));
        return string.Create(invariant, $"level:video/audio {levels}{Environment.NewLine}right {Right.Video:0.0000}/{Right.Audio:0.0000}, kind:shuffled;missing {kinds}");
    }
}

/// <summary>Measures <see cref="ReelFindings"/>.</summary>
public static class ReelValidation
{
    private static readonly float[] _levels = [0.1f, 0.3f, 0.5f, 0.7f, 0.9f];
    private const float Middle = 0.3f;

    public static ReelFindings Measure(ReelTransformer network, IReadOnlyList<ReelExample> examples, int batch, Seed seed)
    {
        using var quiet = no_grad();
        var batches = examples.Chunk(batch).Select((part, i) => (Examples: part, First: i * batch)).Where(part => part.Examples.Length == batch || examples.Count < batch).ToList();
        var levels = _levels.Select(level => (level, Error(level, conditions => conditions))).ToList();
        var right = Error(Middle, conditions => conditions);
        var kinds = ReelBatch.Kinds.Select(kind => (kind, Error(Middle, conditions => conditions.Shuffled(kind)), Error(Middle, conditions => conditions.Without(kind)))).ToList();
        kinds.Add(("text alone", Error(Middle, conditions => TextAlone(conditions).Shuffled("text")), Error(Middle, TextAlone)));
        return new([.. levels.Select(l => (l.level, l.Item2.Video))], [.. levels.Select(l => (l.level, l.Item2.Audio))], right, kinds);

        (double Video, double Audio) Error(float level, Func<ReelBatch, ReelBatch> change)
        {
            double video = 0, audio = 0;
            foreach (var (part, first) in batches)
            {
                using var scope = NewDisposeScope();
                var clips = ReelClips.Of(part, [.. part.Select((_, i) => ((first + i) % 2) * 3)]);
                var at = full([part.Length, clips.Audio.shape[1]], level, ScalarType.Float32);
                var seeds = part.Select((_, i) => seed.For(first + i)).ToList();
                var (v, a) = ReelObjective.Errors(network, clips with { Conditions = change(clips.Conditions) }, seeds, at, at);
                video += v.mean().item<float>() / batches.Count;
                audio += a.mean().item<float>() / batches.Count;
            }

            return (video, audio);
        }

        static ReelBatch TextAlone(ReelBatch conditions) => conditions.Without("plan").Without("portraits").Without("sound").Without("globals").Without("events");
    }
}
