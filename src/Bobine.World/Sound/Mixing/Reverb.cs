using Bobine.World.Sound.Dsp;

namespace Bobine.World.Sound.Mixing;

/// <summary>The sound of a room.</summary>
/// <param name="Decay">Seconds to fall by 60 dB.</param>
/// <param name="Wet">How much of it is heard.</param>
/// <param name="Damping">Where the walls begin to swallow, in hertz.</param>
/// <param name="Size">1 is a living room, 4 a hall: how far apart reflections are.</param>
internal readonly record struct Room(float Decay, float Wet, float Damping, float Size)
{
    private static readonly Dictionary<string, Room> _rooms = new(StringComparer.Ordinal)
    {
        ["meadow"] = new(0.5f, 0.05f, 3500f, 3f), ["beach"] = new(0.35f, 0.04f, 4000f, 3f), ["museum"] = new(2.1f, 0.26f, 5200f, 4f), ["film-set"] = new(0.9f, 0.16f, 4200f, 3f),
        ["christmas-street"] = new(0.8f, 0.11f, 2600f, 3f), ["city-street"] = new(0.95f, 0.13f, 4200f, 3.5f), ["skyline"] = new(1.3f, 0.07f, 3000f, 4f), ["forest"] = new(1.1f, 0.11f, 2400f, 3.5f),
        ["desert"] = new(0.3f, 0.03f, 4000f, 3f), ["race-track"] = new(0.9f, 0.09f, 3800f, 4f), ["office"] = new(0.5f, 0.13f, 4500f, 1.4f), ["kitchen"] = new(0.6f, 0.17f, 6500f, 1.1f),
        ["mountain-lake"] = new(2.4f, 0.09f, 2600f, 4f), ["underwater"] = new(1.6f, 0.3f, 1100f, 2.5f), ["space"] = new(0.5f, 0.05f, 2500f, 1f), ["stage"] = new(1.5f, 0.22f, 4800f, 3.5f),
        ["bus-interior"] = new(0.32f, 0.15f, 3600f, 0.9f), ["living-room"] = new(0.42f, 0.13f, 3600f, 1f),
    };

    public static Room Of(string place) => _rooms.TryGetValue(place, out var room) ? room : new(0.5f, 0.06f, 3500f, 2f);
}

/// <summary>A feedback delay network of eight lines: mono in, stereo out.</summary>
internal sealed class Reverb
{
    private const int Lines = 8;
    private static readonly int[] _lengths = [443, 557, 661, 769, 883, 1009, 1123, 1237];
    private readonly float[][] _delays = new float[Lines][];
    private readonly int[] _heads = new int[Lines];
    private readonly float[] _gains = new float[Lines];
    private readonly float[] _damped = new float[Lines];
    private readonly float[] _early;
    private readonly float _damping;
    private readonly float _wet;
    private int _earlyHead;
    private Biquad _rumble = Biquad.HighPass(140);

    public Reverb(Room room)
    {
        _wet = room.Wet;
        _damping = 1f - MathF.Exp(-MathF.Tau * room.Damping / Utterance.SampleRate);
        _early = new float[(int)(0.006f * room.Size * Utterance.SampleRate) + 1];
        for (var i = 0; i < Lines; i++)
        {
            var length = (int)(_lengths[i] * (0.7f + (0.55f * room.Size)));
            _delays[i] = new float[length];
            _gains[i] = MathF.Pow(10f, -3f * length / (room.Decay * Utterance.SampleRate));
        }
    }

    /// <summary>Adds the room's answer to interleaved stereo.</summary>
    public void Add(ReadOnlySpan<float> input, Span<float> stereo)
    {
        Span<float> taps = stackalloc float[Lines];
        for (var n = 0; n < input.Length; n++)
        {
            var x = _early[_earlyHead];
            _early[_earlyHead] = _rumble.Next(input[n]);
            _earlyHead = _earlyHead + 1 == _early.Length ? 0 : _earlyHead + 1;
            var sum = 0f;
            for (var i = 0; i < Lines; i++)
            {
                _damped[i] += ((_delays[i][_heads[i]] * _gains[i]) - _damped[i]) * _damping;
                taps[i] = _damped[i];
                sum += taps[i];
            }

            sum *= 2f / Lines;
            for (var i = 0; i < Lines; i++)
            {
                _delays[i][_heads[i]] = x + taps[i] - sum;
                _heads[i] = _heads[i] + 1 == _delays[i].Length ? 0 : _heads[i] + 1;
            }

            stereo[2 * n] += _wet * (taps[0] - taps[2] + taps[4] - taps[6]);
            stereo[(2 * n) + 1] += _wet * (taps[1] - taps[3] + taps[5] - taps[7]);
        }
    }
}
