using Bobine.World.Sound.Mixing;

namespace Bobine.World.Sound.Ambience;

/// <summary>The air of the film: every bed runs through all shots, and its level follows place, hour and weather within 80 ms of a cut.</summary>
internal static class AmbienceBus
{
    private const int BlockFrames = 960;
    private const int BlocksToCross = 4;
    private const float StepBack = 9f;

    public static float[] Render(Soundtrack track, int frames, Ducking ducking, CancellationToken stop)
    {
        var stereo = new float[frames * 2];
        Dictionary<string, Voice> voices = new(StringComparer.Ordinal);
        Dictionary<string, float> levels = new(StringComparer.Ordinal);
        var seed = track.Seed.For("ambience");
        for (var start = 0; start < frames; start += BlockFrames)
        {
            stop.ThrowIfCancellationRequested();
            var time = (double)start / Utterance.SampleRate;
            var environment = track.Environment(time);
            AmbienceLevels.Fill(environment, levels);
            foreach (var (name, gain) in levels)
            {
                if (gain > 0f && !voices.ContainsKey(name)) voices.Add(name, new(Beds.Create(name, seed.For(name)), start == 0 ? gain : 0f));
            }

            var block = stereo.AsSpan(2 * start, 2 * Math.Min(BlockFrames, frames - start));
            var before = ducking.Gain(time, StepBack);
            var after = ducking.Gain(time + ((double)BlockFrames / Utterance.SampleRate), StepBack);
            foreach (var name in voices.Keys.Order(StringComparer.Ordinal)) voices[name].Add(block, levels.GetValueOrDefault(name), MathF.Abs(environment.Wind), before, after);
        }

        return stereo;
    }

    private sealed class Voice(Bed bed, float gain)
    {
        private float _gain = gain;
        private float _target = gain;
        private float _step;

        public void Add(Span<float> block, float target, float wind, float duckBefore, float duckAfter)
        {
            if (target != _target) _step = MathF.Abs(target - _gain) / BlocksToCross;
            _target = target;
            var next = _gain + Math.Clamp(target - _gain, -_step, _step);
            if (_gain > 0f || next > 0f) bed.Add(block, wind, _gain * duckBefore, next * duckAfter);
            _gain = next;
        }
    }
}
