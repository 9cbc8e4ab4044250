using Bobine.World.Simulation;
using Bobine.World.Sound.Ambience;
using Bobine.World.Sound.Mixing;
using Bobine.World.Sound.Music;

namespace Bobine.World.Sound;

/// <summary>Mixes a film's sound: 48 kHz stereo at -16 LUFS, true peaks under -1 dBTP, dialogue in front.</summary>
/// <remarks>The same soundtrack gives the same samples. Memory grows by about 2 MB for each second of film.</remarks>
public sealed class SoundMixer
{
    /// <summary>The integrated loudness of a mix, in LUFS.</summary>
    public const double TargetLoudness = -16;

    private const int BlockFrames = 4800;
    private const float Ceiling = 0.85f;
    private const double QuietestKept = -62;
    private readonly float[][] _stems;
    private readonly float[] _gains;

    private SoundMixer(float[][] stems, float[] gains)
    {
        _stems = stems;
        _gains = gains;
    }

    /// <summary>Gets how many frames (pairs of samples) the mix has.</summary>
    public int Frames => _gains.Length;

    /// <summary>Mixes a soundtrack.</summary>
    public static SoundMixer Mix(Soundtrack track, CancellationToken stop = default)
    {
        var frames = Math.Max(1, (int)Math.Round(track.Seconds * Utterance.SampleRate));
        var stems = new float[4][];
        var ducking = new Ducking(track.Lines);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = stop },
            () => stems[(int)Stem.Dialogue] = StageBus.Dialogue(track, frames),
            () => stems[(int)Stem.Effects] = StageBus.Effects(track, frames, ducking, stop),
            () => stems[(int)Stem.Ambience] = AmbienceBus.Render(track, frames, ducking, stop),
            () => stems[(int)Stem.Music] = MusicBus.Render(track, frames, ducking));
        foreach (var stem in stems) Finish(stem);
        return new(stems, Master(stems, frames));
    }

    /// <summary>Mixes a soundtrack and hands over interleaved stereo, a tenth of a second at a time.</summary>
    public static IEnumerable<float[]> Render(Soundtrack track, CancellationToken stop = default) => Mix(track, stop).Blocks();

    /// <summary>Mixes the sound of a timeline and hands over interleaved stereo, a tenth of a second at a time.</summary>
    public static IEnumerable<float[]> Render(Timeline timeline, CancellationToken stop = default) => Mix(Soundtrack.Of(timeline), stop).Blocks();

    /// <summary>Gets the mix as interleaved stereo blocks.</summary>
    public IEnumerable<float[]> Blocks() => Blocks(_stems);

    /// <summary>Gets one stem as interleaved stereo blocks, at its level in the mix.</summary>
    public IEnumerable<float[]> Blocks(Stem stem) => Blocks([_stems[(int)stem]]);

    private IEnumerable<float[]> Blocks(float[][] parts)
    {
        for (var start = 0; start < Frames; start += BlockFrames)
        {
            var block = new float[Math.Min(BlockFrames, Frames - start) * 2];
            foreach (var part in parts)
            {
                for (var i = 0; i < block.Length; i++) block[i] += part[(2 * start) + i] * _gains[start + (i >> 1)];
            }

            yield return block;
        }
    }

    /// <summary>Finds the gain along the film: one loudness for the whole, turned down where peaks would pass the ceiling.</summary>
    private static float[] Master(float[][] stems, int frames)
    {
        var sum = new float[frames * 2];
        foreach (var stem in stems)
        {
            for (var i = 0; i < sum.Length; i++) sum[i] += stem[i];
        }

        var meter = new Loudness();
        meter.Feed(sum);
        var loudness = meter.Integrated();
        var gains = new float[frames];
        var decibels = loudness < QuietestKept ? 0 : TargetLoudness - loudness;
        for (var pass = 0; pass < 4; pass++)
        {
            Array.Fill(gains, (float)Math.Pow(10, decibels / 20));
            if (!Limiter.Apply(sum, gains, Ceiling)) break;
            var after = Measure(sum, gains);
            if (loudness < QuietestKept || Math.Abs(after - TargetLoudness) < 0.25) break;
            decibels += Math.Clamp(TargetLoudness - after, -3, 3);
        }

        return gains;
    }

    private static double Measure(float[] sum, float[] gains)
    {
        var meter = new Loudness();
        var block = new float[BlockFrames * 2];
        for (var start = 0; start < gains.Length; start += BlockFrames)
        {
            var count = Math.Min(BlockFrames, gains.Length - start) * 2;
            for (var i = 0; i < count; i++) block[i] = sum[(2 * start) + i] * gains[start + (i >> 1)];
            meter.Feed(block.AsSpan(0, count));
        }

        return meter.Integrated();
    }

    /// <summary>Takes out offsets and closes the ends of the film without a click.</summary>
    private static void Finish(float[] stem)
    {
        var left = Dsp.Biquad.HighPass(22);
        var right = Dsp.Biquad.HighPass(22);
        var frames = stem.Length / 2;
        for (var i = 0; i < frames; i++)
        {
            var edge = MathF.Min(1f, MathF.Min((i + 1) / 96f, (frames - i) / 960f));
            stem[2 * i] = left.Next(stem[2 * i]) * edge;
            stem[(2 * i) + 1] = right.Next(stem[(2 * i) + 1]) * edge;
        }
    }
}
