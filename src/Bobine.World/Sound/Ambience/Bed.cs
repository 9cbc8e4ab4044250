using Bobine.Core;
using Bobine.World.Sound.Dsp;
using Bobine.World.Sound.Effects;

namespace Bobine.World.Sound.Ambience;

/// <summary>One endless layer of an ambience, made block by block in decorrelated stereo.</summary>
internal abstract class Bed
{
    /// <summary>Adds the next samples.</summary>
    /// <param name="stereo">Interleaved stereo.</param>
    /// <param name="wind">The strength of the wind, 0 to 1.</param>
    /// <param name="from">The gain at the start of the block.</param>
    /// <param name="to">The gain at its end.</param>
    public abstract void Add(Span<float> stereo, float wind, float from, float to);
}

/// <summary>What a layer of noise is.</summary>
/// <param name="Colour">0 is white, 1 pink, 2 brown.</param>
/// <param name="Pass">Which part of it is heard.</param>
/// <param name="Hertz">Where that part is.</param>
/// <param name="Q">How narrow it is.</param>
/// <param name="Depth">How much it swells by itself, 0 to 1.</param>
/// <param name="Pace">Swells a second.</param>
/// <param name="Follows">How far the wind lifts it, in octaves.</param>
internal readonly record struct NoiseKind(int Colour, Pass Pass, float Hertz, float Q, float Depth = 0f, float Pace = 0.3f, float Follows = 0f);

/// <summary>A layer of noise that swells and wanders.</summary>
internal sealed class NoiseBed(NoiseKind kind, Seed seed) : Bed
{
    private readonly Noise[] _noise = [new(seed.For("left")), new(seed.For("right"))];
    private readonly StateVariable[] _filters = new StateVariable[2];
    private readonly Rng _rng = seed.For("swell").Random();
    private readonly float[] _swell = [1f, 1f];
    private readonly float[] _toward = [1f, 1f];
    private float _wait;

    public override void Add(Span<float> stereo, float wind, float from, float to)
    {
        var frames = stereo.Length / 2;
        _wait -= (float)frames / Utterance.SampleRate;
        if (_wait <= 0f)
        {
            _wait = _rng.Range(0.4f, 1.2f) / kind.Pace;
            var common = _rng.Float();
            for (var c = 0; c < 2; c++) _toward[c] = 1f - (kind.Depth * ((0.7f * common) + (0.3f * _rng.Float())));
        }

        for (var channel = 0; channel < 2; channel++)
        {
            var before = _swell[channel];
            _swell[channel] += (_toward[channel] - before) * MathF.Min(1f, 3f * kind.Pace * frames / Utterance.SampleRate);
            _filters[channel].Tune(kind.Hertz * MathF.Pow(2f, kind.Follows * (wind - 0.3f) * _swell[channel]), kind.Q);
            var gain = from * before;
            var slope = ((to * _swell[channel]) - gain) / frames;
            var noise = _noise[channel];
            for (var i = channel; i < stereo.Length; i += 2, gain += slope)
            {
                var x = kind.Colour switch { 0 => noise.White(), 1 => noise.Pink(), _ => noise.Brown() };
                stereo[i] += _filters[channel].Next(x, kind.Pass) * gain;
            }
        }
    }
}

/// <summary>Waves that come and go: long swells of surf, or the lapping of a lake.</summary>
internal sealed class SurfBed(float period, float hertz, Seed seed) : Bed
{
    private readonly Noise[] _noise = [new(seed.For("left")), new(seed.For("right"))];
    private readonly StateVariable[] _filters = new StateVariable[2];
    private readonly Rng _rng = seed.For("waves").Random();
    private readonly float[] _phase = [0.35f, 0.2f];
    private readonly float[] _strength = [1f, 0.9f];
    private readonly float[] _length = [1f, 1.1f];

    public override void Add(Span<float> stereo, float wind, float from, float to)
    {
        var frames = stereo.Length / 2;
        for (var channel = 0; channel < 2; channel++)
        {
            var before = Swell(channel);
            _phase[channel] += frames / (period * _length[channel] * Utterance.SampleRate);
            if (_phase[channel] >= 1f)
            {
                _phase[channel] -= 1f;
                _strength[channel] = _rng.Range(0.65f, 1.1f);
                _length[channel] = _rng.Range(0.8f, 1.25f);
            }

            var after = Swell(channel);
            _filters[channel].Tune(hertz * (0.5f + (1.6f * after)), 0.55f);
            var gain = from * before;
            var slope = ((to * after) - gain) / frames;
            for (var i = channel; i < stereo.Length; i += 2, gain += slope) stereo[i] += _filters[channel].Next(_noise[channel].White(), Pass.Low) * gain;
        }
    }

    /// <summary>A wave gathers slowly, breaks and runs out in foam.</summary>
    private float Swell(int channel)
    {
        var t = _phase[channel];
        var shape = t < 0.45f ? MathF.Pow(t / 0.45f, 2f) : MathF.Pow(1f - ((t - 0.45f) / 0.55f), 1.6f);
        return 0.13f + (0.87f * shape * _strength[channel]);
    }
}

