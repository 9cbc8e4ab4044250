using System.Text;
using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Training.Data;
using Bobine.World.Sound.Speech;

namespace Bobine.Training.Video;

/// <summary>Keeps drawn clips on disk, so that each is drawn once. A clip depends on its number alone: a lost file is drawn again, and a run does not depend on what the disk held.</summary>
/// <param name="folder">Where the files lie, 8 MB for 3 s of 256 x 144.</param>
/// <param name="seed">The seed of all the clips.</param>
/// <param name="size">The frame's size in pixels.</param>
/// <param name="seconds">The length of a clip.</param>
public sealed class ClipCache(string folder, Seed seed, FrameSize size, int seconds)
{
    private const int HeaderBytes = 16;

    private readonly ClipSource _source = new(SpeechEngine.Open(), size, seconds);
    private readonly VideoShape _shape = new(seconds * ReelFormat.FrameRate, size.Height, size.Width);

    /// <summary>Reads a clip, or draws it.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="heldOut">Whether its plan holds a combination that training never sees.</param>
    public StoredClip Get(int index, bool heldOut = false)
    {
        var path = PathOf(index, heldOut);
        return File.Exists(path) ? Read(path) : Draw(path, index, heldOut);
    }

    /// <summary>Deletes a training clip that is needed no more.</summary>
    public void Forget(int index) => File.Delete(PathOf(index, heldOut: false));

    private string PathOf(int index, bool heldOut) => Path.Combine(folder, $"{(heldOut ? "held-out" : "seen")}-{seed.Value:x}-{size.Width}x{size.Height}-{index:d7}.rgb");

    private StoredClip Read(string path)
    {
        using var file = File.OpenRead(path);
        var header = new byte[HeaderBytes];
        var pixels = new byte[_shape.Frames * _shape.Height * _shape.Width * 3];
        file.ReadExactly(header);
        file.ReadExactly(pixels);
        return new(Encoding.ASCII.GetString(header).TrimEnd(), _shape, pixels);
    }

    private StoredClip Draw(string path, int index, bool heldOut)
    {
        var clip = _source.Draw(seed.For(heldOut ? "held-out" : "seen").For(index), heldOut);
        var style = clip.Timeline.Plan.Shots[0].Style;
        Directory.CreateDirectory(folder);
        var partial = path + ".partial";
        using (var file = File.Create(partial))
        {
            file.Write(Encoding.ASCII.GetBytes(style.PadRight(HeaderBytes)));
            file.Write(clip.Pixels);
        }

        File.Move(partial, path, overwrite: true);
        return new(style, _shape, clip.Pixels);
    }
}
