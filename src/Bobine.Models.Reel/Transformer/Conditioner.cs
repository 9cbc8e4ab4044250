using Bobine.Models.Reel.Conditions;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Transformer;

/// <summary>What the conditions add: to every video token, to every audio token, as side tokens for cross-attention, and to the modulation.</summary>
/// <param name="Video">(B, C, 3 G, d).</param>
/// <param name="Audio">(B, C, 24, d).</param>
/// <param name="Side">(B C, tokens, d).</param>
/// <param name="Hidden">(B C, 1, 1, tokens): 0 where a side token stands for something, very negative where not.</param>
/// <param name="Mood">(B, C, d).</param>
internal readonly record struct Conditioned(Tensor Video, Tensor Audio, Tensor Side, Tensor Hidden, Tensor Mood);

/// <summary>Reads the conditions. Slots are splatted on the tokens that their figures cover; sounds and phonemes on the audio latents that they overlap; the rest is attended to.</summary>
internal sealed class Conditioner : Module<ReelBatch, Conditioned>
{
    private const int TextWidth = 128, PairFeatures = 14, EventFeatures = 20;
    private readonly int _width;
    [ComponentName(Name = "words")] private readonly Parameter _words;
    [ComponentName(Name = "text_pieces")] private readonly Parameter _pieces;
    [ComponentName(Name = "text_in")] private readonly Dense _textIn;
    [ComponentName(Name = "text_places")] private readonly Parameter _textPlaces;
    [ComponentName(Name = "text_near")] private readonly Dense _textNear;
    [ComponentName(Name = "text_blocks")] private readonly ModuleList<TextBlock> _textBlocks;
    [ComponentName(Name = "slot_ids")] private readonly Parameter _slotIds;
    [ComponentName(Name = "slot_numbers")] private readonly Dense _slotNumbers;
    [ComponentName(Name = "slot_in")] private readonly Dense _slotIn;
    [ComponentName(Name = "slot_out")] private readonly Dense _slotOut;
    [ComponentName(Name = "pair")] private readonly Dense _pair;
    [ComponentName(Name = "map")] private readonly Dense _map;
    [ComponentName(Name = "camera_in")] private readonly Dense _cameraIn;
    [ComponentName(Name = "camera_out")] private readonly Dense _cameraOut;
    [ComponentName(Name = "sound_numbers")] private readonly Dense _soundNumbers;
    [ComponentName(Name = "sound_in")] private readonly Dense _soundIn;
    [ComponentName(Name = "sound_out")] private readonly Dense _soundOut;
    [ComponentName(Name = "event_numbers")] private readonly Dense _eventNumbers;
    [ComponentName(Name = "portrait")] private readonly Dense _portrait;
    [ComponentName(Name = "portrait_places")] private readonly Parameter _portraitPlaces;
    [ComponentName(Name = "global_kinds")] private readonly Parameter _globalKinds;
    [ComponentName(Name = "mood")] private readonly Dense _mood;
    [ComponentName(Name = "null")] private readonly Parameter _null;

    public Conditioner(ReelConfig config, ScalarType compute) : base(nameof(Conditioner))
    {
        var d = _width = config.Width;
        _words = Table(Words.Rows, d);
        _pieces = Table(Words.TextRows, TextWidth);
        _textIn = new(TextWidth, d, compute);
        _textPlaces = Table(CaptionPieces.Words, d, 0.1f);
        _textNear = new(3 * d, d, compute);
        _textBlocks = new(new TextBlock(d, compute), new TextBlock(d, compute));
        _slotIds = Table(ReelScore.Slots, d, 0.5f);
        _slotNumbers = new(ReelScore.SlotNumberCount, d, compute);
        _slotIn = new(d, 2 * d, compute);
        _slotOut = new(2 * d, d, compute);
        _pair = new(PairFeatures, d, compute);
        _map = new(ReelScore.MapCount, d, compute);
        _cameraIn = new(ReelScore.CameraCount, d, compute, bias: true);
        _cameraOut = new(d, d, compute);
        _soundNumbers = new(ReelScore.SoundNumberCount, d, compute);
        _soundIn = new(d, 2 * d, compute);
        _soundOut = new(2 * d, d, compute);
        _eventNumbers = new(EventFeatures, d, compute);
        _portrait = new(4 * config.VideoChannels, d, compute);
        _portraitPlaces = Table(4, d, 0.3f);
        _globalKinds = Table(ReelScore.GlobalCount, d, 0.5f);
        _mood = new(d, d, compute, gain: 0.5f);
        _null = Table(1, d);
        RegisterComponents();
    }

