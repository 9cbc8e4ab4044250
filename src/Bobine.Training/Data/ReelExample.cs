using Bobine.Models.Reel.Conditions;
using static TorchSharp.torch;

namespace Bobine.Training.Data;

/// <summary>Latents as bytes: each channel is scaled by its own largest value, so that an eighth of the memory loses under half a percent of it.</summary>
/// <param name="Shape">Axes; the channel is at <paramref name="ChannelAxis"/>.</param>
/// <param name="ChannelAxis">The axis of channels.</param>
/// <param name="Scales">One a channel: a byte times this is the value.</param>
/// <param name="Bytes">Signed values in the order of the tensor.</param>
public sealed record ByteLatents(long[] Shape, int ChannelAxis, float[] Scales, sbyte[] Bytes)
{
    /// <summary>Packs a float tensor.</summary>
    public static ByteLatents Pack(Tensor latents, int channelAxis)
    {
        using var scope = NewDisposeScope();
        var others = Enumerable.Range(0, (int)latents.dim()).Where(axis => axis != channelAxis).Select(axis => (long)axis).ToArray();
        var scales = latents.abs().amax(others).clamp_min(1e-6).div(127);
        var view = new long[latents.dim()];
        Array.Fill(view, 1L);
        view[channelAxis] = latents.shape[channelAxis];
        var bytes = (latents / scales.view(view)).round().clamp(-127, 127).to(ScalarType.Int8).contiguous();
        return new(latents.shape, channelAxis, scales.data<float>().ToArray(), bytes.data<sbyte>().ToArray());
    }

    /// <summary>Unpacks to float32.</summary>
    public Tensor Unpack()
    {
        using var scope = NewDisposeScope();
        var view = new long[Shape.Length];
        Array.Fill(view, 1L);
        view[ChannelAxis] = Scales.Length;
        return (tensor(Bytes, Shape).to(ScalarType.Float32) * tensor(Scales).view(view)).MoveToOuterDisposeScope();
    }
}

/// <summary>One clip as the transformer learns from it.</summary>
/// <param name="Video">(L, channels, rows, columns) of blocks.</param>
/// <param name="Audio">(A, channels).</param>
/// <param name="Portraits">(slots, 4, 4, channels).</param>
/// <param name="Score">What it performs.</param>
/// <param name="Captions">Rows of the captions: English then French, each long, medium, short.</param>
public sealed record ReelExample(ByteLatents Video, ByteLatents Audio, ByteLatents Portraits, ReelScore Score, IReadOnlyList<int[]> Captions)
{
    private const int Version = 1;

    /// <summary>Writes the example; the file appears whole or not at all.</summary>
    public void Save(string path)
    {
        var partial = path + ".partial";
        using (var writer = new BinaryWriter(File.Create(partial)))
        {
            writer.Write(Version);
            foreach (var latents in (ReadOnlySpan<ByteLatents>)[Video, Audio, Portraits]) Write(writer, latents);
            writer.Write(Score.Chunks);
            writer.Write(Score.Rows);
            writer.Write(Score.Columns);
            foreach (var words in Words(Score)) Write(writer, words);
            foreach (var numbers in Numbers(Score)) Write(writer, numbers);
            writer.Write(Captions.Count);
            foreach (var caption in Captions) Write(writer, caption);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Reads an example.</summary>
    public static ReelExample Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadInt32() is var version && version != Version) throw new InvalidDataException($"{path} is of version {version} and this trainer reads {Version}; delete the cache.");
        ByteLatents video = ReadLatents(reader), audio = ReadLatents(reader), portraits = ReadLatents(reader);
        int chunks = reader.ReadInt32(), rows = reader.ReadInt32(), columns = reader.ReadInt32();
        var score = new ReelScore
        {
            Chunks = chunks, Rows = rows, Columns = columns,
            SlotWords = ReadWords(reader), Globals = ReadWords(reader), EventWords = ReadWords(reader), SoundWords = ReadWords(reader), PhonemeWords = ReadWords(reader), Voices = ReadWords(reader),
            SlotNumbers = ReadNumbers(reader), Cover = ReadNumbers(reader), Map = ReadNumbers(reader), Camera = ReadNumbers(reader), EventNumbers = ReadNumbers(reader), SoundNumbers = ReadNumbers(reader), PhonemeShares = ReadNumbers(reader),
        };
        var captions = new int[reader.ReadInt32()][];
        for (var i = 0; i < captions.Length; i++) captions[i] = ReadWords(reader);
        return new(video, audio, portraits, score, captions);
    }

    private static int[][] Words(ReelScore score) => [score.SlotWords, score.Globals, score.EventWords, score.SoundWords, score.PhonemeWords, score.Voices];
    private static float[][] Numbers(ReelScore score) => [score.SlotNumbers, score.Cover, score.Map, score.Camera, score.EventNumbers, score.SoundNumbers, score.PhonemeShares];

    private static void Write(BinaryWriter writer, ByteLatents latents)
    {
        writer.Write(latents.Shape.Length);
        foreach (var size in latents.Shape) writer.Write(size);
        writer.Write(latents.ChannelAxis);
        writer.Write(latents.Scales.Length);
        foreach (var scale in latents.Scales) writer.Write(scale);
        writer.Write(latents.Bytes.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(latents.Bytes.AsSpan()));
    }

    private static ByteLatents ReadLatents(BinaryReader reader)
    {
        var shape = new long[reader.ReadInt32()];
        for (var i = 0; i < shape.Length; i++) shape[i] = reader.ReadInt64();
        var axis = reader.ReadInt32();
        var scales = new float[reader.ReadInt32()];
        for (var i = 0; i < scales.Length; i++) scales[i] = reader.ReadSingle();
        var bytes = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bytes.AsSpan()));
        return new(shape, axis, scales, bytes);
    }

    private static void Write(BinaryWriter writer, int[] words)
    {
        writer.Write(words.Length);
        foreach (var word in words) writer.Write((ushort)word);
    }

    private static int[] ReadWords(BinaryReader reader)
    {
        var words = new int[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++) words[i] = reader.ReadUInt16();
        return words;
    }

    private static void Write(BinaryWriter writer, float[] numbers)
    {
        writer.Write(numbers.Length);
        foreach (var number in numbers) writer.Write((Half)number);
    }

    private static float[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new float[reader.ReadInt32()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = (float)reader.ReadHalf();
        return numbers;
    }
}
