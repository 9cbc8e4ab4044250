using System.Diagnostics;
using System.Globalization;
using Bobine.Torch;
using Bobine.Torch.Weights;
using static TorchSharp.torch;

namespace Bobine.Training.Video;

/// <summary>Fits the basis of the video codec on drawn clips, prints what each size of latent keeps, and writes the chosen one.</summary>
public static class VideoBasisRun
{
    private static readonly int[] _sizes = [16, 32, 48, 64, 96, 128, 256];

    /// <summary>Runs it.</summary>
    /// <param name="cache">The clips; numbers from 0 are fitted on, the ones after them are fresh.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="clips">How many clips to fit on.</param>
    /// <param name="held">How many clips of each other kind to measure on.</param>
    /// <param name="channels">The channels of the basis that is written.</param>
    /// <param name="log">Takes the table.</param>
    public static void Run(ClipCache cache, string output, int clips, int held, int channels, TextWriter log)
    {
        using var threads = TorchRuntime.Threads(1);
        using var quiet = no_grad();
        using var fit = new BasisFit();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < clips; i++)
        {
            using var pictures = cache.Get(i).Whole();
            fit.Add(pictures);
            if (i % 20 == 19) log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1} clips, {watch.Elapsed.TotalSeconds:f0} s"));
        }

        using var scope = NewDisposeScope();
        var solved = fit.Solve();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"solved, {watch.Elapsed.TotalSeconds:f0} s"));
        var rows = new (string Name, IEnumerable<StoredClip> Clips)[]
        {
            ("fitted on", Enumerable.Range(0, held).Select(i => cache.Get(i))),
            ("fresh, seen combinations", Enumerable.Range(1_000_000, held).Select(i => cache.Get(i))),
            ("held-out combinations", Enumerable.Range(0, held).Select(i => cache.Get(i, heldOut: true))),
        };
        var bases = _sizes.Select(size => BasisFit.Take(solved, size)).ToList();
        log.WriteLine("PSNR of the pooled error, dB; channels: " + string.Join(", ", _sizes.Select(size => $"{size} ({6144 / size}:1)")));
        foreach (var (name, part) in rows)
        {
            var meters = _sizes.Select(_ => new PsnrMeter()).ToList();
            foreach (var clip in part)
            {
                using var pictures = clip.Whole();
                for (var s = 0; s < _sizes.Length; s++)
                {
                    using var latents = bases[s].Encode(pictures);
                    using var decoded = bases[s].Decode(latents);
                    meters[s].Add(clip.Style, decoded, pictures);
                }
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {string.Join("  ", meters.Select(meter => meter.Pooled.ToString("f2", CultureInfo.InvariantCulture)))}"));
            log.WriteLine($"  {channels} channels by style: {meters[Array.IndexOf(_sizes, channels)].ByStyle()}");
        }

        using var basis = BasisFit.Take(solved, channels);
        var tensors = basis.Write();
        SafetensorsWriter.Write(output, tensors, new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = "reel-video-codec", ["channels"] = channels.ToString(CultureInfo.InvariantCulture), ["fitted-on"] = $"{clips} clips" });
        log.WriteLine($"wrote {output}, {watch.Elapsed.TotalSeconds.ToString("f0", CultureInfo.InvariantCulture)} s");
        log.WriteLine("deviation of the latents: " + string.Join(" ", basis.Deviation.data<float>().ToArray().Select(value => value.ToString("f3", CultureInfo.InvariantCulture))));
        foreach (var made in bases) made.Dispose();
    }
}