    public override Conditioned forward(ReelBatch batch)
    {
        using var scope = NewDisposeScope();
        var (b, c) = (batch.Globals.shape[0], batch.Globals.shape[1]);
        var slots = Slots(batch);                                                             // (B, L, S, d)
        var video = Splat(batch, slots);                                                      // (B, L, G, d)
        var audio = Heard(batch);                                                             // (B, C, 24, d)
        var globals = Look(_words, batch.Globals);                                            // (B, C, 8, d)
        var (side, shown) = Side(batch, globals);
        var mood = _mood.call(globals.mean([2])).to(ScalarType.Float32);                      // (B, C, d)
        var hidden = (1 - shown).mul_(-1e4).view(b * c, 1, 1, -1);
        var result = new Conditioned(video.reshape(b, c, -1, _width), audio, side, hidden, mood);
        result.Video.MoveToOuterDisposeScope();
        result.Audio.MoveToOuterDisposeScope();
        result.Side.MoveToOuterDisposeScope();
        result.Hidden.MoveToOuterDisposeScope();
        result.Mood.MoveToOuterDisposeScope();
        return result;
    }

    private Tensor Slots(ReelBatch batch)
    {
        var words = Look(_words, batch.SlotWords).sum(3);                                     // (B, L, S, d)
        var present = batch.SlotWords.select(3, 0).ne(0).to(ScalarType.Float32).unsqueeze(-1); // (B, L, S, 1)
        var sum = words + _slotNumbers.call(batch.SlotNumbers).to(ScalarType.Float32) + _slotIds;
        var mixed = _slotOut.call(functional.silu(_slotIn.call(Rms(sum)))).to(ScalarType.Float32);
        return (sum + mixed) * present;
    }

    private Tensor Splat(ReelBatch batch, Tensor slots)
    {
        var (b, l, s, g) = (batch.Cover.shape[0], batch.Cover.shape[1], batch.Cover.shape[2], batch.Cover.shape[3]);
        var cover = batch.Cover.view(b * l, s, g);
        var splat = cover.transpose(1, 2).bmm(slots.view(b * l, s, _width)).view(b, l, g, _width);
        var pairs = (Pairs(batch) * batch.Cover.unsqueeze(-1)).sum(2);                        // (B, L, G, 14)
        var camera = _cameraOut.call(functional.silu(_cameraIn.call(batch.Camera))).to(ScalarType.Float32).unsqueeze(2);
        return splat + _pair.call(pairs).to(ScalarType.Float32) + _map.call(batch.Map).to(ScalarType.Float32) + camera;
    }

    /// <summary>Gets where each token lies on each slot's figure, in figure heights from its ground point: (B, L, S, G, 14).</summary>
    private static Tensor Pairs(ReelBatch batch)
    {
        var (rows, columns) = (batch.Rows, batch.Columns);
        var aspect = (float)columns * ReelFormat.TokenColumns / rows;
        var x = ((arange(columns, ScalarType.Float32) + 0.5f) / columns).repeat(rows).view(1, 1, 1, -1);                       // (1, 1, 1, G) of the frame's width
        var y = ((arange(rows, ScalarType.Float32) + 0.5f) / rows).repeat_interleave(columns).view(1, 1, 1, -1);               // of its height
        var numbers = batch.SlotNumbers;
        var height = pow(2, numbers.select(3, 2)).clamp(0.02, 20).unsqueeze(-1);                                               // of the frame's height
        var u = ((x - 0.5f - numbers.select(3, 0).unsqueeze(-1)) * aspect / height).clamp(-2, 2);
        var v = ((numbers.select(3, 1).unsqueeze(-1) + 0.5f - y) / height).clamp(-2, 2);
        var parts = new List<Tensor> { u, v };
        foreach (var k in (float[])[1f, 2f, 4f]) parts.AddRange([sin(u * (MathF.PI * k)), cos(u * (MathF.PI * k)), sin(v * (MathF.PI * k)), cos(v * (MathF.PI * k))]);
        return stack(parts, -1);
    }

