using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Wording;

/// <summary>Says the weather, the camera and where members stand.</summary>
internal sealed class ShotPhrases(FilmPlan plan, Phrasing phrasing)
{
    private static readonly float UsualWind = new Weather().Wind;

    private bool IsFrench => phrasing.IsFrench;

    public string Weather(Weather weather)
    {
        var text = phrasing.Option("weather", weather.Kind);
        return Math.Abs(weather.Wind - UsualWind) < 0.011f ? text : $"{text}, {(IsFrench ? "avec" : "with")} {Wind(weather.Wind, phrasing)}";
    }

    /// <summary>Says how strong the wind is, and whereto it blows when it matters.</summary>
    public static string Wind(float wind, Phrasing phrasing)
    {
        var strength = Math.Abs(wind) switch
        {
            < 0.05f => "still",
            < 0.3f => "light",
            < 0.55f => "fresh",
            < 0.85f => "strong",
            _ => "gale",
        };
        var text = phrasing.Option("wind", strength);
        return wind < -0.05f ? $"{text} {phrasing.Option("blows", "left")}" : text;
    }

    public string Camera(Camera camera)
    {
        var text = phrasing.Option("size", camera.Size);
        if (camera.Angle is not "eye") text += ", " + phrasing.Option("angle", camera.Angle);
        if (camera.On is { } on && Member(on) is { } member) text += (IsFrench ? " sur " : " of ") + phrasing.Call(member);
        var moves = Moves(camera);
        return moves.Length == 0 ? text : $"{text}, {moves}";
    }

    public string Moves(Camera camera)
    {
        var moves = camera.Moves.OrderBy(move => move.At).Select(move => phrasing.Option("move", move.Move) + Amount(move)).ToList();
        return string.Join(IsFrench ? ", puis " : ", then ", moves);
    }

    public string Say(Placement placement)
    {
        if (Member(placement.Who) is not { } member) return "";
        var isPlural = MemberPhrases.IsPlural(member);
        var noun = Lexicon.NounOf(member.Kind, member.Word);
        var details = new List<string>();
        if (placement.Mark is { } mark) details.Add(Spot(mark, phrasing));
        if (placement.Facing is { } facing) details.Add(Facing(facing, noun.IsFeminine, isPlural));
        if (placement.Feeling is { } feeling) details.Add(phrasing.Option("feeling", feeling));
        if (IsFrench)
        {
            var doing = placement.Doing is { } does ? FrenchGrammar.Conjugate(phrasing.Pick(Lexicon.Verbs(does, ActionForm.Alone, isFrench: true)), isPlural).Replace("{son}", isPlural ? "leur" : "son", StringComparison.Ordinal) : null;
            var place = details.Count == 0 ? "" : $" {(isPlural ? "sont" : "est")} {string.Join(", ", details)}";
            return FrenchGrammar.Contract(doing is null ? phrasing.Call(member) + place : place.Length == 0 ? $"{phrasing.Call(member)} {doing}" : $"{phrasing.Call(member)}{place}, et {doing}");
        }

        if (placement.Doing is { } action) details.Insert(0, EnglishGrammar.Ing(phrasing.Pick(Lexicon.Verbs(action, ActionForm.Alone, isFrench: false))).Replace("{its}", isPlural ? "their" : "its", StringComparison.Ordinal));
        return details.Count == 0 ? phrasing.Call(member) : $"{phrasing.Call(member)} {(isPlural ? "are" : "is")} {string.Join(", ", details)}";
    }

    /// <summary>Says a spot as a side and a depth; metres go to the nearest.</summary>
    public static string Spot(StageMark mark, Phrasing phrasing)
    {
        var side = (mark.X / Math.Max(0.5f, mark.Z)) switch
        {
            < -0.12f => "left",
            > 0.12f => "right",
            _ => "centre",
        };
        var depth = mark.Z < 5.2f ? StageMarks.Depths[0] : mark.Z < 8.7f ? StageMarks.Depths[1] : StageMarks.Depths[2];
        return $"{phrasing.Option("side", side)}, {phrasing.Option("depth", depth)}";
    }

    private string Facing(string facing, bool isFeminine, bool isPlural)
    {
        var text = phrasing.Option("facing", facing);
        return IsFrench ? text.Replace("tourné ", $"tourné{(isFeminine ? "e" : "")}{(isPlural ? "s" : "")} ", StringComparison.Ordinal) : text;
    }

    private string Amount(CameraMove move) => move switch
    {
        { Move: "static" or "handheld" or "drone" or "tracking" } => "",
        { Amount: < 0.35f } => IsFrench ? ", légèrement" : ", slightly",
        { Amount: > 0.75f } => IsFrench ? ", amplement" : ", all the way",
        _ => "",
    };

    private CastMember? Member(string id) => plan.Cast.FirstOrDefault(member => string.Equals(member.Id, id, StringComparison.Ordinal));
}
