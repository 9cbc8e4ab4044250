using System.Numerics;
using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Training.Data;
using Bobine.World.Simulation;
using Bobine.World.Sound;

namespace Bobine.Training.Audio;

/// <summary>Sounds of one kind each, for measurements: none was learned from.</summary>
public static class HeldSounds
{
    private const int Seconds = 3;
    private static readonly (string Text, string Language)[] _lines = [("Could you hand me that yellow kite over there?", "en"), ("Je crois que la girafe a encore mangé mon chapeau.", "fr")];
    private static readonly string[] _presets = ["warm", "bright", "low", "child"];

    public static IReadOnlyList<string> Kinds { get; } = ["speech", "laughter", "rain", "footsteps", "music", "roar", "glass-break", "engine-car"];

    /// <summary>Makes three seconds of a kind, mono at 24 kHz.</summary>
    /// <param name="speech">The voices.</param>
    /// <param name="kind">One of <see cref="Kinds"/>, or a sound's name.</param>
    /// <param name="take">Which of many.</param>
    public static float[] Make(ISpeech speech, string kind, int take)
    {
        var seed = new Seed(0x4E1D).For(kind).For(take);
        var track = Track(seed) with
        {
            Music = kind is "music" ? ((string[])["happy", "sad", "epic", "calm"])[take % 4] : null,
            Environment = _ => Air(kind is "rain" ? 0.9f : 0f),
            Lines = kind is "speech" ? [Line(speech, take)] : [],
            Cues = kind switch
            {
                "speech" or "rain" or "music" => [],
                "footsteps" => [.. Enumerable.Range(0, 6).Select(i => Cue("footstep", 0.2 + (0.45 * i), seed.For(i)))],
                _ => [Cue(kind, 0.3, seed) with { Length = 2 }],
            },
        };
        return Mono(track);
    }

    /// <summary>Mixes a soundtrack to mono at 24 kHz, whole frames long.</summary>
    internal static float[] Mono(Soundtrack track)
    {
        var count = (int)Math.Round(track.Seconds * ReelFormat.FrameRate) * ReelFormat.SamplesPerFrame;
        var wide = new float[(2 * count) + 64];
        var at = 32;
        foreach (var block in SoundMixer.Render(track))
        {
            for (var i = 0; i < block.Length / 2 && at < wide.Length; i++, at++) wide[at] = 0.5f * (block[2 * i] + block[(2 * i) + 1]);
        }

        return ClipSource.Halve(wide, count);
    }

    internal static Soundtrack Track(Seed seed) => new() { Cues = [], Lines = [], Environment = _ => Air(0f), Seconds = Seconds, Seed = seed };
    internal static EnvironmentState Air(float rain) => new() { Place = "studio", Time = "day", Style = "gouache", Rain = rain, Wind = 0 };
    internal static SoundCue Cue(string sound, double at, Seed seed) => new() { At = at, Sound = sound, Position = new Vector3(0, 0, 4), Seed = seed, Ground = "wood" };

    private static SpokenLine Line(ISpeech speech, int take)
    {
        var (text, language) = _lines[take % _lines.Length];
        var voice = new VoiceTone(_presets[take % _presets.Length]);
        return new() { At = 0.1, Who = "a", Text = text, Language = language, Voice = voice, Utterance = speech.Say(text, language, voice), Position = new Vector3(0, 0, 2) };
    }
}
