using Bobine.Models.Reel;
using Bobine.Models.Reel.Video;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>What a decoder reaches on the first second of frozen clips, beside the linear picture of the same latents.</summary>
/// <param name="Linear">The linear picture.</param>
/// <param name="Learned">The linear picture with what the network adds.</param>
/// <param name="LinearFlicker">Mean change between frames, in 1/255, of the linear picture where the true one stands still.</param>
/// <param name="LearnedFlicker">The same of the decoder's.</param>
public sealed record VideoDecoderValidation(PsnrMeter Linear, PsnrMeter Learned, double LinearFlicker, double LearnedFlicker)
{
    /// <summary>Measures.</summary>
    public static VideoDecoderValidation Measure(VideoDecoder network, VideoBasis basis, ClipCache clips, int count, bool heldOut)
    {
        using var quiet = no_grad();
        var (linear, learned) = (new PsnrMeter(), new PsnrMeter());
        var (still, linearChange, learnedChange) = (0.0, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            using var scope = NewDisposeScope();
            using var memory = new DecoderMemory();
            var clip = clips.Get(heldOut ? i : i + 1_000_000, heldOut);
            var truth = clip.Part(0, ReelFormat.FrameRate, 0, clip.Shape.Height, 0, clip.Shape.Width);
            var latents = basis.Encode(truth);
            var plain = basis.Decode(latents);
            var full = network.call(latents, plain, memory).clamp(-1, 1);
            plain = plain.clamp(-1, 1);
            linear.Add(clip.Style, plain, truth);
            learned.Add(clip.Style, full, truth);

            // A pixel stands still where no colour of the true film changes from one frame to the next.
            var mask = Change(truth).amax([2L], keepdim: true).lt(0.5 / 127.5).to(ScalarType.Float32);
            still += mask.sum().item<float>() * 3;
            linearChange += (Change(plain) * mask).sum().item<float>() * 127.5;
            learnedChange += (Change(full) * mask).sum().item<float>() * 127.5;
        }

        return new(linear, learned, linearChange / still, learnedChange / still);
    }

    private static Tensor Change(Tensor film) => (film.narrow(1, 1, film.shape[1] - 1) - film.narrow(1, 0, film.shape[1] - 1)).abs();

    public override string ToString() => FormattableString.Invariant($"{Learned.Pooled:0.00} dB (linear {Linear.Pooled:0.00}), flicker on still pixels {LearnedFlicker:0.00}/255 (linear {LinearFlicker:0.00}); by style {Learned.ByStyle()} (linear {Linear.ByStyle()})");
}
