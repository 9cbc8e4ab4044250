using Bobine.Plan.Vocabulary;
using CsCheck;

namespace Bobine.Plan.Tests;

public sealed class BeatScheduleTests
{
    private static readonly Beat Jump = new() { Id = "jump", At = new(1000), Who = "cat", Does = "jump" };

    [Fact]
    public void Every_action_of_the_vocabulary_has_a_row_and_no_other() =>
        Assert.Equal(Terms.Actions.Order(StringComparer.Ordinal), ActionTimings.All.Select(row => row.Action).Order(StringComparer.Ordinal));

    [Fact]
    public void A_beat_after_another_begins_when_that_one_ends()
    {
        var spans = BeatSchedule.Of(Shot(6000, Jump, new() { Id = "then", At = new(500, "jump"), Who = "cat", Does = "meow" })).Spans;
        Assert.Equal((1000, 2100), (spans[0].Start, spans[0].End));
        Assert.Equal(2600, spans[1].Start);
    }

    [Fact]
    public void Walking_goes_on_until_the_next_action_of_the_same_member()
    {
        var spans = BeatSchedule.Of(Shot(6000, new() { Id = "walk", Who = "cat", Does = "walk" }, new() { Id = "dog", At = new(1000), Who = "dog", Does = "bark" }, Jump with { At = new(4000) })).Spans;
        Assert.Equal(4000, spans[0].End);
    }

    [Fact]
    public void Walking_goes_on_to_the_end_of_the_shot_when_nothing_follows() =>
        Assert.Equal(6000, BeatSchedule.Of(Shot(6000, new Beat { Id = "walk", Who = "cat", Does = "walk" })).Spans[0].End);

    [Fact]
    public void Walking_takes_its_typical_length_when_another_beat_waits_for_its_end()
    {
        var spans = BeatSchedule.Of(Shot(6000, new() { Id = "walk", Who = "cat", Does = "walk" }, new() { Id = "sit", At = new(0, "walk"), Who = "cat", Does = "sit" })).Spans;
        Assert.Equal((2500, 2500), (spans[0].End, spans[1].Start));
    }

    [Fact]
    public void A_line_takes_a_second_for_every_fourteen_characters()
    {
        var span = BeatSchedule.Of(Shot(6000, new Beat { Id = "line", At = new(1000), Who = "cat", Says = new string('a', 28) })).Spans[0];
        Assert.Equal((1000, 3200, 3200), (span.Start, span.End, span.SpeechEnd));
    }

    [Fact]
    public void What_is_done_slowly_takes_longer() =>
        Assert.Equal(1000 + 1650, BeatSchedule.Of(Shot(6000, Jump with { Manner = "slowly" })).Spans[0].End);

    [Fact]
    public void An_end_may_wait_for_another_beat() =>
        Assert.Equal(2100, BeatSchedule.Of(Shot(6000, Jump, new Beat { Id = "look", Who = "dog", Does = "look", Until = new(0, "jump") })).Spans[0].End);

    [Fact]
    public void The_needed_length_shows_the_last_beat_to_its_end() =>
        Assert.Equal(1000 + 1100 + 500 + 800 + 400, BeatSchedule.NeededMilliseconds(Shot(500, Jump, new Beat { Id = "then", At = new(500, "jump"), Who = "cat", Does = "meow" })));

    [Fact]
    public void Every_span_lies_within_its_shot() => Plans.AnyShot.Sample(shot =>
    {
        var after = shot with { Beats = shot.Beats.Select((beat, i) => i == 0 ? beat with { At = new(400), Until = null } : beat).ToEquatableList() };
        foreach (var span in BeatSchedule.Of(after with { Beats = after.Beats.Where(beat => beat.At.After is null || beat.Id is not "b1").ToEquatableList() }).Spans)
            Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= shot.Milliseconds && span.SpeechEnd <= shot.Milliseconds);
    }, iter: 300);

    private static Shot Shot(int milliseconds, params Beat[] beats) => new() { Id = "s1", Milliseconds = milliseconds, Beats = [.. beats] };
}
