using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Simulation.Acting;
using Bobine.World.Simulation.Elements;
using Bobine.World.Simulation.Faces;
using Bobine.World.Simulation.Filming;

namespace Bobine.World.Simulation;

/// <summary>Performs one shot, frame by frame.</summary>
internal static class ShotSimulation
{
    /// <summary>Sets the stage of a shot: who is there, where, and what they are to do.</summary>
    public static Stage Set(FilmPlan plan, Shot shot, float aspect)
    {
        var seed = shot.Seed is { } own ? new Seed(own) : plan.SeedOf("shot:" + shot.Id);
        var facts = StageFacts.Of(shot.Place, new(plan.SeedOf("place:" + shot.Place), shot.Time, shot.Weather.Kind));
        var players = Present(plan, shot).SelectMany(entry => Enumerable.Range(0, CountOf(entry.Member))
            .Select(i => new Player(entry.Member, entry.Index, i, plan.SeedOf(entry.Member.Id).For(i)))).ToArray();
        var stage = new Stage(plan, shot, seed, facts, aspect, players);
        Script(stage);
        Dress(stage);
        Blocking.Place(stage);
        stage.SetUp = CameraOperator.SetUp(stage);
        Blocking.Stand(stage);
        return stage;
    }

    /// <summary>Performs the frames of the shot.</summary>
    /// <param name="stage">The stage as set.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="clock">Seconds of the film when the shot begins.</param>
    public static void Run(Stage stage, int frames, float clock)
    {
        for (stage.Frame = 0; stage.Frame < frames; stage.Frame++)
        {
            stage.Wind = stage.Weathering.WindAt(stage.Time);
            WindScenes.Play(stage);
            foreach (var player in stage.Players) Perform(player, stage);
            foreach (var player in stage.Players) player.Record(stage.Frame, clock + stage.Time, stage.Wind, Attention.Face(player, stage));
        }
    }

    private static void Perform(Player me, Stage stage)
    {
        me.Target = null;
        me.Squash.Step();
        me.Mind.ActFeeling = null;
        Feel(me, stage);
        while (me.Pending.Count > 0 && me.Pending.Peek().Cue.Start <= stage.Time + 0.001f && (me.Act is null || me.Act.CanBeCut))
        {
            me.Mind.IsLaughing = false;
            me.Act = me.Pending.Dequeue();
            if (me.IsWaiting)
            {
                me.IsWaiting = false;
                me.Opacity = 1f;
            }

            stage.Score.Event(stage, me.Act.Cue.Action, me);
        }

        if (me.Act is null) Settled.Show(me, stage);
        else if (me.Act.Perform(me, stage)) me.Act = null;
        Overlay(me, stage);
        me.TurnBody();
        if (!me.IsFramed && !me.IsWaiting && !me.IsPassing && me.Act is not Leave && me.Opacity > 0.5f)
            me.IsFramed = MathF.Abs(me.Position.X - stage.SetUp.CentreAt(me.Position.Z)) < 0.85f * stage.SetUp.HalfWidthAt(me.Position.Z);
    }

    private static void Overlay(Player me, Stage stage)
    {
        if (me.Overlays.Count == 0 || me.Overlays[0].Cue.Start > stage.Time + 0.001f) return;
        var (velocity, facing, feeling) = (me.Velocity, me.WantedFacing, me.Mind.ActFeeling);
        var act = me.Overlays[0];
        if (act.Began < 0) stage.Score.Event(stage, act.Cue.Action, me);
        me.IsOverlaid = true;
        if (act.Perform(me, stage)) me.Overlays.RemoveAt(0);
        me.IsOverlaid = false;
        me.Mind.ActFeeling ??= feeling;
        (me.Velocity, me.WantedFacing) = (velocity, facing);
    }

    private static void Feel(Player me, Stage stage)
    {
        foreach (var beat in stage.Shot.Beats)
        {
            if (beat.Feeling is { } feeling && me.IsOf(beat.Who) && stage.Starts[beat.Id] <= stage.Time + 0.001f) me.Mind.Feeling = feeling;
        }
    }

    private static void Script(Stage stage)
    {
        foreach (var span in BeatSchedule.Of(stage.Shot).Spans)
        {
            var beat = span.Beat;
            stage.Starts[beat.Id] = span.Start / 1000f;
            if (beat.Does is not { } does || beat.Who is not { } who || span.Start >= stage.Shot.Milliseconds) continue;
            foreach (var player in stage.Players.Where(player => player.IsOf(who))) player.Script.Add(new(does, span.Start / 1000f, span.End / 1000f, beat));
        }

        foreach (var player in stage.Players)
        {
            if (player.Member.Kind is "fireworks" && player.Script.Count == 0) player.Script.Add(new("explode", 0f, stage.Seconds, null));
            Schedule(player, stage.Seconds);
            if (player.Member.Kind is "fire" && !player.Script.Exists(cue => cue.Action is "burn")) player.Act = new Burn(new("burn", 0f, stage.Seconds, null));
        }
    }

