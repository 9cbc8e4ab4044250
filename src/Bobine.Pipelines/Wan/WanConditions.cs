using Bobine.Models.Wan.Vae;
using Bobine.Pipelines.Images;
using Bobine.Torch.Lifetimes;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Wan;

/// <summary>Turns given pictures and clips into what a transformer reads beside the noise.</summary>
internal static class WanConditions
{
    /// <summary>The 20 extra channels of image models: 4 that mark given frames, then the latents of the clip (first, grey ..., last). (1, 4 + Z, T, h, w)</summary>
    public static Tensor Frames(WanVae vae, WanJob job, Tiling? tiling, Trace? trace)
    {
        using var scope = NewDisposeScope();
        var (frames, time) = (job.Frames, vae.Config.TimeRatio);
        var first = job.First!.ToVideoFrame(job.Size);                                               // (1, 3, H, W)
        var last = job.Last?.ToVideoFrame(job.Size);
        trace?.Keep("image_preprocessed", first);
        if (last is not null) trace?.Keep("image_preprocessed", last);
        var grey = zeros([1L, 3, frames - (last is null ? 1 : 2), job.Size.Height, job.Size.Width]);
        var clip = last is null ? cat([first.unsqueeze(2), grey], 2) : cat([first.unsqueeze(2), grey, last.unsqueeze(2)], 2);
        var latents = Encode(vae, clip, tiling, trace);                                             // (1, Z, T, h, w)

        // A mask for each frame; the first latent frame stands for one frame, so its mark is repeated to fill its group.
        var mask = zeros([1L, 1, frames, latents.shape[3], latents.shape[4]]);
        mask.narrow(2, 0, 1).fill_(1);
        if (last is not null) mask.narrow(2, frames - 1, 1).fill_(1);
        mask = cat([mask.narrow(2, 0, 1).expand(1, 1, time, -1, -1), mask.narrow(2, 1, frames - 1)], 2)
            .view(1, -1, time, latents.shape[3], latents.shape[4]).transpose(1, 2);                  // (1, 4, T, h, w)
        var condition = cat([mask.to(latents.device), latents], 1);
        trace?.Keep("condition", condition);
        return condition.MoveToOuterDisposeScope();
    }

    /// <summary>The first latent frame of TI2V: (1, Z, 1, h, w).</summary>
    public static Tensor FirstFrame(WanVae vae, WanJob job, Tiling? tiling, Trace? trace)
    {
        using var scope = NewDisposeScope();
        var first = job.First!.ToVideoFrame(job.Size);
        trace?.Keep("image_preprocessed", first);
        var condition = Encode(vae, first.unsqueeze(2), tiling, trace);
        trace?.Keep("condition", condition);
        return condition.MoveToOuterDisposeScope();
    }

    /// <summary>A clip to start from: normalised latents (1, Z, T, h, w).</summary>
    public static Tensor Video(WanVae vae, WanJob job, Tiling? tiling, Trace? trace)
    {
        using var scope = NewDisposeScope();
        return Encode(vae, Clip(job.Video!, job), tiling, trace).MoveToOuterDisposeScope();
    }

    /// <summary>VACE's 96 control channels for a clip whose every pixel is to be made anew: latents of what stays (grey), latents of the control, and 64 channels of mask.</summary>
    /// <remarks>The mask is folded 8×8 into channels and taken at the latents' instants (Jiang et al. 2025, section 3).</remarks>
    public static Tensor Control(WanVae vae, WanJob job, Tiling? tiling)
    {
        using var scope = NewDisposeScope();
        var clip = Clip(job.Control!, job);                                                         // (1, 3, F, H, W)
        var stays = Encode(vae, zeros_like(clip), tiling, null);
        var changes = Encode(vae, clip, tiling, null);
        var space = vae.Config.SpaceRatio;
        var mask = ones([1, space * space, changes.shape[2], changes.shape[3], changes.shape[4]], ScalarType.Float32, changes.device);
        return cat([stays, changes, mask], 1).MoveToOuterDisposeScope();
    }

    private static Tensor Clip(Tensor frames, WanJob job)
    {
        var same = frames.shape[1] == job.Size.Height && frames.shape[2] == job.Size.Width;
        var scaled = same
            ? (frames.to(ScalarType.Float32) / 255).permute(3, 0, 1, 2).unsqueeze(0) * 2 - 1
            : stack(Enumerable.Range(0, (int)frames.shape[0]).Select(i => Picture.From(frames[i]).ToVideoFrame(job.Size)), 2);
        return scaled.narrow(2, 0, Math.Min(job.Frames, scaled.shape[2]));
    }

    private static Tensor Encode(WanVae vae, Tensor clip, Tiling? tiling, Trace? trace)
    {
        var moments = vae.Encode(clip.to(vae.Device), tiling);
        trace?.Keep("vae_encode_mode", moments.narrow(1, 0, vae.Config.LatentChannels));
        return vae.Normalised(moments);
    }
}
