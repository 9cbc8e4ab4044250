using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Bobine.Models.Reel.Video;

/// <summary>The learned half of the video decoder: what it adds to the linear picture. 2-D convolutions and one frame of memory a block, after TAEHV (Bohan); its output begins at zero.</summary>
public sealed class VideoDecoder : Module<Tensor, Tensor, DecoderMemory, Tensor>
{
    private const int Patch = 4, PatchChannels = 3 * Patch * Patch;

    [ComponentName(Name = "stem")] private readonly Convolution _stem;
    [ComponentName(Name = "deep_blocks")] private readonly ModuleList<MemoryBlock> _deep;
    [ComponentName(Name = "widen")] private readonly Convolution _widen;
    [ComponentName(Name = "middle_blocks")] private readonly ModuleList<MemoryBlock> _middle;
    [ComponentName(Name = "tell")] private readonly Convolution _tell;
    [ComponentName(Name = "enter")] private readonly Convolution _enter;
    [ComponentName(Name = "fine_blocks")] private readonly ModuleList<MemoryBlock> _fine;
    [ComponentName(Name = "leave")] private readonly Convolution _leave;
    private readonly VideoDecoderConfig _config;
    private readonly ScalarType _compute;

    public VideoDecoder(VideoDecoderConfig config, ScalarType compute) : base(nameof(VideoDecoder))
    {
        (_config, _compute) = (config, compute);
        _stem = new(config.Channels, config.Deep, 3, compute);
        _deep = new([.. Enumerable.Range(0, config.DeepBlocks).Select(_ => new MemoryBlock(config.Deep, compute))]);
        _widen = new(config.Deep, 4 * config.Middle, 1, compute);
        _middle = new([new(config.Middle, compute)]);
        _tell = new(config.Middle, ReelFormat.BlockFrames * 4 * config.Told, 1, compute);
        _enter = new(config.Told + PatchChannels, config.Fine, 3, compute);
        _fine = new([.. Enumerable.Range(0, config.FineBlocks).Select(_ => new MemoryBlock(config.Fine, compute))]);
        _leave = new(config.Fine, PatchChannels, 3, compute, gain: 0f);
        RegisterComponents();
    }

    public VideoDecoderConfig Config => _config;

    /// <summary>Adds to the linear picture.</summary>
    /// <param name="latents">(B, T, C, h, w).</param>
    /// <param name="linear">The linear picture of them, (B, 8 T, 3, 16 h, 16 w).</param>
    /// <param name="memory">What the latents before them left.</param>
    /// <returns>Pictures (B, 8 T, 3, 16 h, 16 w); values may leave -1..1.</returns>
    public override Tensor forward(Tensor latents, Tensor linear, DecoderMemory memory)
    {
        memory.Rewind();
        var batch = latents.shape[0];
        var x = Last(latents.flatten(0, 1).to(_compute));                    // (B·T, C, h, w)
        x = _stem.call(x);                                                   // (B·T, deep, h, w)
        foreach (var block in _deep) x = block.call(x, memory.Shift(x, batch));
        x = Larger(_widen.call(functional.relu(x)), frames: 1);              // (B·T, middle, 2h, 2w)
        foreach (var block in _middle) x = block.call(x, memory.Shift(x, batch));
        x = Larger(_tell.call(functional.relu(x)), ReelFormat.BlockFrames);  // (B·8T, told, 4h, 4w)

        var patches = Patches(linear.flatten(0, 1).to(_compute));            // (B·8T, 48, 4h, 4w)
        x = _enter.call(cat([x, patches], 1));                               // (B·8T, fine, 4h, 4w)
        foreach (var block in _fine) x = block.call(x, memory.Shift(x, batch));
        var added = Pictures(_leave.call(functional.relu(x)));               // (B·8T, 3, 16h, 16w)
        return linear + added.to(ScalarType.Float32).view(linear.shape);
    }

    // Convolutions are fastest where channels lie together in memory; these keep them so.
    private static Tensor Last(Tensor x) => x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    /// <summary>Spreads channels (frames x 2 x 2 x C) over frames and twice the rows and columns.</summary>
    private static Tensor Larger(Tensor x, long frames)
    {
        var (n, c, h, w) = (x.shape[0], x.shape[1] / (4 * frames), x.shape[2], x.shape[3]);
        return x.permute(0, 2, 3, 1).reshape(n, h, w, frames, 2, 2, c).permute(0, 3, 1, 4, 2, 5, 6).reshape(n * frames, 2 * h, 2 * w, c).permute(0, 3, 1, 2);
    }

    private static Tensor Patches(Tensor x)
    {
        var (n, h, w) = (x.shape[0], x.shape[2] / Patch, x.shape[3] / Patch);
        return x.reshape(n, 3, h, Patch, w, Patch).permute(0, 2, 4, 1, 3, 5).reshape(n, h, w, PatchChannels).permute(0, 3, 1, 2);
    }

    private static Tensor Pictures(Tensor x)
    {
        var (n, h, w) = (x.shape[0], x.shape[2], x.shape[3]);
        return x.permute(0, 2, 3, 1).reshape(n, h, w, 3, Patch, Patch).permute(0, 3, 1, 4, 2, 5).reshape(n, 3, h * Patch, w * Patch);
    }
}
