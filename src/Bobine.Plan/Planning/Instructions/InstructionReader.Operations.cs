using System.Globalization;
using Bobine.Core;
using Bobine.Plan.Edits;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Instructions;

internal sealed partial class InstructionReader
{
    private static readonly string[] SizesByStep = ["extreme-wide", "wide", "full", "medium", "medium-close-up", "close-up", "insert"];

    /// <summary>Performs a clause that is an operation on the plan; false leaves it to be read as a sentence.</summary>
    private bool Operate(List<Piece> clause)
    {
        var at = clause.FindIndex(piece => piece.Is(Part.Op));
        if (at < 0) return clause.Exists(piece => piece.Is(Part.Verb, "give")) && clause.Exists(piece => piece.Is(Part.Wear)) && clause.FindIndex(piece => piece.Is(Part.Verb)) is 0 or 1 && Add(clause, -1);
        if (clause.Exists(piece => piece.Is(Part.Op, "instead")))
        {
            _instead = true;
            clause.RemoveAll(piece => piece.Is(Part.Op, "instead"));
            return Operate(clause);
        }

        var target = clause.Skip(at + 1).FirstOrDefault(piece => piece.Mark == '\0' && piece.Part is not (null or Part.Skip or Part.Det or Part.Prep or Part.Op or Part.Large));
        switch (clause[at].Id)
        {
            case "more": return More(clause, at, target);
            case "less": return Less(target, clause);
            case "remove": return Remove(clause, target);
            case "replace": return Replace(clause, at);
            case "add": return Add(clause, at);
            case "closer": return Reframe(clause, 2);
            case "wider": return Reframe(clause, -2);
            case "slower": return Pace(clause, slower: true);
            case "faster": return Pace(clause, slower: false);
            case "longer": return Lengthen(clause, 1.5f);
            case "shorter": return Lengthen(clause, 0.67f);
            case "bigger": return Step(clause, "size", Terms.Sizes, "medium", 1);
            case "smaller": return Step(clause, "size", Terms.Sizes, "medium", -1);
            case "older": return Step(clause, "age", Terms.Ages, "adult", 1);
            case "younger": return Step(clause, "age", Terms.Ages, "adult", -1);
            case "darker": return Light(darker: true);
            case "brighter": return Light(darker: false);
            case "again":
                Edit(new PlanEdit.Set("seed", new Seed(_plan.Seed).For("again").Value));
                return true;
            default: return false;
        }
    }

    private bool More(List<Piece> clause, int at, Piece? target)
    {
        switch (target?.Part)
        {
            case Part.Wind or Part.Weather when target.As(Part.Wind) is not null:
                var strong = clause[at].Fold.Contains("much", StringComparison.Ordinal) || clause[at].Fold.Contains("lot", StringComparison.Ordinal) || clause[at].Fold.Contains("beaucoup", StringComparison.Ordinal) || target.Id == "1";
                Edit(strong ? new PlanEdit.Set($"{Shots}.weather.wind", 1f) : new PlanEdit.Scale($"{Shots}.weather.wind", 2.5f));
                return true;
            case Part.Weather:
                Edit(new PlanEdit.Set($"{Shots}.weather.kind", target.Id == "rain" && Selected.All(shot => shot.Weather.Kind is "rain" or "storm") ? "storm" : target.Id));
                return true;
            case Part.Manner: return Pace(clause, target.Id == "slowly");
            case Part.Noun when Member([target]) is { } member:
                Edit(new PlanEdit.Set($"cast[{member.Id}].count", (float)Math.Min(40, Asked(clause, at) is { } asked ? member.Count + asked : Math.Max(member.Count + 2, member.Count * 2))));
                return true;
            case Part.Noun:
                ReadRest([.. clause.Skip(at + 1)], adding: true);
                return true;
            default: return false;
        }
    }

    private static int? Asked(List<Piece> clause, int at) =>
        at > 0 && (clause[at - 1].Number is { } number ? (int)number : clause[at - 1].As(Part.Count) is { } count ? int.Parse(count.Id, CultureInfo.InvariantCulture) : (int?)null) is { } asked ? asked : null;