    /// <summary>Puts a player's cues in order. What only the voice and the face do goes on top of a travel, which then goes on.</summary>
    private static void Schedule(Player player, float seconds)
    {
        for (var i = 0; i < player.Script.Count; i++)
        {
            var cue = player.Script[i];
            if (!Travels(cue, player))
            {
                player.Pending.Enqueue(Acts.For(cue, player));
                continue;
            }

            var next = i + 1;
            while (next < player.Script.Count && IsOfVoice(player.Script[next].Action))
            {
                player.Overlays.Add(Acts.For(player.Script[next], player));
                next++;
            }

            if (next > i + 1 && cue.Beat?.Until is null) cue = cue with { End = next < player.Script.Count ? player.Script[next].Start : seconds };
            player.Pending.Enqueue(Acts.For(cue, player));
            i = next - 1;
        }
    }

    private static bool Travels(Cue cue, Player player) => cue.Action is "walk" or "run" or "fly" or "swim" or "drive" or "chase" or "dance" or "invade" || (cue.Action is "enter" && player.Body.IsVehicle);

    private static bool IsOfVoice(string action) => action is "honk" or "bark" or "meow" or "roar" or "call" or "laugh" or "cry" or "talk" or "sing" or "look" or "nod" or "shake-head" or "sneeze";

    /// <summary>Gives everyone what they hold, feel and rest in when the shot begins.</summary>
    private static void Dress(Stage stage)
    {
        foreach (var player in stage.Players)
        {
            player.Rest = RestOf(stage, player);
            player.Glow = player.Member.Kind is "computer" or "television" or "candle" or "lamp" or "fire" || (player.Member.Kind is "house" or "lighthouse" && stage.Shot.Time is "night") ? 1f : 0f;
            var placement = stage.Shot.Stage.FirstOrDefault(placement => player.IsOf(placement.Who));
            if (placement?.Feeling is { } feeling) player.Mind.Feeling = feeling;
            if (placement?.Doing is { } doing && doing is not ("walk" or "run" or "stand")) Begin(stage, player, doing);
            foreach (var cue in player.Script) Hold(stage, player, cue);
        }
    }

    private static void Begin(Stage stage, Player player, string doing)
    {
        if (doing is "sit" or "sleep" or "kneel" or "fly" or "swim" or "float" or "hide") player.Rest = doing;
        else if (player.Act is null && (player.Script.Count == 0 || player.Script[0].Start > 0.3f))
        {
            var end = player.Script.Count > 0 ? player.Script[0].Start : stage.Seconds;
            player.Act = Acts.For(new(doing, 0f, end, null), player);
        }
    }

    private static string RestOf(Stage stage, Player player)
    {
        var first = player.Script.FirstOrDefault()?.Action;
        var body = player.Body;
        if (first is "wake") return "sleep";
        if (body.Locomotion is Locomotion.Fish) return "swim";
        if (body.Hover > 0f && body.Locomotion is Locomotion.Aircraft or Locomotion.Bird) return first is "take-off" ? "stand" : "fly";
        if (body.Hover > 0f) return "float";
        if (stage.Facts.Weightless && body.IsAlive) return stage.Shot.Place is "underwater" ? "swim" : "float";
        if (first is "land") return "fly";
        var travels = player.Script.Exists(cue => cue.Action is "walk" or "run" or "enter" or "leave" or "stumble" or "dance" or "chase" or "jump" or "fall");
        return stage.Shot.Place is "bus-interior" && body.Locomotion is Locomotion.Biped && !travels ? "sit" : "stand";
    }

    /// <summary>Puts what is used into the hand that uses it, from the first frame.</summary>
    private static void Hold(Stage stage, Player player, Cue cue)
    {
        if (cue.Beat?.With is not { } with || player.Holds is not null) return;
        var uses = cue.Action is "hit" or "break" or "toast" or "drink" or "eat" or "paint" or "play-music" or "read" or "give" or "throw" or "sing" or "wave" or "point" or "stand" or "walk" or "run" or "talk" or "dance" or "cheer" or "sit" or "look" or "enter";
        var thing = stage.Find(with);
        var kind = thing?.Member.Kind ?? with;
        if (!uses || ReferenceEquals(thing, player) || !Kinds.Contains(kind)) return;
        var body = Body.Of(kind);
        var size = body.Height * (thing?.Scale ?? 1f);
        var hasHands = player.Body.Locomotion is Locomotion.Biped || (size < 0.5f * player.Height && cue.Action is not "eat");
        if (body.Locomotion is not Locomotion.Thing || size > 0.75f * MathF.Max(0.6f, player.Height) || !hasHands) return;
        if (cue.Action is "eat" && thing is not null && player.Body.Locomotion is not Locomotion.Biped) return;
        player.Holds = kind;
        if (thing is not null) thing.IsCarried = true;
    }

    private static int CountOf(CastMember member) => member.Kind is "crowd" && member.Count == 1 ? 7 : member.Kind is "crew" && member.Count == 1 ? 3 : Math.Max(1, member.Count);

    private static IEnumerable<(CastMember Member, int Index)> Present(FilmPlan plan, Shot shot)
    {
        var named = new HashSet<string>(shot.Present, StringComparer.Ordinal);
        foreach (var placement in shot.Stage) named.Add(placement.Who);
        foreach (var beat in shot.Beats)
        {
            foreach (var id in new[] { beat.Who, beat.To, beat.With })
            {
                if (id is not null) named.Add(id);
            }
        }

        if (shot.Camera.On is { } on) named.Add(on);
        var all = shot.Stage.Count == 0 && shot.Beats.All(beat => beat.Who is null) && shot.Present.Count == 0;
        return plan.Cast.Select((member, index) => (member, index)).Where(entry => all || named.Contains(entry.member.Id));
    }
}
