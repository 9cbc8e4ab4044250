using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Simulation.Acting;

namespace Bobine.World.Simulation;

/// <summary>Performs one shot, frame by frame.</summary>
internal static class ShotSimulation
{
    /// <summary>Sets the stage of a shot: who is there, where, and what they are to do.</summary>
    public static Stage Set(FilmPlan plan, Shot shot, float aspect)
    {
        var seed = shot.Seed is { } own ? new Seed(own) : plan.SeedOf("shot:" + shot.Id);
        var facts = StageFacts.Of(shot.Place, new(plan.SeedOf("place:" + shot.Place), shot.Time, shot.Weather.Kind));
        var players = Present(plan, shot).SelectMany(entry => Enumerable.Range(0, Math.Max(1, entry.Member.Count))
            .Select(i => new Player(entry.Member, entry.Index, i, plan.SeedOf("cast:" + entry.Member.Id).For(i)))).ToArray();
        var stage = new Stage(plan, shot, seed, facts, aspect, players);
        foreach (var span in BeatSchedule.Of(shot).Spans)
        {
            if (span.Beat.Does is not { } does || span.Beat.Who is not { } who || span.Start >= shot.Milliseconds) continue;
            foreach (var player in players.Where(player => string.Equals(player.Id, who, StringComparison.Ordinal)))
                player.Script.Add(new(does, span.Start / 1000f, span.End / 1000f, span.Beat));
        }

        foreach (var player in players)
        {
            foreach (var cue in player.Script) player.Pending.Enqueue(Acts.For(cue));
        }

        Blocking.Place(stage);
        return stage;
    }

    /// <summary>Performs the frames of the shot.</summary>
    public static void Run(Stage stage, int frames, Func<Player, FaceState> face, float clock)
    {
        for (stage.Frame = 0; stage.Frame < frames; stage.Frame++)
        {
            stage.Wind = stage.Shot.Weather.Wind;
            foreach (var player in stage.Players) Perform(player, stage);
            foreach (var player in stage.Players) player.Record(stage.Frame, clock + stage.Time, stage.Wind, face(player));
        }
    }

    private static void Perform(Player me, Stage stage)
    {
        me.Target = null;
        var next = me.Pending.Count > 0 ? me.Pending.Peek() : null;
        if (next is not null && next.Cue.Start <= stage.Time + 0.001f && (me.Act is null || me.Act.CanBeCut))
        {
            me.Act = me.Pending.Dequeue();
            stage.Score.Event(stage, me.Act.Cue.Action, me);
        }

        if (me.Act is null)
        {
            me.Velocity = default;
            me.Show(stage.Frame, "stand", stage.Time / 3f);
        }
        else if (me.Act.Perform(me, stage)) me.Act = null;
        me.TurnBody();
    }

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
