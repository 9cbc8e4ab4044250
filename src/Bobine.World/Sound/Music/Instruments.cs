using Bobine.Core;
using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Music;

/// <summary>Plays single notes: struck and plucked strings, bowed and blown tones, drums.</summary>
internal static class Instruments
{
    private const int Rate = Utterance.SampleRate;

    /// <summary>Gets where an instrument sits, -1 left to 1 right, and how much of the hall it has.</summary>
    public static (float Pan, float Hall) Seat(Instrument instrument) => instrument switch
    {
        Instrument.Piano => (-0.15f, 0.5f), Instrument.Pluck => (0.35f, 0.3f), Instrument.Pizzicato => (0.3f, 0.6f), Instrument.Strings => (-0.3f, 0.9f), Instrument.Spiccato => (-0.35f, 0.7f),
        Instrument.Brass => (0.2f, 0.9f), Instrument.Flute => (0.15f, 0.8f), Instrument.Clarinet => (0.1f, 0.5f), Instrument.Celesta => (0.25f, 0.8f), Instrument.Pad => (0f, 0.8f), Instrument.Hat => (0.3f, 0.15f),
        Instrument.Shaker => (-0.35f, 0.2f), Instrument.Sleigh => (-0.2f, 0.5f), Instrument.Clap => (0.1f, 0.4f), Instrument.Block => (-0.3f, 0.4f), Instrument.Drum => (0f, 0.6f), _ => (0f, 0.15f),
    };

    /// <summary>Plays a note at full level.</summary>
    public static float[] Play(Instrument instrument, int pitch, float seconds)
    {
        var hertz = 440f * MathF.Pow(2f, (pitch - 69) / 12f);
        var rng = new Seed(0x3451C).For(instrument.ToString()).For(pitch).Random();
        return instrument switch
        {
            Instrument.Piano => Struck(hertz, seconds, 9, 1.25f, 4.2f, 0.00035f),
            Instrument.Pluck => Plucked(hertz, seconds, 0.9f, 0.5f, rng),
            Instrument.Pizzicato => Plucked(hertz, MathF.Min(seconds, 0.3f), 0.35f, 0.25f, rng),
            Instrument.Celesta => Chimed(hertz, seconds),
            Instrument.Bass => Struck(hertz, seconds, 4, 1.6f, 2.2f, 0f),
            Instrument.Tuba => Blown(hertz, seconds, 0.03f, 0.06f, 1.5f, 0.01f, 0f, rng),
            Instrument.Pad => Bowed(hertz, seconds, 0.5f, 0.7f, 1.9f, 0.1f, rng),
            Instrument.Strings => Bowed(hertz, seconds, 0.16f, 0.35f, 1.25f, 0.16f, rng),
            Instrument.Spiccato => Bowed(hertz, seconds, 0.012f, 0.08f, 1.15f, 0f, rng),
            Instrument.Brass => Blown(hertz, seconds, 0.06f, 0.16f, 0.95f, 0.02f, 0.12f, rng),
            Instrument.Flute => Blown(hertz, seconds, 0.07f, 0.14f, 2.6f, 0.09f, 0.2f, rng),
            Instrument.Clarinet => Reed(hertz, seconds),
            _ => Drums.Play(instrument, rng),
        };
    }

