using Bobine.Models.Reel.Conditions;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Transformer;

/// <summary>The conditions of B stretches of C chunks as tensors; L = 3 C video latents, S slots, G grid tokens.</summary>
public sealed record ReelBatch
{
    /// <summary>Gets (B, words, pieces) int64.</summary>
    public required Tensor Text { get; init; }

    /// <summary>Gets (B, S, 4, 4, channels): each slot's portrait through the video encoder; zeros for an empty slot.</summary>
    public required Tensor Portraits { get; init; }

    /// <summary>Gets (B, L, S, words) int64 and (B, L, S, numbers).</summary>
    public required Tensor SlotWords { get; init; }
    public required Tensor SlotNumbers { get; init; }

    /// <summary>Gets (B, L, S, G), (B, L, G, numbers) and (B, L, numbers).</summary>
    public required Tensor Cover { get; init; }
    public required Tensor Map { get; init; }
    public required Tensor Camera { get; init; }

    /// <summary>Gets (B, C, words) int64.</summary>
    public required Tensor Globals { get; init; }

    /// <summary>Gets (B, C, events, words) int64 and (B, C, events, numbers).</summary>
    public required Tensor EventWords { get; init; }
    public required Tensor EventNumbers { get; init; }

    /// <summary>Gets (B, C, 24, sounds) int64, (B, C, 24, sounds, numbers), (B, C, 24, phonemes) int64, (B, C, 24, phonemes) and (B, C, 24) int64.</summary>
    public required Tensor SoundWords { get; init; }
    public required Tensor SoundNumbers { get; init; }
    public required Tensor PhonemeWords { get; init; }
    public required Tensor PhonemeShares { get; init; }
    public required Tensor Voices { get; init; }

    public int Rows { get; init; }
    public int Columns { get; init; }

    /// <summary>Puts stretches of equal shape in one batch, with one caption's rows and the portraits of each.</summary>
    public static ReelBatch Of(IReadOnlyList<ReelScore> scores, IReadOnlyList<int[]> texts, Tensor portraits)
    {
        var (b, first) = (scores.Count, scores[0]);
        long c = first.Chunks, l = first.Latents, g = first.Grid;
        const long s = ReelScore.Slots;
        return new()
        {
            Rows = first.Rows, Columns = first.Columns, Portraits = portraits,
            Text = tensor([.. texts.SelectMany(text => text).Select(row => (long)row)], [b, CaptionPieces.Words, CaptionPieces.Pieces]),
            SlotWords = Whole(score => score.SlotWords, b, l, s, ReelScore.SlotWordCount), SlotNumbers = Real(score => score.SlotNumbers, b, l, s, ReelScore.SlotNumberCount),
            Cover = Real(score => score.Cover, b, l, s, g), Map = Real(score => score.Map, b, l, g, ReelScore.MapCount), Camera = Real(score => score.Camera, b, l, ReelScore.CameraCount),
            Globals = Whole(score => score.Globals, b, c, ReelScore.GlobalCount),
            EventWords = Whole(score => score.EventWords, b, c, ReelScore.Events, ReelScore.EventWordCount), EventNumbers = Real(score => score.EventNumbers, b, c, ReelScore.Events, ReelScore.EventNumberCount),
            SoundWords = Whole(score => score.SoundWords, b, c, ReelFormat.FrameRate, ReelScore.Sounds), SoundNumbers = Real(score => score.SoundNumbers, b, c, ReelFormat.FrameRate, ReelScore.Sounds, ReelScore.SoundNumberCount),
            PhonemeWords = Whole(score => score.PhonemeWords, b, c, ReelFormat.FrameRate, ReelScore.Phonemes), PhonemeShares = Real(score => score.PhonemeShares, b, c, ReelFormat.FrameRate, ReelScore.Phonemes),
            Voices = Whole(score => score.Voices, b, c, ReelFormat.FrameRate),
        };

        Tensor Whole(Func<ReelScore, int[]> part, params long[] shape) => tensor([.. scores.SelectMany(part).Select(row => (long)row)], shape);
        Tensor Real(Func<ReelScore, float[]> part, params long[] shape) => tensor([.. scores.SelectMany(part)], shape);
    }

    /// <summary>Takes conditions away, row by row of the batch: a kind is kept where its mask (B) is 1.</summary>
    public ReelBatch Keep(Tensor? text = null, Tensor? plan = null, Tensor? portraits = null, Tensor? sound = null, Tensor? globals = null, Tensor? events = null) => this with
    {
        Text = Masked(Text, text), Portraits = Masked(Portraits, portraits),
        SlotWords = Masked(SlotWords, plan), SlotNumbers = Masked(SlotNumbers, plan), Cover = Masked(Cover, plan), Map = Masked(Map, plan), Camera = Masked(Camera, plan),
        Globals = Masked(Globals, globals), EventWords = Masked(EventWords, events), EventNumbers = Masked(EventNumbers, events),
        SoundWords = Masked(SoundWords, sound), SoundNumbers = Masked(SoundNumbers, sound), PhonemeWords = Masked(PhonemeWords, sound), PhonemeShares = Masked(PhonemeShares, sound), Voices = Masked(Voices, sound),
    };

    /// <summary>Gives every row the conditions of one kind that belong to its neighbour: what a model that reads them cannot like.</summary>
    public ReelBatch Shuffled(string kind) => kind switch
    {
        "text" => this with { Text = Rolled(Text) },
        "plan" => this with { SlotWords = Rolled(SlotWords), SlotNumbers = Rolled(SlotNumbers), Cover = Rolled(Cover), Map = Rolled(Map), Camera = Rolled(Camera) },
        "portraits" => this with { Portraits = Rolled(Portraits) },
        "sound" => this with { SoundWords = Rolled(SoundWords), SoundNumbers = Rolled(SoundNumbers), PhonemeWords = Rolled(PhonemeWords), PhonemeShares = Rolled(PhonemeShares), Voices = Rolled(Voices) },
        "globals" => this with { Globals = Rolled(Globals) },
        "events" => this with { EventWords = Rolled(EventWords), EventNumbers = Rolled(EventNumbers) },
        _ => throw new ArgumentException($"There is no kind of condition called {kind}.", nameof(kind)),
    };

    /// <summary>Takes one kind of condition away from every row.</summary>
    public ReelBatch Without(string kind)
    {
        var none = zeros(Text.shape[0]);
        return kind switch
        {
            "text" => Keep(text: none),
            "plan" => Keep(plan: none),
            "portraits" => Keep(portraits: none),
            "sound" => Keep(sound: none),
            "globals" => Keep(globals: none),
            "events" => Keep(events: none),
            _ => throw new ArgumentException($"There is no kind of condition called {kind}.", nameof(kind)),
        };
    }

    /// <summary>Gets the kinds of conditions that can be taken away one by one.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["text", "plan", "portraits", "sound", "globals", "events"];

    private static Tensor Masked(Tensor all, Tensor? mask)
    {
        if (mask is null) return all;
        var shape = new long[all.dim()];
        Array.Fill(shape, 1L);
        shape[0] = all.shape[0];
        return all * mask.to(all.dtype).view(shape);
    }

    private static Tensor Rolled(Tensor all) => all.roll(1, 0);
}
