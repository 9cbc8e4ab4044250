using System.Numerics;
using Bobine.Core;

namespace Bobine.World.Simulation.Elements;

/// <summary>What weather does on stage besides falling: gusts are heard, thunder follows lightning, papers and leaves fly in strong wind.</summary>
internal static class WindScenes
{
    private const float Strong = 0.55f;

    /// <summary>Plays the weather's own sounds and effects of a frame.</summary>
    public static void Play(Stage stage)
    {
        foreach (var (at, wind) in stage.Weathering.Gusts)
        {
            if (stage.Frame == Frame(at)) Gust(stage, wind);
        }

        var rng = stage.Seed.For("weather").For(stage.Frame).Random();
        foreach (var strike in stage.Weathering.Strikes)
        {
            if (stage.Frame != Frame(strike)) continue;
            var far = new Vector3(rng.Range(-40f, 40f), 20f, rng.Range(80f, 300f));
            stage.Score.Sound(stage, "thunder", null, far, 0.9f, at: stage.Time + Math.Clamp(far.Z / 340f, 0.3f, 1.2f));
            stage.Score.Event(stage, "lightning", null);
        }

        if (MathF.Abs(stage.Wind) > Strong && stage.Frame % 18 == 0 && !stage.Facts.Weightless) Debris(stage, rng);
    }

    private static void Gust(Stage stage, float wind)
    {
        stage.Score.Sound(stage, "wind-gust", null, new(-MathF.Sign(wind) * 6f, 2f, 6f), MathF.Min(1f, 0.4f + (0.6f * MathF.Abs(wind))), 2.5);
        stage.Score.Event(stage, "gust", null);
        if (MathF.Abs(wind) < 0.7f) return;
        foreach (var player in stage.Players)
        {
            if (player.Body.IsAlive && player.Rest is not "sleep") player.Mind.Startle(player.EyePoint + new Vector3(-MathF.Sign(wind) * 6f, 0.3f, 0f), stage.Time + 0.15f + (0.15f * player.Variation), 1.3f, "surprised");
        }
    }

    private static void Debris(Stage stage, Rng rng)
    {
        var kind = stage.Shot.Place switch
        {
            "film-set" or "office" or "city-street" or "stage" or "museum" => "papers",
            "beach" or "desert" or "race-track" or "space" => "dust",
            "underwater" or "skyline" => null,
            _ => "leaves",
        };
        if (kind is null) return;
        var way = MathF.Sign(stage.Wind);
        var z = rng.Range(MathF.Max(2.2f, stage.SetUp.Position.Z + 1.2f), stage.SetUp.Position.Z + stage.SetUp.Distance + 2f);
        var half = stage.SetUp.HalfWidthAt(z) * 1.2f;
        var middle = stage.SetUp.CentreAt(z);
        var from = new Vector3(middle - (way * half), rng.Range(0.2f, 2.4f), z);
        stage.Score.Effect(stage, kind, from, 3.2f, 0.25f, MathF.Abs(stage.Wind), from + new Vector3(way * half * 2.6f, rng.Range(-0.4f, 1.4f), rng.Range(-1f, 1f)));
    }

    private static int Frame(float time) => (int)MathF.Round(time * Timeline.Rate);
}
