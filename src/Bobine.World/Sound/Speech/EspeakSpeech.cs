using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Bobine.Core;

namespace Bobine.World.Sound.Speech;

/// <summary>Speaks through libespeak-ng, then reshapes its voice: size of the speaker, breath, tremble, room.</summary>
public sealed class EspeakSpeech : ISpeech
{
    private static readonly Lock _gate = new();
    private static readonly List<short> _samples = [];
    private static readonly List<(string Symbol, int Sample)> _phonemes = [];

    /// <summary>Where voices are written for the library to read. It cannot read a path with capital letters.</summary>
    private static readonly string _folder = ((string[])[Path.GetTempPath(), "/dev/shm", "/tmp"]).FirstOrDefault(folder => Directory.Exists(folder) && !folder.Any(char.IsUpper)) ?? Path.GetTempPath();
    private static int _rate;

    private EspeakSpeech()
    {
    }

    /// <summary>Opens the synthesiser, or returns null where the library or its data is missing.</summary>
    public static EspeakSpeech? TryOpen()
    {
        lock (_gate) return TryStart() ? new() : null;
    }

    public Utterance Say(string text, string language, VoiceTone voice, string? feeling = null) => Speak(text, language, voice, VoiceFeeling.Of(feeling), 1f);

    public Utterance Sing(string text, string language, VoiceTone voice, Seed melody)
    {
        var spoken = Speak(text, language, voice with { Rate = voice.Rate * 0.9f }, VoiceFeeling.Of(null), 0f);
        return Singing.Sing(spoken, VoicePresets.Of(voice.Preset).Hertz * MathF.Pow(2f, voice.Pitch / 12f), melody);
    }

    private static Utterance Speak(string text, string language, VoiceTone voice, VoiceFeeling mood, float melody)
    {
        var preset = VoicePresets.Of(voice.Preset);
        var hertz = preset.Hertz * MathF.Pow(2f, (voice.Pitch + mood.Semitones) / 12f) / preset.Formant;
        var words = Math.Clamp((int)MathF.Round(preset.Words * mood.Rate * voice.Rate / preset.Formant), 80, 400);
        var (samples, rate, phonemes) = Synthesise(text, Definition(language, hertz, preset.Melody * mood.Melody * melody, preset.Timbre), words);
        return VoiceShaper.Shape(samples, rate, phonemes, preset, mood);
    }

    /// <summary>Writes a voice of the synthesiser. Its flutter and roughness stay off: they run on from line to line, and the same line would not give the same samples.</summary>
    private static string Definition(string language, float hertz, float melody, string timbre)
    {
        var low = hertz * (1.075f - (0.33f * melody));
        var high = low + (hertz * 0.36f * melody);
        var speech = language == "fr" ? "language fr\nphonemes fr\ndictrules 1\ntunes s3 c3 q3 e3\n" : "language en\ntunes s1 c1 q1 e1\n";
        return string.Create(CultureInfo.InvariantCulture, $"name bobine\n{speech}flutter 0\nroughness 0\npitch {low:0} {high:0}\n{timbre}");
    }

    private static (float[] Samples, int Rate, List<(string Symbol, int Sample)> Phonemes) Synthesise(string text, string definition, int words)
    {
        var file = Path.Combine(_folder, $"bobine-voice-{Guid.NewGuid():n}");
        try
        {
            File.WriteAllText(file, definition);
            lock (_gate)
            {
                _ = EspeakNative.SetVoiceByFile(file);
                _ = EspeakNative.SetParameter(EspeakNative.ParameterRate, words, 0);
                _ = EspeakNative.SetParameter(EspeakNative.ParameterVolume, 90, 0);
                Utter(WarmUp(text));
                _samples.Clear();
                _phonemes.Clear();
                Utter(text);
                var samples = new float[_samples.Count];
                for (var i = 0; i < samples.Length; i++) samples[i] = _samples[i] / 32768f;
                return (samples, _rate, [.. _phonemes]);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Makes the same words as one clause with a tail. The library peeks past the end of a clause into the one that it spoke before: saying this first makes a line independent of its predecessors.</summary>
    private static string WarmUp(string text) => string.Concat(text.Select(unit => char.IsLetterOrDigit(unit) || unit == '\'' ? unit : ' ')) + " la la la la la la la la";

    private static unsafe void Utter(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\0");
        fixed (byte* start = bytes) _ = EspeakNative.Synth(start, (nuint)bytes.Length, 0, 0, 0, EspeakNative.TextUtf8, null, null);
    }

    private static unsafe bool TryStart()
    {
        if (_rate > 0) return true;
        if (!EspeakNative.IsPresent()) return false;
        _rate = EspeakNative.Initialize(EspeakNative.OutputSynchronous, 200, null, EspeakNative.PhonemeEvents | EspeakNative.PhonemeIpa | EspeakNative.DoNotExit);
        if (_rate > 0) EspeakNative.SetSynthCallback(&Receive);
        return _rate > 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Receive(short* wave, int count, EspeakNative.Event* events)
    {
        if (wave is not null && count > 0) _samples.AddRange(new ReadOnlySpan<short>(wave, count));
        for (; events->Type != EspeakNative.EventListEnd; events++)
        {
            if (events->Type != EspeakNative.EventPhoneme) continue;
            var name = new ReadOnlySpan<byte>(events->Name, 8);
            var end = name.IndexOf((byte)0);
            _phonemes.Add((Encoding.UTF8.GetString(end < 0 ? name : name[..end]), events->Sample));
        }

        return 0;
    }
}
