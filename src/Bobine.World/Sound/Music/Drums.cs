using Bobine.Core;
using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Music;

/// <summary>Drums and small percussion.</summary>
internal static class Drums
{
    private const int Rate = Utterance.SampleRate;

    public static float[] Play(Instrument instrument, Rng rng) => instrument switch
    {
        Instrument.Kick => Skin(0.3f, 130f, 48f, 0.035f, 0.09f, rng, 0.9f),
        Instrument.Drum => Skin(0.9f, 120f, 62f, 0.05f, 0.28f, rng, 1f),
        Instrument.Snare => Burst(0.2f, 0.06f, Biquad.BandPass(1900, 0.6), rng, 0.7f),
        Instrument.Clap => Burst(0.16f, 0.04f, Biquad.BandPass(1400, 0.9), rng, 0.8f),
        Instrument.Hat => Burst(0.06f, 0.014f, Biquad.HighPass(7500), rng, 0.35f),
        Instrument.Shaker => Burst(0.09f, 0.025f, Biquad.BandPass(6200, 0.9), rng, 0.5f),
        Instrument.Sleigh => Bells(rng),
        _ => Block(),
    };

    private static float[] Skin(float seconds, float from, float to, float bend, float life, Rng rng, float gain)
    {
        var samples = new float[(int)(seconds * Rate)];
        var thump = Biquad.LowPass(900);
        var phase = 0f;
        for (var i = 0; i < samples.Length; i++)
        {
            var t = (float)i / Rate;
            phase += (to + ((from - to) * MathF.Exp(-t / bend))) / Rate;
            samples[i] = gain * Edge(i, samples.Length) * ((MathF.Sin(MathF.Tau * phase) * MathF.Exp(-t / life)) + (0.5f * thump.Next(rng.Range(-1f, 1f)) * MathF.Exp(-t / 0.02f)));
        }

        return samples;
    }

    private static float[] Burst(float seconds, float life, Biquad filter, Rng rng, float gain)
    {
        var samples = new float[(int)(seconds * Rate)];
        for (var i = 0; i < samples.Length; i++) samples[i] = gain * Edge(i, samples.Length) * filter.Next(rng.Range(-1f, 1f)) * MathF.Exp(-i / (life * Rate));
        return samples;
    }

    private static float[] Bells(Rng rng)
    {
        var samples = new float[Rate / 4];
        for (var bell = 0; bell < 6; bell++)
        {
            var hertz = rng.Range(3900f, 8200f);
            var start = (int)(rng.Range(0f, 0.025f) * Rate);
            for (var i = start; i < samples.Length; i++)
            {
                var t = (float)(i - start) / Rate;
                samples[i] += 0.16f * Edge(i - start, samples.Length - start) * MathF.Sin(MathF.Tau * hertz * t) * MathF.Exp(-t / 0.06f);
            }
        }

        return samples;
    }

    private static float[] Block()
    {
        var samples = new float[Rate / 10];
        for (var i = 0; i < samples.Length; i++)
        {
            var t = (float)i / Rate;
            samples[i] = 0.6f * Edge(i, samples.Length) * (MathF.Sin(MathF.Tau * 920f * t) + (0.5f * MathF.Sin(MathF.Tau * 1510f * t))) * MathF.Exp(-t / 0.02f);
        }

        return samples;
    }

    private static float Edge(int i, int count) => MathF.Min(1f, i / 24f) * MathF.Min(1f, (count - i) / 96f);
}
