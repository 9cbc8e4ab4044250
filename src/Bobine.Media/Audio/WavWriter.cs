using System.Buffers.Binary;
using System.Text;

namespace Bobine.Media.Audio;

/// <summary>Writes interleaved float samples as 16-bit PCM WAV, block by block, with triangular dither of one step either way that is the same every time.</summary>
public sealed class WavWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly int _channels, _sampleRate;
    private uint _dither = 22222;
    private long _bytes;

    public WavWriter(string path, int channels, int sampleRate)
    {
        (_channels, _sampleRate) = (channels, sampleRate);
        _file = File.Create(path);
        WriteHeader();
    }

    public void Write(ReadOnlySpan<float> samples)
    {
        var bytes = new byte[samples.Length * 2];
        for (var i = 0; i < samples.Length; i++)
        {
            var noise = Noise() - Noise();
            var value = (int)MathF.Round((Math.Clamp(samples[i], -1f, 1f) * 32767f) + (samples[i] == 0f ? 0f : noise));
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * 2), (short)Math.Clamp(value, short.MinValue, short.MaxValue));
        }

        _file.Write(bytes);
        _bytes += bytes.Length;
    }

    public void Dispose()
    {
        _file.Position = 0;
        WriteHeader();
        _file.Dispose();
    }

    private float Noise()
    {
        _dither = (_dither * 196314165) + 907633515;
        return (_dither >> 8) * (1f / (1 << 24));
    }

    private void WriteHeader()
    {
        Span<byte> header = stackalloc byte[44];
        Encoding.ASCII.GetBytes("RIFF", header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)(36 + _bytes));
        Encoding.ASCII.GetBytes("WAVEfmt ", header[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)_channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], (uint)_sampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[28..], (uint)(_sampleRate * _channels * 2));
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], (ushort)(_channels * 2));
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], 16);
        Encoding.ASCII.GetBytes("data", header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], (uint)_bytes);
        _file.Write(header);
    }
}
