using System.Globalization;
using Bobine.Core;
using Bobine.Pipelines.Images;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Parity;

/// <summary>Pictures made ready for CLIP and for the VAE, against Pillow's results.</summary>
internal static class ImageParity
{
    private const double PixelBound = 1e-5;

    public static void Run(Golden golden)
    {
        using var scope = NewDisposeScope();
        var real = ClipPictures.From(golden.Config("preprocessor_config.json"));
        var small = golden.Config("small.json").Int("size");
        foreach (var name in golden.Names.Where(name => name.StartsWith("in.", StringComparison.Ordinal)).Select(name => name[3..]).Order(StringComparer.Ordinal))
        {
            var picture = Picture.From(golden.Stored("in." + name));
            var file = Path.Combine(golden.Folder, name + ".png");
            if (File.Exists(file)) golden.CompareList($"{name}: PNG reader", Picture.Read(file).Rgb, picture.Rgb);
            foreach (var settings in new[] { real, real with { Shortest = small, Crop = small } })
            {
                var cut = settings.Cut(picture);
                golden.CompareList($"{name}: CLIP picture {settings.Crop}, bytes", cut.Rgb, golden.Stored($"out.{name}.cropped_u8_{settings.Crop}").data<byte>().ToArray());
                var pixels = settings.Prepare(picture);
                if (golden.Has($"out.{name}.pixel_values_{settings.Crop}")) golden.Compare($"{name}: CLIP input {settings.Crop}", pixels, $"out.{name}.pixel_values_{settings.Crop}", PixelBound);
                var rows = $"out.{name}.pixel_values_{settings.Crop}_rows_100_104";
                if (golden.Has(rows)) golden.Compare($"{name}: CLIP input {settings.Crop}, rows", pixels.narrow(2, 100, 4), rows, PixelBound);
            }

            foreach (var output in golden.Names.Where(output => output.StartsWith($"out.{name}.vae_input_", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                var sides = output[$"out.{name}.vae_input_".Length..].Split('x');
                var size = new FrameSize(int.Parse(sides[1], CultureInfo.InvariantCulture), int.Parse(sides[0], CultureInfo.InvariantCulture));
                golden.Compare($"{name}: VAE input {size}", picture.ToVideoFrame(size), output, PixelBound);
            }
        }
    }
}
