using Bobine.Core;
using Bobine.Media.Files;

namespace Bobine.Media.Ffmpeg;

/// <summary>Writes a film: frames as they come, then sound, then one fast-start MP4 that appears whole or not at all.</summary>
/// <remarks>Everything before the end lives in a <see cref="StagingFolder"/> beside the output.</remarks>
public sealed class FilmWriter : IAsyncDisposable
{
    private const string Joined = "joined.mp4";
    private readonly string _output;
    private readonly StagingFolder _folder;
    private readonly FrameSize _size;
    private readonly FfmpegProcess _encoder;

    /// <param name="output">The MP4 to be.</param>
    /// <param name="size">The frame; both sides even.</param>
    /// <param name="frameRate">Frames a second.</param>
    /// <param name="program">The ffmpeg to run.</param>
    /// <exception cref="UserException">The folder cannot be written or ffmpeg is missing.</exception>
    public FilmWriter(string output, FrameSize size, int frameRate, string program = "ffmpeg")
    {
        _output = Path.GetFullPath(output);
        _size = size;
        _folder = new(_output);
        try
        {
            _encoder = FfmpegProcess.Start(FfmpegArguments.EncodeFrames(size, frameRate, Film), program);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>Gets where the mixed sound goes before <see cref="CompleteAsync"/>.</summary>
    /// <remarks>A stem goes to this path with its name before the extension ("sound.music.wav") and appears as the film's ("film.music.wav").</remarks>
    public string SoundFile => _folder.Path("sound.wav");

    /// <summary>Gets the process identifier of the encoder.</summary>
    internal int EncoderId => _encoder.Id;

    private string Film => _folder.Path("film.mp4");

    /// <summary>Adds a frame: width x height x 4 bytes of BGRA.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken stop)
    {
        if (frame.Length != _size.Width * _size.Height * 4) throw new ArgumentException($"A frame of {_size} has {_size.Width * _size.Height * 4} bytes, not {frame.Length}.", nameof(frame));
        try
        {
            await _encoder.Input.WriteAsync(frame, stop);
        }
        catch (IOException)
        {
            // A terminal's Ctrl-C reaches ffmpeg too: then it is no fault.
            stop.ThrowIfCancellationRequested();
            throw await _encoder.FaultAsync();
        }
    }

    /// <summary>Ends the film and puts it in place, its stems beside it.</summary>
    /// <param name="withSound">Whether <see cref="SoundFile"/> was written.</param>
    /// <param name="stop">Stops before the film appears.</param>
    public async Task CompleteAsync(bool withSound, CancellationToken stop)
    {
        await _encoder.FinishAsync(stop);
        var joined = _folder.Path(Joined);
        await FfmpegProcess.RunAsync(withSound ? FfmpegArguments.Join(Film, SoundFile, joined) : FfmpegArguments.FastStart(Film, joined), stop);
        stop.ThrowIfCancellationRequested();
        foreach (var stem in Directory.GetFiles(Path.GetDirectoryName(joined)!, "sound.*.wav").Select(Path.GetFileName)) _folder.Publish(stem!, Path.ChangeExtension(_output, null) + stem!["sound".Length..]);
        _folder.Publish(Joined, _output);
    }

    public async ValueTask DisposeAsync()
    {
        await _encoder.DisposeAsync();
        _folder.Dispose();
    }
}