    /// <summary>A string under a hammer: stretched partials that die the sooner the higher they are.</summary>
    private static float[] Struck(float hertz, float seconds, int partials, float slope, float decay, float stretch)
    {
        var samples = new float[(int)((seconds + 0.18f) * Rate)];
        for (var n = 1; n <= partials; n++)
        {
            var partial = hertz * n * MathF.Sqrt(1f + (stretch * n * n));
            if (partial > 14000f) break;
            var life = decay * MathF.Pow(220f / hertz, 0.35f) / (1f + (0.55f * (n - 1)));
            var fall = MathF.Pow(10f, -3f / (life * Rate));
            var (sin, cos) = MathF.SinCos(MathF.Tau * partial / Rate);
            float x = 0f, y = MathF.Pow(n, -slope);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] += x;
                (x, y) = (fall * ((cos * x) + (sin * y)), fall * ((cos * y) - (sin * x)));
            }
        }

        return Release(samples, seconds, 0.002f, 0.18f, 0.34f);
    }

    /// <summary>A plucked string (Karplus and Strong 1983, with a tuned loop).</summary>
    private static float[] Plucked(float hertz, float seconds, float life, float brightness, Rng rng)
    {
        var samples = new float[(int)((seconds + 0.35f) * Rate)];
        var period = (Rate / hertz) - 0.5f;
        var length = (int)period;
        var fraction = period - length;
        var line = new float[length + 2];
        var soft = 0f;
        for (var i = 0; i <= length; i++)
        {
            soft += (rng.Range(-1f, 1f) - soft) * brightness;
            line[i] = soft;
        }

        var loss = MathF.Pow(10f, -3f / (life * 2f * hertz));
        var head = 0;
        var before = 0f;
        for (var i = 0; i < samples.Length; i++)
        {
            var next = head + 1 > length ? 0 : head + 1;
            var x = (line[head] * (1f - fraction)) + (line[next] * fraction);
            samples[i] = x;
            line[head] = loss * 0.5f * (x + before);
            before = x;
            head = next;
        }

        var body = Biquad.Peak(240, 0.8, 4);
        body.Run(samples);
        return Release(samples, seconds, 0.001f, 0.3f, 0.7f);
    }

    private static float[] Chimed(float hertz, float seconds)
    {
        var samples = new float[(int)((MathF.Max(seconds, 0.5f) + 0.5f) * Rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            var t = (float)i / Rate;
            var strike = MathF.Exp(-t * 9f) * 1.1f;
            samples[i] = (MathF.Sin((MathF.Tau * hertz * t) + (strike * MathF.Sin(MathF.Tau * hertz * 4f * t))) * MathF.Exp(-t * 2.6f)) + (0.18f * MathF.Sin(MathF.Tau * hertz * 2.76f * t) * MathF.Exp(-t * 6f));
        }

        return Release(samples, samples.Length / (float)Rate, 0.002f, 0.25f, 0.4f);
    }

    /// <summary>Two detuned players of bowed strings.</summary>
    private static float[] Bowed(float hertz, float seconds, float attack, float release, float slope, float vibrato, Rng rng)
    {
        var samples = new float[(int)((seconds + release) * Rate)];
        for (var player = 0; player < 2; player++)
        {
            var detune = hertz * (1f + ((player == 0 ? 1f : -1f) * 0.0018f));
            var phase = rng.Float();
            var rate = 5.2f + (0.5f * player);
            for (var n = 1; n <= 9 && hertz * n < 9000f; n++)
            {
                var gain = MathF.Pow(n, -slope) * 0.5f;
                var p = phase * n;
                for (var block = 0; block < samples.Length; block += 32)
                {
                    var t = (float)block / Rate;
                    var bend = 1f + (vibrato * 0.016f * MathF.Min(1f, t * 2f) * MathF.Sin(MathF.Tau * rate * t));
                    var (sin, cos) = MathF.SinCos(MathF.Tau * detune * bend * n / Rate);
                    var (x, y) = MathF.SinCos(MathF.Tau * (p - MathF.Floor(p)));
                    var end = Math.Min(samples.Length, block + 32);
                    for (var i = block; i < end; i++)
                    {
                        samples[i] += x * gain;
                        (x, y) = ((cos * x) + (sin * y), (cos * y) - (sin * x));
                    }

                    p += detune * bend * n * 32f / Rate;
                }
            }
        }

        return Release(samples, seconds, attack, release, 0.3f);
    }

    private static float[] Blown(float hertz, float seconds, float attack, float release, float slope, float air, float vibrato, Rng rng)
    {
        var samples = Bowed(hertz, seconds, attack, release, slope, vibrato, rng);
        var breath = Biquad.BandPass(Math.Min(9000, hertz * 3), 1.2);
        var length = samples.Length;
        for (var i = 0; i < length; i++)
        {
            var open = MathF.Min(1f, i / (attack * Rate)) * MathF.Min(1f, (length - i) / (release * Rate));
            samples[i] += breath.Next(rng.Range(-1f, 1f)) * air * open;
        }

        return samples;
    }

    private static float[] Reed(float hertz, float seconds)
    {
        var samples = new float[(int)((seconds + 0.06f) * Rate)];
        float[] odd = [1f, 0f, 0.55f, 0.04f, 0.3f, 0.05f, 0.16f];
        for (var n = 1; n <= odd.Length && hertz * n < 9000f; n++)
        {
            if (odd[n - 1] == 0f) continue;
            var step = MathF.Tau * hertz * n / Rate;
            for (var i = 0; i < samples.Length; i++) samples[i] += odd[n - 1] * MathF.Sin((step * i) + (0.06f * n * MathF.Sin(MathF.Tau * 5f * i / Rate)));
        }

        return Release(samples, seconds, 0.02f, 0.06f, 0.4f);
    }

    private static float[] Release(float[] samples, float seconds, float attack, float release, float gain)
    {
        var off = (int)(seconds * Rate);
        for (var i = 0; i < samples.Length; i++)
        {
            var into = MathF.Min(1f, i / (attack * Rate));
            var away = i < off ? 1f : MathF.Max(0f, 1f - ((i - off) / (release * Rate)));
            var close = MathF.Min(1f, (samples.Length - i) / 96f);
            samples[i] *= gain * into * away * away * close;
        }

        return samples;
    }
}
