using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Effects;

/// <summary>Voices, and what is done to the whole of a sound.</summary>
internal sealed partial class Patch
{
    /// <summary>Adds a voice.</summary>
    public void Voice(float start, Throat throat, float gain = 1f)
    {
        var span = Reserve(start, throat.Seconds);
        var rng = NextSeed().Random();
        var formants = new StateVariable[throat.Formants.Length];
        StateVariable edge = default;
        edge.Tune(throat.Edge * 2.2f * _pitch, 0.6f);
        float phase = 0f, wander = 0f, growl = 0f, rate = throat.GrowlRate;
        for (var block = 0; block < span.Length; block += Step)
        {
            var t = (float)block / span.Length;
            var clock = (float)block / Rate;
            wander += ((rng.Range(-1f, 1f) * throat.Jitter * 3f) - wander) * 0.06f;
            var bend = wander + (throat.Vibrato.At(t) * MathF.Sin(MathF.Tau * throat.VibratoRate * clock));
            var hertz = throat.Pitch.At(t) * _pitch * MathF.Exp(bend * 0.057762f);
            for (var f = 0; f < formants.Length; f++)
            {
                var centre = throat.Formants[f].Hertz.At(t) * _pitch;
                formants[f].Tune(centre, centre / (throat.Formants[f].Width * MathF.Sqrt(_pitch)));
            }

            var (level, slope) = Glide(throat.Level, block, span.Length, gain);
            var breath = throat.Breath.At(t);
            var depth = throat.Growl.At(t);
            var step = hertz / Rate;
            var end = Math.Min(span.Length, block + Step);
            for (var i = block; i < end; i++, level += slope)
            {
                phase += step;
                if (phase >= 1f) phase -= 1f;
                growl += rate / Rate;
                if (growl >= 1f)
                {
                    growl -= 1f;
                    rate = throat.GrowlRate * rng.Range(0.75f, 1.3f);
                }

                var buzz = edge.Next(Saw(phase, step), Pass.Low) * throat.Buzz;
                var source = buzz + (breath * rng.Range(-1f, 1f));
                source *= 1f - (depth * (0.5f + (0.5f * MathF.Sin(MathF.Tau * growl))));
                var sum = 0f;
                for (var f = 0; f < formants.Length; f++) sum += formants[f].Next(source, Pass.Band) * throat.Formants[f].Gain;
                span[i] += sum * level;
            }
        }
    }

    /// <summary>Bends loud samples softly: warmth at 1, fury at 6.</summary>
    public void Saturate(float drive)
    {
        var peak = 1e-6f;
        foreach (var x in _samples.AsSpan(0, _count)) peak = MathF.Max(peak, MathF.Abs(x));
        for (var i = 0; i < _count; i++) _samples[i] = MathF.Tanh(_samples[i] / peak * drive);
    }

    public void Filter(Biquad filter) => filter.Run(_samples.AsSpan(0, _count));

    /// <summary>Repeats everything so far, later and softer.</summary>
    public void Echo(float seconds, float gain, int times = 1)
    {
        var dry = _samples[.._count];
        for (var n = 1; n <= times; n++)
        {
            gain *= n > 1 ? 0.6f : 1f;
            var span = Reserve(seconds * n, (float)dry.Length / Rate / _stretch);
            for (var i = 0; i < Math.Min(dry.Length, span.Length); i++) span[i] += dry[i] * gain;
        }
    }

    /// <summary>Opens and closes the whole sound smoothly, in seconds.</summary>
    public void Fade(float opening, float closing)
    {
        var into = Math.Max(1, (int)(opening * Rate));
        var away = Math.Max(1, (int)(closing * Rate));
        for (var i = 0; i < _count; i++) _samples[i] *= MathF.Min(1f, (float)i / into) * MathF.Min(1f, (float)(_count - i) / away);
    }

    /// <summary>A saw wave whose step is smoothed, so that it does not alias.</summary>
    private static float Saw(float phase, float step)
    {
        var value = (2f * phase) - 1f;
        if (phase < step)
        {
            var t = phase / step;
            value -= t + t - (t * t) - 1f;
        }
        else if (phase > 1f - step)
        {
            var t = (phase - 1f) / step;
            value -= (t * t) + t + t + 1f;
        }

        return value;
    }
}
