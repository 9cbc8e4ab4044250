using Bobine.Core;
using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>A mode of a ringing thing: hertz, seconds to fall by 60 dB, strength.</summary>
internal readonly record struct Mode(float Hertz, float Decay, float Gain);

/// <summary>A sound being made: layers are added to it. Times are seconds and frequencies hertz of the kind's own size; a larger source stretches and lowers them all.</summary>
internal sealed partial class Patch(Seed seed, float size, float length)
{
    private const int Rate = Utterance.SampleRate;
    private const int Step = 16;
    private readonly float _pitch = MathF.Pow(Math.Clamp(size, 0.1f, 8f), -0.55f);
    private readonly float _stretch = length > 0f ? 1f : MathF.Pow(Math.Clamp(size, 0.1f, 8f), 0.3f);
    private float[] _samples = new float[Rate / 2];
    private int _count;
    private int _layers;

    /// <summary>Gets how long the sound was asked to last, or the sound's own length when nobody asked.</summary>
    public float Length(float own) => length > 0f ? length : own;

    public Rng Random { get; } = seed.For("choices").Random();

    /// <summary>Takes the finished samples.</summary>
    public float[] Finish()
    {
        Array.Resize(ref _samples, Math.Max(1, _count));
        return _samples;
    }

    /// <summary>Adds a tone with harmonics (strengths from the first up).</summary>
    public void Tone(float start, float seconds, Curve hertz, Curve level, params float[] harmonics)
    {
        var span = Reserve(start, seconds);
        if (harmonics.Length == 0) harmonics = [1f];
        var phase = 0f;
        for (var block = 0; block < span.Length; block += Step)
        {
            var (h, dh) = Glide(hertz, block, span.Length, _pitch);
            var (l, dl) = Glide(level, block, span.Length, 1f);
            var end = Math.Min(span.Length, block + Step);
            for (var i = block; i < end; i++, h += dh, l += dl)
            {
                phase += h / Rate;
                phase -= MathF.Floor(phase);
                var sum = 0f;
                for (var n = 0; n < harmonics.Length && h * (n + 1) < 20000f; n++) sum += harmonics[n] * MathF.Sin(MathF.Tau * phase * (n + 1));
                span[i] += sum * l;
            }
        }
    }

    /// <summary>Adds filtered noise.</summary>
    public void Noise(float start, float seconds, Curve level, Pass pass, Curve hertz, float q = 0.7f)
    {
        var span = Reserve(start, seconds);
        var noise = NextSeed().Random();
        StateVariable filter = default;
        for (var block = 0; block < span.Length; block += Step)
        {
            filter.Tune(hertz.At((float)block / span.Length) * _pitch, q);
            var (l, dl) = Glide(level, block, span.Length, 1f);
            var end = Math.Min(span.Length, block + Step);
            for (var i = block; i < end; i++, l += dl) span[i] += filter.Next(noise.Range(-1f, 1f), pass) * l;
        }
    }

    /// <summary>Adds the ringing of a struck thing.</summary>
    public void Ring(float start, float gain, params ReadOnlySpan<Mode> modes)
    {
        foreach (var mode in modes)
        {
            var hertz = mode.Hertz * _pitch;
            if (hertz > 20000f) continue;
            var span = Reserve(start, mode.Decay);
            var fall = MathF.Pow(10f, -3f / (mode.Decay * _stretch * Rate));
            var (sin, cos) = MathF.SinCos(MathF.Tau * hertz / Rate);
            float x = 0f, y = mode.Gain * gain;
            for (var i = 0; i < span.Length; i++)
            {
                span[i] += x;
                (x, y) = (fall * ((cos * x) + (sin * y)), fall * ((cos * y) - (sin * x)));
            }
        }
    }

    /// <summary>Adds short random grains: crackles, drops, claps.</summary>
    /// <param name="start">Seconds.</param>
    /// <param name="seconds">Seconds.</param>
    /// <param name="rate">Grains a second.</param>
    /// <param name="lowest">The lowest grain, in hertz.</param>
    /// <param name="highest">The highest grain, in hertz.</param>
    /// <param name="grain">Seconds that a grain lasts.</param>
    /// <param name="level">Strength along the layer.</param>
    /// <param name="tonal">0 for bursts of noise, 1 for ringing drops.</param>
    public void Grains(float start, float seconds, Curve rate, float lowest, float highest, float grain, Curve level, float tonal = 0f)
    {
        var rng = NextSeed().Random();
        for (var t = 0f; t < seconds;)
        {
            var here = t / seconds;
            var strength = level.At(here) * MathF.Pow(rng.Float(), 2f);
            var hertz = lowest * MathF.Pow(highest / lowest, rng.Float());
            if (strength > 0.001f) Grain(start + t, hertz, grain * rng.Range(0.5f, 1.5f), strength, tonal, rng);
            t += -MathF.Log(1f - rng.Float()) / MathF.Max(0.5f, rate.At(here));
        }
    }

    private void Grain(float start, float hertz, float seconds, float level, float tonal, Rng rng)
    {
        var span = Reserve(start, seconds);
        var fall = MathF.Pow(10f, -2.5f / MathF.Max(1, span.Length));
        StateVariable filter = default;
        filter.Tune(hertz * _pitch, 1.2f);
        var phase = 0f;
        for (var i = 0; i < span.Length; i++, level *= fall)
        {
            phase += hertz * _pitch / Rate;
            var attack = MathF.Min(1f, i / 24f);
            span[i] += level * attack * ((tonal * MathF.Sin(MathF.Tau * phase)) + ((1f - tonal) * 1.6f * filter.Next(rng.Range(-1f, 1f), Pass.Band)));
        }
    }

    private Span<float> Reserve(float start, float seconds)
    {
        var from = (int)(MathF.Max(0f, start) * _stretch * Rate);
        var count = Math.Max(1, (int)(seconds * _stretch * Rate));
        if (from + count > _samples.Length) Array.Resize(ref _samples, Math.Max(from + count, _samples.Length * 2));
        _count = Math.Max(_count, from + count);
        return _samples.AsSpan(from, count);
    }

    private static (float Value, float Slope) Glide(Curve curve, int block, int count, float factor)
    {
        var now = curve.At((float)block / count) * factor;
        return (now, ((curve.At((float)(block + Step) / count) * factor) - now) / Step);
    }

    private Seed NextSeed() => seed.For(_layers++);
}