/// <summary>Steady tones that beat slowly: hums, engines, the drone of space.</summary>
internal sealed class ToneBed((float Hertz, float Gain)[] tones, float drift, Seed seed) : Bed
{
    private readonly float[] _phases = [.. tones.Select((_, i) => seed.For(i).Random().Float())];
    private double _clock;

    public override void Add(Span<float> stereo, float wind, float from, float to)
    {
        var frames = stereo.Length / 2;
        var time = (float)_clock;
        _clock += (double)frames / Utterance.SampleRate;
        for (var k = 0; k < tones.Length; k++)
        {
            var (hertz, strength) = tones[k];
            var lean = 0.5f + (0.45f * MathF.Sin((k * 2.4f) + (time * 0.21f * (1f + (0.3f * k)))));
            var bend = 1f + (drift * MathF.Sin((time * 0.7f) + (k * 1.7f)));
            var gain = from * strength;
            var slope = (to - from) * strength / frames;
            for (var i = 0; i < frames; i++, gain += slope)
            {
                _phases[k] += hertz * bend / Utterance.SampleRate;
                if (_phases[k] >= 1f) _phases[k] -= 1f;
                var x = MathF.Sin(MathF.Tau * _phases[k]) * gain;
                stereo[2 * i] += x * (1f - lean);
                stereo[(2 * i) + 1] += x * lean;
            }
        }
    }
}

/// <summary>A loop of stereo samples whose ends are already joined.</summary>
internal sealed class LoopBed(float[] loop) : Bed
{
    private int _at;

    public override void Add(Span<float> stereo, float wind, float from, float to)
    {
        var slope = (to - from) * 2f / stereo.Length;
        for (var i = 0; i < stereo.Length; i += 2, from += slope)
        {
            stereo[i] += loop[_at] * from;
            stereo[i + 1] += loop[(_at + (loop.Length / 2)) % loop.Length] * from;
            _at = _at + 1 == loop.Length ? 0 : _at + 1;
        }
    }
}

/// <summary>Small sounds at random moments and places: birds, drops, keys, passing cars.</summary>
/// <param name="play">Makes one.</param>
/// <param name="rate">How many a second.</param>
/// <param name="lowest">The softest against the loudest, 0 to 1.</param>
/// <param name="spread">How far to the sides, 0 to 1.</param>
/// <param name="hertz">Where distance dulls them.</param>
/// <param name="seed">Their moments.</param>
internal sealed class EventBed(Action<Patch> play, float rate, float lowest, float spread, float hertz, Seed seed) : Bed
{
    private const int Takes = 5;
    private readonly float[]?[] _takes = new float[]?[Takes];
    private readonly Rng _rng = seed.For("moments").Random();
    private readonly List<Running> _running = [];
    private readonly float _cut = 1f - MathF.Exp(-MathF.Tau * hertz / Utterance.SampleRate);
    private float _wait = seed.For("first").Random().Range(0.05f, 0.9f) / rate;

    public override void Add(Span<float> stereo, float wind, float from, float to)
    {
        var frames = stereo.Length / 2;
        _wait -= (float)frames / Utterance.SampleRate;
        while (_wait <= 0f)
        {
            _wait += -MathF.Log(1f - _rng.Float()) / rate;
            var angle = (1f + _rng.Range(-spread, spread)) * MathF.PI / 4f;
            var level = lowest + ((1f - lowest) * _rng.Float());
            _running.Add(new(Take(_rng.Below(Takes)), _rng.Below(frames), MathF.Cos(angle) * level, MathF.Sin(angle) * level));
        }

        var slope = (to - from) / frames;
        for (var r = _running.Count - 1; r >= 0; r--)
        {
            var one = _running[r];
            var gain = from;
            for (var i = 0; i < frames; i++, gain += slope)
            {
                var at = one.Position - one.Delay;
                one.Position++;
                if (at < 0) continue;
                if (at >= one.Samples.Length) break;
                one.Air += (one.Samples[at] - one.Air) * _cut;
                stereo[2 * i] += one.Air * one.Left * gain;
                stereo[(2 * i) + 1] += one.Air * one.Right * gain;
            }

            if (one.Position - one.Delay >= one.Samples.Length) _running.RemoveAt(r);
        }
    }

    private float[] Take(int index)
    {
        if (_takes[index] is { } made) return made;
        var patch = new Patch(seed.For(index), 1f, 0f);
        play(patch);
        patch.Fade(0.001f, 0.01f);
        var samples = patch.Finish();
        var peak = MathF.Max(1e-6f, samples.Max(MathF.Abs));
        for (var i = 0; i < samples.Length; i++) samples[i] /= peak;
        return _takes[index] = samples;
    }

    private sealed class Running(float[] samples, int delay, float left, float right)
    {
        public float[] Samples { get; } = samples;
        public int Delay { get; } = delay;
        public float Left { get; } = left;
        public float Right { get; } = right;
        public int Position { get; set; }
        public float Air { get; set; }
    }
}