    private Tensor Heard(ReelBatch batch)
    {
        var present = batch.SoundWords.ne(0).to(ScalarType.Float32).unsqueeze(-1);                                             // (B, C, 24, K, 1)
        var sounds = ((Look(_words, batch.SoundWords) + _soundNumbers.call(batch.SoundNumbers).to(ScalarType.Float32)) * present).sum(3);
        var speech = (Look(_words, batch.PhonemeWords) * batch.PhonemeShares.unsqueeze(-1)).sum(3) + Look(_words, batch.Voices);
        var sum = sounds + speech;
        return sum + _soundOut.call(functional.silu(_soundIn.call(sum))).to(ScalarType.Float32);
    }

    private (Tensor Side, Tensor Shown) Side(ReelBatch batch, Tensor globals)
    {
        var (b, c) = (batch.Globals.shape[0], batch.Globals.shape[1]);
        var (text, textShown) = Text(batch.Text);
        var p = batch.Portraits;                                                                                               // (B, S, 4, 4, channels)
        var s = p.shape[1];
        var portraits = p.view(b, s, 2, 2, 2, 2, -1).permute(0, 1, 2, 4, 3, 5, 6).reshape(b, s, 4, -1);                        // (B, S, 4, 4 channels)
        var portraitShown = p.abs().sum([2, 3, 4]).gt(1e-3).to(ScalarType.Float32).unsqueeze(-1).expand(b, s, 4).reshape(b, -1);
        var faces = (_portrait.call(portraits).to(ScalarType.Float32) + _portraitPlaces + _slotIds.unsqueeze(1)).view(b, -1, _width);
        var events = Look(_words, batch.EventWords).sum(3) + _eventNumbers.call(EventFeaturesOf(batch.EventNumbers)).to(ScalarType.Float32); // (B, C, E, d)
        var eventShown = batch.EventWords.select(3, 0).ne(0).to(ScalarType.Float32);
        var always = _null.expand(b * c, 1, _width);
        var side = cat([always, Each(text), Each(faces), (globals + _globalKinds).view(b * c, -1, _width), events.view(b * c, -1, _width)], 1);
        var shown = cat([ones(b * c, 1), Each(textShown), Each(portraitShown), batch.Globals.ne(0).to(ScalarType.Float32).view(b * c, -1), eventShown.view(b * c, -1)], 1);
        return (side, shown);

        Tensor Each(Tensor whole) // (B, ...) to (B C, ...)
        {
            var shape = whole.shape;
            return whole.unsqueeze(1).expand([b, c, .. shape[1..]]).reshape([b * c, .. shape[1..]]);
        }
    }

    private (Tensor Words, Tensor Shown) Text(Tensor rows)
    {
        var present = rows.ne(0).to(ScalarType.Float32);                                                                       // (B, W, P)
        var shown = present.select(2, 0);                                                                                      // (B, W)
        var bag = Look(_pieces, rows).sum(2) / present.sum(2).clamp_min(1).sqrt().unsqueeze(-1);                               // (B, W, 128)
        var x = _textIn.call(bag).to(ScalarType.Float32) + _textPlaces;                                                        // (B, W, d)
        x *= shown.unsqueeze(-1);
        var before = functional.pad(x, [0, 0, 1, 0]).narrow(1, 0, x.shape[1]);
        var after = functional.pad(x, [0, 0, 0, 1]).narrow(1, 1, x.shape[1]);
        x += _textNear.call(cat([before, x, after], -1)).to(ScalarType.Float32);
        var hidden = (1 - shown).mul_(-1e4).view(rows.shape[0], 1, 1, -1);
        foreach (var block in _textBlocks) x = block.call(x, hidden);
        return (x, shown);
    }

    private static Tensor EventFeaturesOf(Tensor numbers)
    {
        var times = numbers.narrow(3, 0, 2);
        var parts = new List<Tensor> { numbers };
        foreach (var k in (float[])[0.25f, 0.5f, 1f, 2f]) parts.AddRange([sin(times * (MathF.Tau * k)), cos(times * (MathF.Tau * k))]);
        return cat(parts, -1);
    }

    /// <summary>Looks up rows of a table; row 0 is all zeros whatever it holds.</summary>
    private static Tensor Look(Tensor table, Tensor rows) => table.index_select(0, rows.flatten()).view([.. rows.shape, table.shape[1]]) * rows.ne(0).to(ScalarType.Float32).unsqueeze(-1);

    internal static Tensor Rms(Tensor x) => x * x.square().mean([-1L], keepdim: true).add(1e-6).rsqrt();

    private static Parameter Table(int rows, int width, float deviation = 1f) => Parameter(randn(rows, width) * deviation);
}
