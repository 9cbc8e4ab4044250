using System.Numerics;
using Bobine.World.Simulation.Faces;
using Bobine.World.Sound;

namespace Bobine.World.Simulation.Acting;

/// <summary>Laughs, cries, cheers, calls, sneezes: a voice without words, with the body that goes with it.</summary>
internal sealed class Voiced(Cue cue) : Act(cue)
{
    private float _delay, _length, _next;

    public override string? Feeling => Cue.Action switch
    {
        "laugh" or "cheer" or "applaud" => "glad",
        "cry" => "cry",
        "roar" => "angry",
        "bark" => IsAngry ? "angry" : null,
        _ => null,
    };

    private bool IsAngry => Cue.Beat?.Manner is "hard";

    /// <summary>Sounds the voice of a kind, and opens its mouth.</summary>
    public static void Call(Player me, Stage stage, float level = 0.7f)
    {
        var voice = VoiceOf(me);
        if (voice is null) return;
        Sound(me, stage, voice, stage.Time, level);
    }

    protected override void Begin(Player me, Stage stage)
    {
        var isGroup = me.Member.Count > 1 || me.Member.Kind is "crowd" or "crew";
        _delay = isGroup ? 0.35f * me.Variation : 0f;
        _length = MathF.Max(0.4f, Cue.Length - _delay);
        _next = Cue.Action switch { "sneeze" => ActionTable.Of("sneeze").Contact * _length, "meow" or "roar" or "bark" or "call" => 0.12f, "laugh" => 0.1f, _ => 0f };
        if (stage.Find(Cue.Beat?.To) is { } other && !ReferenceEquals(other, me)) Aim(me, other.EyePoint);
    }

    protected override bool Step(Player me, Stage stage)
    {
        var age = Age(stage) - _delay;
        if (age < 0f)
        {
            me.Show(stage.Frame, me.Rest, stage.Time / 3f, 1f);
            return false;
        }

        if (stage.Find(Cue.Beat?.To) is { } other && !ReferenceEquals(other, me)) Aim(me, other.EyePoint);
        var progress = Math.Clamp(age / _length, 0f, 1f);
        me.Mind.IsLaughing = Cue.Action is "laugh" && progress < 1f;
        var isOfFace = me.IsSettled && Cue.Action is not "applaud" and not "cheer";
        if (isOfFace) Settled.Show(me, stage);
        else if (me.Velocity.LengthSquared() < 0.01f || Cue.Action is not "honk") me.Show(stage.Frame, Cue.Action, (age / ActionTable.Of(Cue.Action).Cycle) + (0.3f * me.Variation), progress, Cue.Intensity);
        if (!me.Body.IsVehicle) me.Velocity = default;
        if (_delay == 0f || me.Instance < 10) Speak(me, stage, age);
        if (progress < 1f) return false;
        me.Mind.IsLaughing = false;
        return true;
    }

    private void Speak(Player me, Stage stage, float age)
    {
        if (age + 1e-4f < _next || age > _length - 0.1f) return;
        switch (Cue.Action)
        {
            case "laugh" or "cry" or "cheer" or "applaud":
                _next = float.MaxValue;
                var sounding = MathF.Max(0.4f, _length - age - 0.08f);
                stage.Score.Sound(stage, Cue.Action is "applaud" ? "applause" : Cue.Action, me, me.EyePoint, me.Member.Count > 4 ? 0.4f : 0.7f, sounding);
                if (Cue.Action is not "applaud") me.Mind.Voice(Cue.Action, stage.Time, sounding);
                if (Cue.Action is "cry") stage.Score.Effect(stage, "tears", me.EyePoint, sounding, 0.3f * me.Scale);
                if (Cue.Action is "cheer" && me.Instance == 0) stage.Score.Effect(stage, "confetti", me.ChestPoint + new Vector3(0f, 1.2f, 0.2f), 3f, 1.5f, 0.6f);
                break;
            case "bark":
                Sound(me, stage, VoiceOf(me) ?? "bark", stage.Time, 0.8f);
                _next = age + ActionTable.Of("bark").Cycle;
                break;
            case "sneeze":
                _next = float.MaxValue;
                Sound(me, stage, "sneeze", stage.Time, 0.8f);
                me.Squash.Kick(-0.05f);
                stage.Startle(me.EyePoint, me, 0.8f);
                break;
            case "honk":
                _next = float.MaxValue;
                stage.Score.Sound(stage, me.Member.Kind is "boat" ? "ship-horn" : me.Member.Kind is "bicycle" ? "bicycle-bell" : me.Body.IsVehicle ? "honk" : VoiceOf(me) ?? "honk", me, me.ChestPoint, 0.8f);
                break;
            default:
                var seconds = Sound(me, stage, Cue.Action is "call" ? VoiceOf(me) ?? "call" : Cue.Action, stage.Time, Cue.Action is "roar" ? 1f : 0.7f);
                _next = age + MathF.Max(1.6f, seconds + 0.7f);
                if (Cue.Action is "roar" && me.Height > 0.8f) stage.Startle(me.EyePoint, me, 1.2f, "afraid");
                break;
        }
    }

    private static string? VoiceOf(Player me) => me.Body.IsAlive || me.Member.Kind is "robot" ? VoiceMouths.Of(me.Member.Kind) : null;

    /// <summary>Sounds a voice and opens the mouth for as long as it sounds.</summary>
    private static float Sound(Player me, Stage stage, string voice, float at, float level)
    {
        var cue = stage.Score.Sound(stage, voice, me, me.EyePoint, level);

        // The last tenth is breath and room: the mouth has closed by then.
        var seconds = MathF.Max(0.15f, 0.9f * SoundBank.Make(cue).Length / Utterance.SampleRate);
        stage.Score.Lengthen(cue, seconds);
        stage.Score.Event(stage, "voice:" + voice, me);
        me.Mind.Voice(voice, at, seconds);
        return seconds;
    }
}