    private bool Less(Piece? target, List<Piece> clause)
    {
        switch (target?.Part)
        {
            case Part.Wind:
                Edit(new PlanEdit.Scale($"{Shots}.weather.wind", 0.4f));
                return true;
            case Part.Weather:
                Edit(new PlanEdit.Set($"{Shots}.weather.kind", target.Id == "storm" ? "rain" : "cloud"));
                return true;
            case Part.Manner: return Pace(clause, target.Id == "quickly");
            case Part.Noun when Member([target]) is { } member:
                Edit(new PlanEdit.Set($"cast[{member.Id}].count", (float)Math.Max(1, member.Count / 2)));
                return true;
            default: return false;
        }
    }

    private bool Remove(List<Piece> clause, Piece? target)
    {
        if (clause.Find(piece => piece.Is(Part.Wear)) is { } worn)
        {
            Undress(worn.Id, Member(clause.Where(piece => !piece.Is(Part.Wear))));
            return true;
        }

        switch (target?.Part)
        {
            case Part.Wind:
                Edit(new PlanEdit.Set($"{Shots}.weather.wind", 0f));
                return true;
            case Part.Weather:
                Edit(new PlanEdit.Set($"{Shots}.weather.kind", "clear"));
                return true;
            case Part.Music or Part.Mood:
                Edit(new PlanEdit.Remove("music"));
                return true;
            case Part.Move or Part.Camera:
                ReplaceMoves([("static", 0.5f)]);
                return true;
            case Part.Style:
                Edit(new PlanEdit.Remove($"{Shots}.style"));
                return true;
            default: break;
        }

        if (Member(clause) is { } member)
        {
            Edit(new PlanEdit.Remove($"cast[{member.Id}]"));
            return true;
        }

        var word = target?.Text ?? clause[^1].Text;
        Note($"There is no {word} in the film to remove.", $"Il n'y a pas de « {word} » à enlever dans le film.");
        return true;
    }

    private void Undress(string worn, CastMember? wearer)
    {
        wearer ??= _plan.Cast.FirstOrDefault(member => member.Look.Wears.Contains(worn));
        var at = wearer?.Look.Wears.ToList().IndexOf(worn) ?? -1;
        if (at < 0)
        {
            Note($"Nobody wears a {worn.Replace('-', ' ')}.", $"Personne ne porte « {worn} ».");
            return;
        }

        if (wearer!.Look.WearColours.ContainsKey(worn)) Edit(new PlanEdit.Remove($"cast[{wearer.Id}].look.wearColours.{worn}"));
        Edit(new PlanEdit.Remove($"cast[{wearer.Id}].look.wears[{at}]"));
    }

    private bool Replace(List<Piece> clause, int at)
    {
        var with = clause.FindIndex(at + 1, piece => piece.Is(Part.Prep) && piece.Id is "with" or "by" or "to" or "in" or "for");
        var before = clause[(at + 1)..(with < 0 ? clause.Count : with)];
        var after = with < 0 ? [] : clause[(with + 1)..];
        var member = Member(before);
        var noun = after.Find(piece => piece.Is(Part.Noun));
        if (member is not null && noun is not null)
        {
            var other = new SceneReader([.. after.Where(piece => piece.Mark == '\0')], lexicon, language).Read();
            if (other.Cast.Count == 0) return false;
            _notes.AddRange(other.Notes);
            var draft = other.Cast[0];
            Edit(new PlanEdit.Replace($"cast[{member.Id}]", new CastMember { Id = member.Id, Kind = draft.Noun.Kind, Word = draft.Word, Count = draft.Said.Contains("count") ? draft.Count : member.Count, Look = draft.Look, Name = draft.Name }));
            return true;
        }

        if (member is not null && after.Find(piece => piece.Is(Part.Colour)) is { } colour)
        {
            Edit(new PlanEdit.Set($"cast[{member.Id}].look.{(Kinds.People.Contains(member.Kind) ? "top" : "coat")}", colour.Id));
            return true;
        }

        // "change the place to the beach": the new value is read as a sentence.
        if (after.Count == 0) return false;
        ReadRest(after, adding: false);
        return true;
    }

