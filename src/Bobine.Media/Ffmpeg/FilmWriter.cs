using Bobine.Core;

namespace Bobine.Media.Ffmpeg;

/// <summary>Writes a film: frames as they come, then sound, then one fast-start MP4 that appears whole or not at all.</summary>
/// <remarks>Everything before the end lives in a hidden folder beside the output, so that the last step is a rename on one disk.</remarks>
public sealed class FilmWriter : IAsyncDisposable
{
    private readonly string _output, _folder;
    private readonly FrameSize _size;
    private readonly FfmpegProcess _encoder;

    /// <param name="output">The MP4 to be.</param>
    /// <param name="size">The frame; both sides even.</param>
    /// <param name="frameRate">Frames a second.</param>
    /// <exception cref="UserException">The folder cannot be written or ffmpeg is missing.</exception>
    public FilmWriter(string output, FrameSize size, int frameRate)
    {
        _output = Path.GetFullPath(output);
        _size = size;
        var parent = Path.GetDirectoryName(_output)!;
        _folder = Path.Combine(parent, "." + Path.GetFileName(_output) + "." + Environment.ProcessId + ".part");
        try
        {
            Directory.CreateDirectory(_folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The folder \"{parent}\" cannot be written to; choose another file with -o.", ExitCodes.BadInput, fault);
        }

        try
        {
            _encoder = FfmpegProcess.Start(FfmpegArguments.EncodeFrames(size, frameRate, Film));
        }
        catch
        {
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    /// <summary>Gets where the mixed sound goes before <see cref="CompleteAsync"/>.</summary>
    public string SoundFile => Path.Combine(_folder, "sound.wav");

    private string Film => Path.Combine(_folder, "film.mp4");

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
            throw await _encoder.FaultAsync();
        }
    }

    /// <summary>Ends the film and puts it in place.</summary>
    /// <param name="withSound">Whether <see cref="SoundFile"/> was written.</param>
    /// <param name="stop">Stops before the film appears.</param>
    public async Task CompleteAsync(bool withSound, CancellationToken stop)
    {
        await _encoder.FinishAsync(stop);
        var joined = Path.Combine(_folder, "joined.mp4");
        await FfmpegProcess.RunAsync(withSound ? FfmpegArguments.Join(Film, SoundFile, joined) : FfmpegArguments.FastStart(Film, joined), stop);
        File.Move(joined, _output, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _encoder.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
