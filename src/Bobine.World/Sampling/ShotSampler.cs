using Bobine.Plan;
using Bobine.Plan.Vocabulary;

namespace Bobine.World.Sampling;

/// <summary>Draws a shot: where, when, how it is filmed, where members stand.</summary>
internal static class ShotSampler
{
    private static readonly string[] PlaceIds = [.. Terms.Places.Select(term => term.Id)];
    private static readonly float[] Amounts = [0.2f, 0.5f, 0.5f, 0.9f];
    private static readonly float[] Winds = [-1f, -0.7f, -0.4f, 0f, 0.4f, 0.7f, 1f];

    public static Shot Sample(Draw draw, int index, Shot? before, EquatableList<CastMember> cast, IReadOnlyDictionary<string, string>? wanted, string style, string language)
    {
        var keepsPlace = before is not null && draw.Chance("same place", 0.6f);
        var shot = new Shot
        {
            Id = $"s{index + 1}",
            Milliseconds = draw.Between("halves", 5, 12) * 500,
            Place = keepsPlace ? before!.Place : Place(draw, cast),
            Time = keepsPlace ? before!.Time : draw.Pick("time", Terms.Times),
            Weather = keepsPlace ? before!.Weather : Weather(draw),
            Style = before is null || draw.Chance("same style", 0.85f) ? style : draw.Pick("style", Terms.Styles),
            Transition = before is null ? "cut" : draw.Pick("transition", Terms.Transitions),
        };
        shot = shot with { Beats = BeatSampler.Sample(draw.For("beats"), shot, cast, wanted, language) };
        if (shot.Beats.Count > 0 && shot.Milliseconds < BeatSchedule.NeededMilliseconds(shot)) shot = shot with { Milliseconds = Math.Min(10_000, (BeatSchedule.NeededMilliseconds(shot) + 499) / 500 * 500) };
        return shot with { Camera = Camera(draw.For("camera"), shot, cast), Stage = Stage(draw.For("stage"), shot, cast) };
    }

    private static string Place(Draw draw, EquatableList<CastMember> cast)
    {
        var free = PlaceIds.Where(place => draw.AllowsHeldOut || cast.All(member => !HeldOut.Place(member.Kind, place))).ToList();
        return draw.Pick<string>("place", free.Count > 0 ? free : PlaceIds);
    }

    private static Weather Weather(Draw draw)
    {
        var weather = new Weather { Kind = draw.Pick("weather", Terms.WeatherKinds) };
        return draw.Chance("wind?", 0.4f) ? weather with { Wind = draw.Pick("wind", Winds) } : weather;
    }

    private static Camera Camera(Draw draw, Shot shot, EquatableList<CastMember> cast)
    {
        var camera = new Camera
        {
            Size = draw.Pick("size", Terms.CameraSizes),
            Angle = draw.Chance("eye", 0.3f) ? "eye" : draw.Pick("angle", Terms.CameraAngles),
            On = draw.Chance("on?", 0.3f) ? draw.Pick("on", cast).Id : null,
        };
        return draw.Weighted("moves", 0.15f, 0.7f, 0.15f) switch
        {
            0 => camera,
            1 => camera with { Moves = [Move(draw.For("first"), draw.Pick("move", Terms.CameraMoves))] },
            _ => camera with
            {
                Moves =
                [
                    Move(draw.For("first"), draw.Pick("move", Terms.CameraMoves)) with { Until = shot.Milliseconds / 2 },
                    Move(draw.For("second"), draw.Pick("then", Terms.CameraMoves)) with { At = shot.Milliseconds / 2 },
                ],
            },
        };
    }

    private static CameraMove Move(Draw draw, string move) => new() { Move = move, Amount = draw.Pick("amount", Amounts) };

    private static EquatableList<Placement> Stage(Draw draw, Shot shot, EquatableList<CastMember> cast)
    {
        var marks = draw.Shuffle("marks", StageMarks.Names);
        var sides = draw.Shuffle("sides", StageMarks.Sides);
        return cast.Select((member, i) =>
        {
            var part = draw.For(i);
            var entersLater = shot.Beats.Any(beat => string.Equals(beat.Who, member.Id, StringComparison.Ordinal) && beat.From is not null);
            if (entersLater) return null;
            var mark = i < sides.Count ? marks.First(name => name.StartsWith(sides[i], StringComparison.Ordinal)) : marks[i];
            return new Placement
            {
                Who = member.Id,
                Mark = StageMarks.Find(mark),
                Facing = part.Chance("facing?", 0.25f) ? part.Pick("facing", Terms.Facings) : null,
                Feeling = Kinds.IsAlive(member.Kind) && part.Chance("feeling?", 0.12f) ? part.Pick("feeling", Terms.Feelings) : null,
            };
        }).OfType<Placement>().ToEquatableList();
    }
}
