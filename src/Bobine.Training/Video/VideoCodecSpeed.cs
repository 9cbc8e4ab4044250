using System.Diagnostics;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Video;
using Bobine.Torch;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Times the codec on one second of film: medians of five, latent by latent.</summary>
public static class VideoCodecSpeed
{
    /// <summary>Writes encoding, the linear decoding and the whole decoding on one and on two threads.</summary>
    public static void Report(VideoBasis basis, VideoDecoder decoder, Action<string> log)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var size = ReelFormat.Landscape;
        var pictures = rand([1, ReelFormat.FrameRate, 3, size.Height, size.Width]).mul_(2).sub_(1);
        var latents = basis.Encode(pictures);
        var flops = decoder.Config.ForwardFlops(ReelFormat.FrameRate, size.Height, size.Width);
        foreach (var count in (int[])[1, 2])
        {
            using var threads = TorchRuntime.Threads(count);
            var encode = Median(() => basis.Encode(pictures).Dispose());
            var linear = Median(() => basis.Decode(latents).Dispose());
            var whole = Median(() => Decode(basis, decoder, latents));
            log(FormattableString.Invariant($"{count} threads: encode {encode * 1e3:0} ms, linear decode {linear * 1e3:0} ms, decode {whole * 1e3:0} ms a film-second ({flops / whole / 1e9:0} GFLOP/s)"));
        }
    }

    private static void Decode(VideoBasis basis, VideoDecoder decoder, Tensor latents)
    {
        using var memory = new DecoderMemory();
        for (var t = 0; t < latents.shape[1]; t++)
        {
            using var scope = NewDisposeScope();
            var latent = latents.narrow(1, t, 1);
            _ = decoder.call(latent, basis.Decode(latent), memory);
        }
    }

    private static double Median(Action work)
    {
        work();
        var times = Enumerable.Range(0, 5).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            work();
            return watch.Elapsed.TotalSeconds;
        }).Order().ToList();
        return times[2];
    }
}
