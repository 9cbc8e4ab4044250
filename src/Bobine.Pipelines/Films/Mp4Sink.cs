using Bobine.Core;
using Bobine.Media.Ffmpeg;

namespace Bobine.Pipelines.Films;

/// <summary>Writes an MP4 through ffmpeg.</summary>
/// <param name="request">Where, how large and with which sound.</param>
/// <param name="writeSound">Writes the plan's mixed sound to the WAV file it is given.</param>
public sealed class Mp4Sink(VideoRequest request, Func<string, CancellationToken, Task> writeSound) : IFilmSink
{
    private readonly FilmWriter _writer = new(request.Output, request.Size, request.FrameRate);
    private readonly byte[] _rgba = new byte[request.Size.Width * request.Size.Height * 4];

    public async Task WriteAsync(ReadOnlyMemory<byte> rgb, CancellationToken stop)
    {
        Widen(rgb.Span);
        await _writer.WriteAsync(_rgba, stop);
    }

    public async Task CompleteAsync(CancellationToken stop)
    {
        var withSound = request.Sound != SoundMode.Off;
        if (withSound) await writeSound(_writer.SoundFile, stop);
        await _writer.CompleteAsync(withSound, stop);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private void Widen(ReadOnlySpan<byte> rgb)
    {
        for (int from = 0, to = 0; to < _rgba.Length; from += 3, to += 4)
        {
            _rgba[to] = rgb[from];
            _rgba[to + 1] = rgb[from + 1];
            _rgba[to + 2] = rgb[from + 2];
            _rgba[to + 3] = 255;
        }
    }
}
