using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Bobine.Media.Audio;
using Bobine.Testing;

namespace Bobine.Media.Tests.Audio;

public sealed class WavWriterTests
{
    [Fact]
    public void The_header_tells_channels_rate_and_length()
    {
        var bytes = Written(new float[960], channels: 2, rate: 48000);
        Assert.Equal(44 + (960 * 2), bytes.Length);
        Assert.Equal("RIFF", Encoding.ASCII.GetString(bytes, 0, 4));
        Assert.Equal("WAVEfmt ", Encoding.ASCII.GetString(bytes, 8, 8));
        Assert.Equal("data", Encoding.ASCII.GetString(bytes, 36, 4));
        Assert.Equal(bytes.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)));
        Assert.Equal((1, 2, 48000, 192000, 4, 16), (Short(bytes, 20), Short(bytes, 22), Int(bytes, 24), Int(bytes, 28), Short(bytes, 32), Short(bytes, 34)));
        Assert.Equal(960 * 2, Int(bytes, 40));
    }

    [Fact]
    public void Silence_stays_digital_silence() => Assert.All(Samples(new float[1000]), sample => Assert.Equal(0, sample));

    [Fact]
    public void Levels_keep_their_size_within_the_dither() =>
        Assert.All(Samples([.. Enumerable.Repeat(0.5f, 1000)]), sample => Assert.InRange(sample, 16382, 16385));

    [Fact]
    public void Dither_makes_a_level_between_two_steps_true_on_average()
    {
        var samples = Samples([.. Enumerable.Repeat(100.3f / 32767f, 20000)]);
        Assert.InRange(samples.Average(sample => (double)sample), 100.27, 100.33);
        Assert.True(samples.Distinct().Count() > 1, "There is no dither.");
    }

    [Fact]
    public void Too_loud_is_clipped_and_never_wraps()
    {
        var samples = Samples([2f, -2f, 1f, -1f, float.MaxValue, float.MinValue]);
        Assert.All(samples.Where((_, i) => i % 2 == 0), sample => Assert.InRange(sample, 32766, short.MaxValue));
        Assert.All(samples.Where((_, i) => i % 2 == 1), sample => Assert.InRange(sample, short.MinValue, -32766));
    }

    [Fact]
    public void The_same_samples_make_the_same_bytes_in_one_block_or_in_many()
    {
        float[] tone = [.. Enumerable.Range(0, 4800).Select(i => 0.4f * MathF.Sin(i * 0.01f))];
        Assert.Equal(Written(tone), Written(tone));
        Assert.Equal(Written(tone), Written(tone, block: 37));
    }

    private static byte[] Written(float[] samples, int channels = 1, int rate = 48000, int? block = null)
    {
        using var folder = new TemporaryFolder();
        using (var wav = new WavWriter(folder["a.wav"], channels, rate))
            foreach (var part in samples.Chunk(block ?? samples.Length)) wav.Write(part);
        return File.ReadAllBytes(folder["a.wav"]);
    }

    private static short[] Samples(float[] samples) => [.. MemoryMarshal.Cast<byte, short>(Written(samples).AsSpan(44))];

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at));

    private static int Int(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
