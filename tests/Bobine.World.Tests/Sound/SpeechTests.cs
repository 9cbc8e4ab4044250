using Bobine.Core;
using Bobine.Plan.Vocabulary;
using Bobine.World.Sound;
using Bobine.World.Sound.Speech;

namespace Bobine.World.Tests.Sound;

public sealed class SpeechTests
{
    private const string French = "Plus de vent sur le plateau, s'il vous plaît !";
    private const string English = "The lion and the cat play together in the meadow.";

    private static EspeakSpeech Voices => EspeakSpeech.TryOpen() ?? throw new InvalidOperationException("The package espeak-ng is not installed.");

    [Fact]
    public void The_same_line_gives_the_same_samples_whatever_was_said_before()
    {
        var first = Voices.Say(French, "fr", new("warm"));
        Voices.Say(English, "en", new("tiny"));
        Voices.Say("No! What? And then...", "en", new("old"));
        var again = Voices.Say(French, "fr", new("warm"));
        Assert.Equal(first.Samples, again.Samples);
        Assert.Equal(first.Phonemes, again.Phonemes);
    }

    [Theory]
    [InlineData("en", English)]
    [InlineData("fr", French)]
    public void Phonemes_cover_the_line_in_order(string language, string text)
    {
        var line = Voices.Say(text, language, new("bright"));
        Assert.InRange(line.Phonemes.Count, 20, 60);
        Assert.InRange(line.Phonemes[0].Start, 0f, 0.05f);
        Assert.InRange(line.Phonemes[^1].End, line.Seconds - 0.1f, line.Seconds + 0.001f);
        for (var i = 0; i < line.Phonemes.Count; i++)
        {
            Assert.True(line.Phonemes[i].End > line.Phonemes[i].Start);
            if (i > 0) Assert.Equal(line.Phonemes[i - 1].End, line.Phonemes[i].Start, 1e-3f);
        }
    }

    [Fact]
    public void French_is_spoken_with_French_sounds()
    {
        var sounds = string.Concat(Voices.Say(French, "fr", new("low")).Phonemes.Select(phoneme => phoneme.Symbol));
        Assert.Contains("vɑ̃", sounds, StringComparison.Ordinal);
        Assert.Contains("ʁ", sounds, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_voice_of_the_vocabulary_differs_from_every_other_by_pitch_or_colour()
    {
        var voices = Terms.Voices.Select(name => (Name: name, Line: Voices.Say(English, "en", new(name)))).ToList();
        var measured = voices.Select(voice => (voice.Name, Pitch: Measure.Pitch(voice.Line.Samples), Colour: Measure.Colour(voice.Line.Samples), voice.Line.Seconds)).ToList();
        for (var i = 0; i < measured.Count; i++)
        {
            for (var j = i + 1; j < measured.Count; j++)
            {
                var semitones = MathF.Abs(12f * MathF.Log2(measured[i].Pitch / measured[j].Pitch));
                var colour = measured[i].Colour.Zip(measured[j].Colour, (a, b) => MathF.Abs(a - b)).Max();
                Assert.True(semitones > 2f || colour > 4f, $"{measured[i].Name} and {measured[j].Name}: {semitones:0.0} semitones, {colour:0.0} dB");
            }
        }
    }

    [Fact]
    public void A_higher_voice_is_higher_and_a_faster_one_shorter()
    {
        var plain = Voices.Say(English, "en", new("warm"));
        var higher = Voices.Say(English, "en", new("warm", Pitch: 4f));
        var faster = Voices.Say(English, "en", new("warm", Rate: 1.3f));
        Assert.InRange(12f * MathF.Log2(Measure.Pitch(higher.Samples) / Measure.Pitch(plain.Samples)), 3f, 5f);
        Assert.InRange(plain.Seconds / faster.Seconds, 1.15f, 1.4f);
    }

    [Fact]
    public void Sadness_is_slow_and_low_and_surprise_is_high()
    {
        var plain = Voices.Say(English, "en", new("bright"));
        var sad = Voices.Say(English, "en", new("bright"), "sad");
        var surprised = Voices.Say(English, "en", new("bright"), "surprised");
        Assert.True(sad.Seconds > plain.Seconds * 1.1f);
        Assert.True(Measure.Pitch(sad.Samples) < Measure.Pitch(plain.Samples));
        Assert.True(Measure.Pitch(surprised.Samples) > Measure.Pitch(plain.Samples) * 1.1f);
    }

    [Fact]
    public void A_sung_line_stays_on_notes_and_holds_its_vowels()
    {
        var spoken = Voices.Say(English, "en", new("bright"));
        var sung = Voices.Sing(English, "en", new("bright"), new Seed(4));
        Assert.Equal(sung.Samples, Voices.Sing(English, "en", new("bright"), new Seed(4)).Samples);
        Assert.True(sung.Seconds > spoken.Seconds * 1.2f);
        Assert.Equal(sung.Phonemes[^1].End, sung.Seconds, 0.15f);
        var notes = Measure.Pitches(sung.Samples).Where(hertz => hertz > 0f).Select(hertz => 12f * MathF.Log2(hertz / 200f)).ToList();
        Assert.InRange(notes.Max() - notes.Min(), 2f, 20f);
    }

    [Fact]
    public void A_line_is_neither_clipped_nor_silent()
    {
        foreach (var name in (string[])["deep", "soft", "robot", "tiny"])
        {
            var line = Voices.Say(French, "fr", new(name), "angry");
            Assert.InRange(Measure.Rms(line.Samples), 0.03f, 0.3f);
            Assert.True(line.Samples.Max(MathF.Abs) < 0.95f);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("!?")]
    public void A_line_without_words_is_a_short_silence(string text)
    {
        Assert.InRange(Voices.Say(text, "en", new("warm")).Seconds, 0f, 1.5f);
        Assert.InRange(new EstimatedSpeech().Say(text, "en", new("warm")).Seconds, 0f, 1.5f);
    }

    [Fact]
    public void Without_voices_the_phonemes_are_estimated_and_the_babble_follows_them()
    {
        var line = new EstimatedSpeech().Say(French, "fr", new("warm"));
        Assert.InRange(line.Seconds, 1.5f, 5f);
        Assert.InRange(line.Phonemes.Count, 25, 45);
        Assert.Equal(line.Phonemes[^1].End, line.Seconds, 0.06f);
        var vowel = line.Phonemes.First(phoneme => phoneme.Symbol == "a");
        Assert.True(Measure.Rms(line.Samples.AsSpan((int)(vowel.Start * Utterance.SampleRate), (int)((vowel.End - vowel.Start) * Utterance.SampleRate))) > 0.02f);
    }
}
