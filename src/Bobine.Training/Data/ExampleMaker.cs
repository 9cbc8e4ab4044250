using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Conditions;
using Bobine.World.Sampling;
using static TorchSharp.torch;

namespace Bobine.Training.Data;

/// <summary>The fixed encoders of Reel.</summary>
/// <param name="Video">Pictures in -1..1, (B, T, 3, H, W), to latents (B, T/8, channels, H/16, W/16).</param>
/// <param name="Audio">Samples in -1..1, (B, N), to latents (B, N/1000, channels).</param>
public sealed record LatentEncoders(Func<Tensor, Tensor> Video, Func<Tensor, Tensor> Audio);

/// <summary>Turns seeds into examples: draws the clip, encodes it, reads its score and writes its captions.</summary>
public sealed class ExampleMaker(ClipSource clips, LatentEncoders encoders, FrameSize size)
{
    /// <summary>Makes the example of a seed.</summary>
    public ReelExample Make(Seed seed, bool heldOut = false)
    {
        var clip = clips.Draw(seed, heldOut);
        var score = new ScoreWriter(clip.Timeline, size);
        var chunks = clip.Shape.Frames / ReelFormat.FrameRate;
        var cast = score.Cast(clip.First, chunks);
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var video = encoders.Video(Pictures(clip.Pixels, clip.Shape))[0];                     // (L, channels, rows, columns)
        var audio = encoders.Audio(tensor(clip.Sound).unsqueeze(0))[0];                       // (A, channels)
        return new(ByteLatents.Pack(video, 1), ByteLatents.Pack(audio, 1), ByteLatents.Pack(score.Portraits(clip.First, cast, encoders.Video, video.shape[1]), 3), score.Write(clip.First, chunks, cast), Texts(clip, seed));
    }

    /// <summary>Makes (1, frames, 3, rows, columns) in -1..1 of RGB bytes.</summary>
    public static Tensor Pictures(byte[] rgb, VideoShape shape)
    {
        using var scope = NewDisposeScope();
        return tensor(rgb, [1, shape.Frames, shape.Height, shape.Width, 3]).permute(0, 1, 4, 2, 3).to(ScalarType.Float32).div(127.5f).sub(1f).contiguous().MoveToOuterDisposeScope();
    }

    private static List<int[]> Texts(Clip clip, Seed seed)
    {
        var texts = new List<int[]>();
        foreach (var language in (string[])["en", "fr"])
        {
            foreach (var length in Enum.GetValues<CaptionLength>()) texts.Add(CaptionPieces.Rows(Captions.For(clip.Timeline.Plan, language, length, seed, length == CaptionLength.Short ? CaptionNoise.Human : CaptionNoise.None)));
        }

        return texts;
    }
}
