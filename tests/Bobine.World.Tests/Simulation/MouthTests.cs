namespace Bobine.World.Tests.Simulation;

public sealed class MouthTests
{
    [Fact]
    public void A_mouth_moves_while_its_line_sounds_and_only_then()
    {
        var timeline = Films.Of(Films.Scenes["mother"]);
        var line = Assert.Single(timeline.Lines);
        foreach (var frame in timeline.Frames())
        {
            var time = frame.Index / 24.0;
            var open = frame.Actor("mother").Face.Mouth.Open;
            if (time < line.At - 0.06 || time > line.At + line.Utterance.Seconds + 0.09) Assert.InRange(open, -0.01f, 0.02f);
        }

        var spoken = timeline.Frames().Where(frame => frame.Index / 24.0 > line.At && frame.Index / 24.0 < line.At + line.Utterance.Seconds).ToArray();
        Assert.True(spoken.Count(frame => frame.Actor("mother").Face.Mouth.Open > 0.3f) > spoken.Length / 3);
    }

    [Theory, InlineData("cat", "meow"), InlineData("lion", "roar"), InlineData("dog", "bark"), InlineData("man", "laugh")]
    public void A_voice_without_words_opens_the_mouth_for_as_long_as_it_sounds(string kind, string action)
    {
        var timeline = Films.Shot($$"""{ "kind": "{{kind}}" }""", $$"""{ "at": 1, "who": "{{kind}}", "does": "{{action}}" }""");
        var cues = timeline.Sounds.Where(cue => cue.Sound == action).ToArray();
        Assert.NotEmpty(cues);
        Assert.All(cues, cue => Assert.True(cue.Length > 0));
        foreach (var frame in timeline.Frames())
        {
            var time = frame.Index / 24.0;
            var open = frame.Actor(kind).Face.Mouth.Open > 0.02f;
            if (cues.Any(cue => time >= cue.At - 0.001 && time < cue.At + cue.Length - 0.05)) Assert.True(open, $"closed at {time:0.00}");
            if (cues.All(cue => time < cue.At - 0.05 || time > cue.At + cue.Length + 0.05)) Assert.False(open, $"open at {time:0.00}");
        }
    }

    [Fact]
    public void Eyes_blink_every_few_seconds()
    {
        var timeline = Films.Shot("""{ "kind": "woman" }""", """{ "at": 0, "who": "woman", "does": "stand" }""", seconds: 20);
        var blinks = 0;
        for (var f = 1; f < timeline.FrameCount; f++)
        {
            if (timeline.At(f).Actor("woman").Face.Lid > 0.9f && timeline.At(f - 1).Actor("woman").Face.Lid <= 0.9f) blinks++;
        }

        Assert.InRange(blinks, 4, 16);
    }

    [Fact]
    public void Listeners_look_at_who_speaks()
    {
        var timeline = Films.Shot("""{ "kind": "man" }, { "kind": "woman" }, { "kind": "child" }""", """{ "at": 1, "who": "man", "says": "Look at me while I am speaking to you" }""", "\"present\": [ \"woman\", \"child\" ],");
        var frame = timeline.At(60);
        foreach (var id in new[] { "woman", "child" })
        {
            var listener = frame.Actor(id);
            var ahead = MathF.Sign(frame.Actor("man").Position.X - listener.Position.X) == MathF.Sign(listener.Facing);
            Assert.Equal(ahead, listener.Face.Yaw > 0.3f);
        }
    }
}
