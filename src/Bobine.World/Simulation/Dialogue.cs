using Bobine.Plan;
using Bobine.World.Sound;

namespace Bobine.World.Simulation;

/// <summary>Speaks the lines of a shot: one after another, and before the shot ends where a quicker pace can do it.</summary>
internal static class Dialogue
{
    private const float Pause = 0.12f;
    private const float Quickest = 1.4f;

    /// <summary>Speaks the lines onto the stage, on the shot's clock.</summary>
    public static void Speak(Stage stage, ISpeech speech)
    {
        var free = 0f;
        var spans = BeatSchedule.Of(stage.Shot).Spans.Where(span => span.Beat.Says is not null && span.Start < stage.Shot.Milliseconds).ToArray();
        for (var i = 0; i < spans.Length; i++)
        {
            var beat = spans[i].Beat;
            if (stage.Find(beat.Who) is not { } player) continue;
            var start = MathF.Max(spans[i].Start / 1000f, free);
            var voice = VoiceOf(stage.Plan, player);
            var language = beat.Language ?? stage.Plan.Language;
            var utterance = Utter(speech, stage, beat, language, voice);

            // What follows must have its turn: the rest of the shot is shared by the lines that are left.
            var room = (stage.Seconds - start) / (spans.Length - i);
            if (start + utterance.Seconds > stage.Seconds && utterance.Seconds > room)
            {
                voice = voice with { Rate = voice.Rate * Math.Clamp(utterance.Seconds / MathF.Max(0.2f, room), 1f, Quickest) };
                utterance = Utter(speech, stage, beat, language, voice);
                if (start + utterance.Seconds > stage.Seconds) start = MathF.Max(free, stage.Seconds - utterance.Seconds);
            }

            start = MathF.Ceiling((start * Timeline.Rate) - 0.001f) / Timeline.Rate;
            stage.Lines.Add(new()
            {
                At = start, Who = player.Id, Text = beat.Says!, Language = language, Voice = voice, Utterance = utterance, Position = player.EyePoint, Sung = beat.Does is "sing",
            });
            free = start + utterance.Seconds + Pause;
        }
    }

    private static Utterance Utter(ISpeech speech, Stage stage, Beat beat, string language, VoiceTone voice) => beat.Does is "sing"
        ? speech.Sing(beat.Says!, language, voice, stage.Plan.SeedOf("melody:" + beat.Id))
        : speech.Say(beat.Says!, language, voice, beat.Feeling);

    /// <summary>Gets the voice of a member: its own word for it, else one that suits its kind, bent a little by its id.</summary>
    public static VoiceTone VoiceOf(FilmPlan plan, Player player)
    {
        var rng = plan.SeedOf("voice:" + player.Id).Random();
        var member = player.Member;
        var old = member.Look.Age is "old";
        var preset = member.Voice ?? member.Kind switch
        {
            _ when old && player.Body.Locomotion is Locomotion.Biped => "old",
            _ when member.Look.Age is "baby" or "young" && player.Body.Locomotion is Locomotion.Biped => "child",
            "man" or "actor" or "firefighter" or "crew" => rng.Chance(0.5f) ? "low" : "warm",
            "woman" => rng.Chance(0.5f) ? "bright" : "soft",
            "child" => "child",
            "robot" => "robot",
            "lion" or "elephant" or "giraffe" or "superhero" => "deep",
            "cat" or "dog" or "penguin" => "high",
            "duck" or "bird" or "fish" => "tiny",
            _ => player.Height < 0.6f ? "tiny" : player.Height > 2f ? "deep" : "warm",
        };
        return new(preset, rng.Range(-1.5f, 1.5f) - (player.Scale > 2f ? 3f : 0f), rng.Range(0.96f, 1.04f));
    }
}
