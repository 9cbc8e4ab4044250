using System.Runtime.InteropServices;
using Bobine.Core;
using Bobine.Training.Data;
using static TorchSharp.torch;

namespace Bobine.Training.Audio;

/// <summary>Numbered drawn sounds, kept in a folder as 16-bit samples once they were drawn.</summary>
/// <param name="folder">Where they are kept.</param>
/// <param name="clips">Draws them.</param>
/// <param name="seed">Of all of them.</param>
/// <param name="heldOut">Whether they hold combinations that training never sees.</param>
public sealed class SoundCache(string folder, ClipSource clips, Seed seed, bool heldOut = false)
{
    private readonly Dictionary<int, short[]> _kept = [];

    /// <summary>Gets the sounds of the numbers (B, N), in -1..1.</summary>
    public Tensor Take(ReadOnlySpan<int> numbers)
    {
        using var scope = NewDisposeScope();
        var rows = new List<Tensor>();
        foreach (var number in numbers) rows.Add(tensor([.. Get(number).Select(sample => sample / 32768f)]));
        return stack(rows).MoveToOuterDisposeScope();
    }

    private short[] Get(int number)
    {
        if (_kept.TryGetValue(number, out var kept)) return kept;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FormattableString.Invariant($"{(heldOut ? "held" : "seen")}-{number:00000}.s16"));
        if (!File.Exists(path))
        {
            short[] drawn = [.. clips.DrawSound(seed.For(heldOut ? "held" : "seen").For(number), heldOut).Select(sample => (short)Math.Clamp(MathF.Round(sample * 32768f), short.MinValue, short.MaxValue))];
            File.WriteAllBytes(path + ".partial", MemoryMarshal.AsBytes<short>(drawn).ToArray());
            File.Move(path + ".partial", path, overwrite: true);
        }

        return _kept[number] = MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(path)).ToArray();
    }
}
