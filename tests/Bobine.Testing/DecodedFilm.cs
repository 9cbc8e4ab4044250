using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bobine.Testing;

/// <summary>What a player would show and play, and how the file is laid out, asked of ffmpeg.</summary>
public static class DecodedFilm
{
    /// <summary>Gets the decoded sound as mono samples at 48 kHz, the player's clock: encoder priming is skipped as a player skips it.</summary>
    public static float[] Sound(string film) => [.. MemoryMarshal.Cast<byte, float>(Run("ffmpeg", "-v", "error", "-i", film, "-map", "0:a", "-ac", "1", "-ar", "48000", "-f", "f32le", "-"))];

    /// <summary>Gets how many pictures really decode.</summary>
    public static int CountFrames(string film) => int.Parse(
        System.Text.Encoding.ASCII.GetString(Run("ffprobe", "-v", "error", "-select_streams", "v:0", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", film)).Trim().TrimEnd(','), CultureInfo.InvariantCulture);

    /// <summary>Gets the brightness (0 to 255, one byte a pixel) of every frame, scaled to a small size.</summary>
    public static byte[][] Brightness(string film, int width, int height) =>
        [.. Run("ffmpeg", "-v", "error", "-i", film, "-map", "0:v", "-vf", $"scale={width}:{height}", "-pix_fmt", "gray", "-f", "rawvideo", "-").Chunk(width * height)];

    /// <summary>Gets the top-level boxes of an MP4 in order ("ftyp", "moov", "mdat" ...).</summary>
    public static IReadOnlyList<string> Boxes(string film)
    {
        var bytes = File.ReadAllBytes(film);
        List<string> boxes = [];
        for (long at = 0; at + 8 <= bytes.Length;)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            boxes.Add(System.Text.Encoding.ASCII.GetString(bytes, (int)at + 4, 4));
            at += size == 1 ? (long)BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan((int)at + 8)) : size == 0 ? bytes.Length : size;
        }

        return boxes;
    }

    private static byte[] Run(string program, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} failed with {process.ExitCode}.");
    }
}
