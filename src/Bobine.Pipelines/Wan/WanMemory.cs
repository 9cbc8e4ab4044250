using System.Globalization;
using Bobine.Core;
using Bobine.Models.Wan;
using Bobine.Models.Wan.Vae;
using Bobine.Text.Umt5;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;

namespace Bobine.Pipelines.Wan;

/// <summary>What a clip needs at its peak, in bytes, estimated before anything is read.</summary>
/// <param name="Text">Encoding the prompt: one block of the encoder at a time.</param>
/// <param name="Denoising">The transformer whole, with its activations.</param>
/// <param name="StreamedDenoising">The transformer block by block, with its activations.</param>
/// <param name="Decoding">The VAE with whole frames.</param>
/// <param name="TiledDecoding">The VAE in tiles.</param>
public sealed record WanMemory(long Text, long Denoising, long StreamedDenoising, long Decoding, long TiledDecoding)
{
    // What stays beside tensors: the runtime, libtorch and its buffers.
    private const long Process = 450_000_000;

    // Full-size feature maps that live at once in the decoder's last level, counted in chunks of four frames; an estimate from the layers, not yet measured.
    private const double LiveMaps = 11;

    public static WanMemory Of(WanModelFolder folder, FrameSize size, int frames, ComputePrecision precision)
    {
        var bytes = precision.BytesPerNumber;
        var (transformer, vae) = (folder.Transformer, folder.Vae);
        using var weights = Checkpoint.Open(folder.TransformerPath, WanLayouts.Transformer);
        using var text = Checkpoint.Open(folder.TextPath, Umt5Layouts.Choose);
        using var vaeWeights = Checkpoint.Open(folder.VaePath, WanLayouts.Vae(vae.ResidualBlocks));
        var parameters = weights.Parameters;
        var block = parameters / (transformer.Layers + transformer.VaceLayers.Count);
        long tokens = (long)(((frames - 1) / vae.TimeRatio) + 1) * (size.Height / folder.SideMultiple) * (size.Width / folder.SideMultiple);

        // Residual stream, query, key, value and their turned float32 copies, modulation; the feed-forward's middle goes in runs of 4096 tokens.
        var activations = (tokens * transformer.Width * (4 * bytes + (6 * 4))) + (Math.Min(tokens, 4096) * transformer.FeedForward * 3 * bytes) + (transformer.VaceLayers.Count * tokens * transformer.Width * bytes);
        var streamed = Process + activations + (3 * block * bytes);
        return new(
            Process + ((text.Parameters - ((long)folder.Text.Vocabulary * folder.Text.Width)) / folder.Text.Layers * 2 * bytes),
            Process + activations + (parameters * bytes),
            streamed,
            Process + (vaeWeights.Parameters * bytes) + Maps(size.Width, size.Height),
            Process + (vaeWeights.Parameters * bytes) + Maps(Math.Min(size.Width, new Tiling().Size), Math.Min(size.Height, new Tiling().Size)));

        long Maps(long width, long height) => (long)(LiveMaps * width / vae.Patch * height / vae.Patch * vae.TimeRatio * vae.DecoderWidth * 2 * bytes);
    }

    /// <summary>Chooses how to run within the memory that is free: whole, else streamed and tiled.</summary>
    /// <exception cref="UserException">Not even that fits.</exception>
    public WanResources Choose(ComputePrecision precision, long free, FrameSize size, int frames, bool forceStream = false)
    {
        var stream = forceStream || Denoising > free;
        var tiled = Decoding > free;
        var least = Math.Max(Text, Math.Max(StreamedDenoising, TiledDecoding));
        if (least > free) throw new UserException($"A clip of {frames} frames of {size} needs {Gigabytes(least)} of memory with this model even block by block, and {Gigabytes(free)} are free: use a smaller --size, fewer --seconds, or close other programs.");
        return new(precision, stream, tiled ? new Tiling() : null);
    }

    /// <summary>Gets the peak of a way to run.</summary>
    public long Peak(WanResources resources) => Math.Max(Text, Math.Max(resources.Stream ? StreamedDenoising : Denoising, resources.Tiling is null ? Decoding : TiledDecoding));

    /// <summary>Gets how much memory a program may still take on this machine, in bytes, within the limits it runs under.</summary>
    public static long Free()
    {
        var limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (!File.Exists("/proc/meminfo")) return limit;
        var line = File.ReadLines("/proc/meminfo").FirstOrDefault(line => line.StartsWith("MemAvailable:", StringComparison.Ordinal));
        return line is null ? limit : Math.Min(limit, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024);
    }

    public static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB");
}