    private bool Add(List<Piece> clause, int at)
    {
        var rest = clause[(at + 1)..];
        if (rest.Find(piece => piece.Is(Part.Wear)) is { } worn)
        {
            if (Member(rest.Where(piece => !piece.Is(Part.Wear))) is not { } wearer)
            {
                if (_plan.Cast.Count != 1) return false;
                wearer = _plan.Cast[0];
            }

            if (!wearer.Look.Wears.Contains(worn.Id)) Edit(new PlanEdit.Add($"cast[{wearer.Id}].look.wears", worn.Id));
            if (rest.Find(piece => piece.Is(Part.Colour)) is { } colour) Edit(new PlanEdit.Set($"cast[{wearer.Id}].look.wearColours.{worn.Id}", colour.Id));
            return true;
        }

        var shot = rest.FindIndex(piece => piece.Is(Part.Shot));
        if (shot >= 0 && shot <= 2)
        {
            AddShot(rest[(shot + 1)..]);
            return true;
        }

        var existing = Member(rest);
        var definite = rest.Exists(piece => piece.Is(Part.Det, "def") || piece.Is(Part.Det, "poss"));
        ReadRest(rest, adding: existing is null || !definite && rest.Exists(piece => piece.Is(Part.Noun)));
        return true;
    }

    private bool Reframe(List<Piece> clause, int steps)
    {
        foreach (var shot in Selected.ToList())
        {
            var size = shot.Camera.Size == "cowboy" ? "full" : shot.Camera.Size;
            var at = Math.Clamp(Array.IndexOf(SizesByStep, size) + steps, 0, SizesByStep.Length - 1);
            Edit(new PlanEdit.Set($"shots[{shot.Id}].camera.size", SizesByStep[at]));
            if (Member(clause) is { } member) Edit(new PlanEdit.Set($"shots[{shot.Id}].camera.on", member.Id));
        }

        return true;
    }

    private bool Pace(List<Piece> clause, bool slower)
    {
        var member = Member(clause);
        if (clause.Exists(piece => piece.Is(Part.Camera) || piece.Is(Part.Move)))
        {
            if (Selected.Any(shot => shot.Camera.Moves.Count > 0)) Edit(new PlanEdit.Scale($"{Shots}.camera.moves[*].amount", slower ? 0.5f : 1.6f));
        }
        else if (member is not null)
        {
            foreach (var shot in Selected.ToList())
            {
                foreach (var beat in shot.Beats.Where(beat => beat.Does is not null && string.Equals(beat.Who, member.Id, StringComparison.Ordinal)))
                    Edit(new PlanEdit.Set($"shots[{shot.Id}].beats[{beat.Id}].manner", slower ? "slowly" : "quickly"));
            }
        }
        else Edit(new PlanEdit.Retime(Shots, slower ? 1.4f : 0.7f));
        return true;
    }

    private bool Lengthen(List<Piece> clause, float factor)
    {
        for (var at = 0; at + 1 < clause.Count; at++)
        {
            if ((clause[at].Number ?? (clause[at].As(Part.Count) is { } count ? double.Parse(count.Id, CultureInfo.InvariantCulture) : null)) is not { } number || clause[at + 1].As(Part.Unit) is not { } unit) continue;
            var wanted = number * (unit.Id == "minute" ? 60_000 : 1000);
            var now = Selected.Sum(shot => shot.Milliseconds);
            factor = (float)((factor > 1 ? now + wanted : Math.Max(500, now - wanted)) / now);
        }

        Edit(new PlanEdit.Retime(Shots, factor));
        return true;
    }

    private bool Step(List<Piece> clause, string field, IReadOnlyList<string> words, string middle, int step)
    {
        var member = Member(clause) ?? (_plan.Cast.Count > 0 ? _plan.Cast[0] : null);
        if (member is null) return false;
        var now = (field == "size" ? member.Look.Size : member.Look.Age) ?? middle;
        var at = Math.Clamp(words.ToList().IndexOf(now) + step, 0, words.Count - 1);
        Edit(new PlanEdit.Set($"cast[{member.Id}].look.{field}", words[at]));
        return true;
    }

    private bool Light(bool darker)
    {
        foreach (var shot in Selected.ToList())
        {
            var time = (shot.Time, darker) switch { ("night", true) => "night", ("sunset", true) => "night", (_, true) => "sunset", ("night", false) => "sunset", _ => "day" };
            Edit(new PlanEdit.Set($"shots[{shot.Id}].time", time));
        }

        return true;
    }

    private void ReplaceMoves(IEnumerable<(string Move, float Amount)> moves)
    {
        foreach (var shot in Selected.ToList())
        {
            for (var at = shot.Camera.Moves.Count - 1; at >= 0; at--) Edit(new PlanEdit.Remove($"shots[{shot.Id}].camera.moves[{at}]"));
            foreach (var (move, amount) in moves) Edit(new PlanEdit.Add($"shots[{shot.Id}].camera.moves", new CameraMove { Move = move, Amount = amount }));
        }
    }
}
