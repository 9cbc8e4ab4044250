namespace Bobine.World.Sound.Mixing;

/// <summary>Integrated loudness (ITU-R BS.1770-4, EBU R 128) of 48 kHz stereo, fed block by block.</summary>
internal sealed class Loudness
{
    private const int Hop = Utterance.SampleRate / 10;
    private readonly List<double> _hops = [];
    private KWeighting _left, _right;
    private double _energy;
    private int _count;

    /// <summary>Takes interleaved stereo.</summary>
    public void Feed(ReadOnlySpan<float> stereo)
    {
        for (var i = 0; i + 1 < stereo.Length; i += 2)
        {
            var l = _left.Next(stereo[i]);
            var r = _right.Next(stereo[i + 1]);
            _energy += (l * l) + (r * r);
            if (++_count < Hop) continue;
            _hops.Add(_energy / Hop);
            _energy = 0;
            _count = 0;
        }
    }

    /// <summary>Gets the gated loudness in LUFS; -120 for silence.</summary>
    public double Integrated()
    {
        var hops = _count > Hop / 4 || _hops.Count == 0 ? [.. _hops, _energy / Math.Max(1, _count)] : _hops;
        List<double> blocks = [];
        if (hops.Count < 4) blocks.Add(hops.Average());
        for (var i = 0; i + 4 <= hops.Count; i++) blocks.Add((hops[i] + hops[i + 1] + hops[i + 2] + hops[i + 3]) / 4);
        var loud = blocks.Where(power => Level(power) > -70).ToList();
        if (loud.Count == 0) return -120;
        var threshold = Level(loud.Average()) - 10;
        return Level(loud.Where(power => Level(power) > threshold).Average());
    }

    private static double Level(double power) => -0.691 + (10 * Math.Log10(power + 1e-12));

    /// <summary>The two filters of BS.1770 at 48 kHz.</summary>
    private struct KWeighting
    {
        private double _s1, _s2, _h1, _h2;

        public double Next(double x)
        {
            var y = (1.53512485958697 * x) + _s1;
            _s1 = (-2.69169618940638 * x) + (1.69065929318241 * y) + _s2;
            _s2 = (1.19839281085285 * x) - (0.73248077421585 * y);
            var z = y + _h1;
            _h1 = (-2 * y) + (1.99004745483398 * z) + _h2;
            _h2 = y - (0.99007225036621 * z);
            return z;
        }
    }
}
