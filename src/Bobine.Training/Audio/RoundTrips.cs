using System.Globalization;
using Bobine.Models.Reel.Audio;
using Bobine.Training.Evaluation;
using Bobine.World.Sound;
using static TorchSharp.torch;

namespace Bobine.Training.Audio;

/// <summary>Measures round trips kind by kind: phases found from true magnitudes, and the codec with each way to find phases.</summary>
public static class RoundTrips
{
    private static readonly (string Name, bool Heap, int Rounds)[] _ways = [("steady + GL 8", false, 8), ("steady + GL 32", false, 32), ("heap + GL 0", true, 0), ("heap + GL 4", true, 4), ("heap + GL 8", true, 8)];

    /// <summary>Prints the tables; where a folder is given, the sounds are kept in it as 16-bit samples at 24 kHz.</summary>
    public static IReadOnlyList<Measure> Run(ISpeech speech, AudioBasis basis, SoundDecoder? learned, int takes, string? folder, Action<string> log)
    {
        using var quiet = no_grad();
        var rows = new List<Measure>();
        foreach (var kind in HeldSounds.Kinds)
        {
            for (var take = 0; take < takes; take++)
            {
                using var scope = NewDisposeScope();
                var sound = tensor(HeldSounds.Make(speech, kind, take)).unsqueeze(0);
                Keep(folder, $"{kind}-{take}-real", sound);
                var truth = Spectrum.LogMagnitudes(sound);
                var linear = basis.Decode(basis.Encode(sound));
                Add($"{kind}: linear inverse, magnitudes", SoundDistance.OfSpectra(linear, truth));
                var sources = new List<(string Name, Tensor Log)> { ("true magnitudes", truth), ("linear", linear) };
                if (learned is not null)
                {
                    sources.Add(("learned", linear + learned.call(basis.Encode(sound))));
                    Add($"{kind}: learned decoder, magnitudes", SoundDistance.OfSpectra(sources[^1].Log, truth));
                }

                foreach (var (source, magnitudes) in sources)
                {
                    foreach (var way in _ways)
                    {
                        var made = way.Heap ? AudioCodec.Sound(magnitudes, way.Rounds) : GriffinLim.Sound(Spectrum.Magnitudes(magnitudes), way.Rounds);
                        if (way is { Heap: true, Rounds: 8 } or { Heap: false, Rounds: 32 }) Keep(folder, $"{kind}-{take}-{source.Replace(' ', '-')}-{(way.Heap ? "heap8" : "gl32")}", made);
                        Add($"{kind}: {source}, {way.Name}, against itself", SoundDistance.Of(made, magnitudes));
                        if (source is not "true magnitudes") Add($"{kind}: {source}, {way.Name}, against the truth", SoundDistance.Of(made, truth));
                    }
                }
            }
        }

        List<Measure> means = [.. rows.GroupBy(row => row.Name, StringComparer.Ordinal).Select(group => new Measure(group.Key, group.Average(row => row.Value)))];
        foreach (var pair in means.Chunk(2)) log(string.Create(CultureInfo.InvariantCulture, $"{pair[0].Name[..^5]}: {pair[0].Value:0.0} dB, log-spectral distance {pair[1].Value:0.00} dB"));
        return means;

        void Add(string name, SoundDistance distance)
        {
            rows.Add(new(name + " (SC)", distance.Convergence));
            rows.Add(new(name + " (LSD)", distance.Decibels));
        }
    }

    private static void Keep(string? folder, string name, Tensor samples)
    {
        if (folder is null) return;
        Directory.CreateDirectory(folder);
        using var scope = NewDisposeScope();
        File.WriteAllBytes(Path.Combine(folder, name + ".s16"), samples.mul(32767).clamp(-32768, 32767).round().to(ScalarType.Int16).contiguous().bytes.ToArray());
    }
}
