using Bobine.Models.Reel.Conditions;

namespace Bobine.Models.Reel.Tests.Conditions;

public sealed class ScoreWriterTests
{
    [Fact]
    public void The_same_film_has_the_same_score()
    {
        ReelScore first = TinyScores.Score(2), second = TinyScores.Score(2);

        Assert.Equal(first.Cover, second.Cover);
        Assert.Equal(first.SlotNumbers, second.SlotNumbers);
        Assert.Equal(first.EventWords, second.EventWords);
    }

    [Fact]
    public void Each_actor_has_a_slot_that_names_its_kind_and_covers_a_part_of_the_frame()
    {
        var score = TinyScores.Score(1);
        var kinds = Enumerable.Range(0, 2).Select(slot => score.SlotWords[slot * ReelScore.SlotWordCount]).ToList();

        Assert.Equal([Words.Row("kind", "lion"), Words.Row("kind", "woman")], kinds);
        for (var slot = 0; slot < 2; slot++)
        {
            var cover = score.Cover.AsSpan(slot * score.Grid, score.Grid).ToArray();
            Assert.InRange(cover.Sum(), 0.1f, score.Grid * 0.9f);
            Assert.All(cover, share => Assert.InRange(share, 0f, 1.001f));
        }
    }

    [Fact]
    public void A_slice_is_what_the_stretch_alone_would_be()
    {
        var whole = TinyScores.Score(2);
        var writer = new ScoreWriter(TinyScores.Film, TinyScores.Size);
        var second = writer.Write(24, 1, writer.Cast(0, 2));

        Assert.Equal(second.Cover, whole.Slice(1, 1).Cover);
        Assert.Equal(second.PhonemeShares, whole.Slice(1, 1).PhonemeShares);
        Assert.Equal(second.EventNumbers, whole.Slice(1, 1).EventNumbers);
    }

    [Fact]
    public void A_spoken_line_lies_on_the_latents_that_sound_while_it_is_said()
    {
        var score = TinyScores.Score(3);
        var line = Assert.Single(TinyScores.Film.Lines);
        var spoken = Enumerable.Range(0, score.AudioLatents).Where(a => score.PhonemeShares[a * ReelScore.Phonemes] > 0f).ToList();

        Assert.NotEmpty(spoken);
        Assert.InRange(spoken[0] / 24.0, line.At - 0.05, line.At + line.Utterance.Seconds);
        Assert.True(spoken[^1] / 24.0 <= line.At + line.Utterance.Seconds);
    }
}
