using Bobine.Plan;
using Bobine.World.Sound;

namespace Bobine.World.Simulation;

/// <summary>Lines and the mouths that say them.</summary>
internal static class Speech
{
    /// <summary>Speaks the lines of a shot.</summary>
    public static List<SpokenLine> Speak(Stage stage, ISpeech speech, float clock)
    {
        List<SpokenLine> lines = [];
        foreach (var span in BeatSchedule.Of(stage.Shot).Spans)
        {
            if (span.Beat.Says is not { } text || stage.Find(span.Beat.Who) is not { } player || span.Start >= stage.Shot.Milliseconds) continue;
            var voice = VoiceOf(stage.Plan, player);
            var language = span.Beat.Language ?? stage.Plan.Language;
            lines.Add(new()
            {
                At = clock + (span.Start / 1000.0), Who = player.Id, Text = text, Language = language, Voice = voice, Utterance = speech.Say(text, language, voice, span.Beat.Feeling),
                Position = player.EyePoint, Sung = span.Beat.Does is "sing",
            });
        }

        return lines;
    }

    /// <summary>Gets the face of a player: its mouth says what sounds one frame later.</summary>
    public static FaceState Face(Player player, List<SpokenLine> lines, float time)
    {
        foreach (var line in lines)
        {
            if (!string.Equals(line.Who, player.Id, StringComparison.Ordinal)) continue;
            var at = time - (float)line.At + (1f / Timeline.Rate);
            if (at < 0f || at > line.Utterance.Seconds) continue;
            return new() { Mouth = Visemes.At(line.Utterance.Phonemes, at) };
        }

        return new();
    }

    private static VoiceTone VoiceOf(FilmPlan plan, Player player)
    {
        var rng = plan.SeedOf("voice:" + player.Id).Random();
        var preset = player.Member.Voice ?? player.Member.Kind switch
        {
            "man" or "actor" or "firefighter" => rng.Chance(0.5f) ? "low" : "warm",
            "woman" => rng.Chance(0.5f) ? "bright" : "soft",
            "child" => "child", "robot" => "robot", "lion" or "elephant" or "giraffe" => "deep", "cat" or "dog" or "penguin" => "high", "duck" or "bird" or "fish" => "tiny",
            "superhero" => "deep", _ => "warm",
        };
        return new(preset, rng.Range(-1.5f, 1.5f), rng.Range(0.95f, 1.05f));
    }
}
