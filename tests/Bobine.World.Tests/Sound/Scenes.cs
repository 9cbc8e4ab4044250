using System.Numerics;
using Bobine.Core;
using Bobine.World.Simulation;
using Bobine.World.Sound;

namespace Bobine.World.Tests.Sound;

/// <summary>Small soundtracks to mix.</summary>
internal static class Scenes
{
    public static SoundCue Cue(double at, string sound, Vector3? position = null, double length = 0, float size = 1f, string? ground = null, Vector3? end = null, ulong seed = 3) =>
        new() { At = at, Sound = sound, Position = position ?? new(0f, 0f, 6f), EndPosition = end, Length = length, Size = size, Ground = ground, Seed = new Seed(seed) };

    public static EnvironmentState Air(string place, string time = "day", float wind = 0.15f, float rain = 0f) => new() { Place = place, Time = time, Style = "illustrated", Wind = wind, Rain = rain };

    public static Soundtrack Track(double seconds, string place, IReadOnlyList<SoundCue>? cues = null, IReadOnlyList<SpokenLine>? lines = null, string? music = null) =>
        new() { Cues = cues ?? [], Lines = lines ?? [], Environment = _ => Air(place), Seconds = seconds, Seed = new Seed(5), Music = music };

    public static SpokenLine Line(double at, Utterance utterance) =>
        new() { At = at, Who = "actor", Text = "", Language = "en", Voice = new("warm"), Utterance = utterance, Position = new(0f, 0f, 6f) };

    /// <summary>A stand-in for speech: two seconds of a voice-like buzz.</summary>
    public static Utterance Buzz(float seconds = 2f)
    {
        var samples = new float[(int)(seconds * Utterance.SampleRate)];
        for (var i = 0; i < samples.Length; i++) samples[i] = 0.25f * MathF.Sin(MathF.Tau * 400f * i / Utterance.SampleRate);
        return new(samples, [new("a", 0f, seconds)]);
    }

    public static SoundMixer Mixed(Soundtrack track) => SoundMixer.Mix(track, TestContext.Current.CancellationToken);

    public static float[] Mix(Soundtrack track) => [.. Mixed(track).Blocks().SelectMany(block => block)];

    public static float[] Stem(SoundMixer mix, Stem stem) => [.. mix.Blocks(stem).SelectMany(block => block)];

    public static float[] Channel(float[] stereo, int channel) => [.. Enumerable.Range(0, stereo.Length / 2).Select(i => stereo[(2 * i) + channel])];
}
