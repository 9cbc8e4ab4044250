using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Images;

/// <summary>How pictures are made ready for CLIP: shortest side to a size (bicubic, the other side cut to whole pixels), centre, normalise.</summary>
public sealed record ClipPictures(int Shortest, int Crop, IReadOnlyList<float> Mean, IReadOnlyList<float> Deviation)
{
    public static ClipPictures From(ModelConfig config)
    {
        var crop = config.Part("crop_size");
        return new(config.Part("size").Int("shortest_edge"), crop.Int("height"), config.Floats("image_mean"), config.Floats("image_std"));
    }

    /// <summary>Gets the scaled and cut picture.</summary>
    public Picture Cut(Picture picture)
    {
        var (width, height) = picture.Width <= picture.Height
            ? (Shortest, (int)((long)Shortest * picture.Height / picture.Width))
            : ((int)((long)Shortest * picture.Width / picture.Height), Shortest);
        return Resampling.Resize(picture, new(width, height), ResamplingFilter.Bicubic).CentreCrop(Crop);
    }

    /// <summary>Gets (1, 3, S, S) as the image encoder takes it.</summary>
    public Tensor Prepare(Picture picture)
    {
        using var scope = NewDisposeScope();
        var mean = tensor(Mean.ToArray()).view(1, 3, 1, 1);
        var deviation = tensor(Deviation.ToArray()).view(1, 3, 1, 1);
        return ((Cut(picture).ToUnit() - mean) / deviation).MoveToOuterDisposeScope();
    }
}
