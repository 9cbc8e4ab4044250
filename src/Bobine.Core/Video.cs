namespace Bobine.Core;

/// <summary>The size of a picture in pixels.</summary>
public readonly record struct FrameSize(int Width, int Height)
{
    public override string ToString() => $"{Width}x{Height}";
}

/// <summary>Frames, height and width of a clip, in that order.</summary>
public readonly record struct VideoShape(int Frames, int Height, int Width);

/// <summary>How sound leaves: mixed into the film, left out, or mixed and also written as separate stems.</summary>
public enum SoundMode { On, Off, Stems }

/// <summary>What is to be filmed. The plan travels as its JSON document, so that this project depends on nothing.</summary>
public sealed record VideoRequest
{
    /// <summary>The plan document (see Bobine.Plan), which carries its own seed.</summary>
    public required string Plan { get; init; }

    /// <summary>The sentence that the plan was made from, if any.</summary>
    public string? Prompt { get; init; }

    public FrameSize Size { get; init; } = new(1280, 720);

    /// <summary>Frames per second. The default is 24.</summary>
    public int FrameRate { get; init; } = 24;

    public SoundMode Sound { get; init; } = SoundMode.On;

    /// <summary>Where the MP4 goes. It appears there whole or not at all.</summary>
    public required string Output { get; init; }
}

/// <summary>How far a film is. <paramref name="Remaining"/> is an estimate, null until there is one.</summary>
public readonly record struct GenerationProgress(string Stage, double Fraction, TimeSpan? Remaining);

/// <summary>A finished film.</summary>
public sealed record GeneratedVideo
{
    public required string Path { get; init; }
    public required VideoShape Shape { get; init; }
    public required int FrameRate { get; init; }
    public required TimeSpan Duration { get; init; }

    /// <summary>The finish that performed the plan: "animatic", "reel" or the name of an open model.</summary>
    public required string Model { get; init; }

    /// <summary>"plan" when the sound is the plan's own track, "model" when a model made it, "none" for silence.</summary>
    public required string SoundSource { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A finish: it performs a plan as a film with sound.</summary>
public interface IVideoGenerator
{
    /// <exception cref="UserException">The request cannot be performed; the message says why and what to do.</exception>
    Task<GeneratedVideo> GenerateAsync(VideoRequest request, IProgress<GenerationProgress>? progress, CancellationToken stop);
}
