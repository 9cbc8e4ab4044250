using Bobine.Core;
using Bobine.Plan.Edits;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Instructions;

/// <summary>Turns an instruction ("make it night, more wind") into edits of a plan. What it does not name stays.</summary>
internal sealed partial class InstructionReader(FilmPlan plan, Lexicon lexicon, Language language)
{
    private readonly List<string> _notes = [];
    private FilmPlan _plan = plan;
    private string? _shotId;
    private bool _instead;
    private bool _changed;

    public PlanResult Read(List<Piece> pieces)
    {
        var rest = new List<Piece>();
        foreach (var clause in Clauses(PickShot(pieces)))
        {
            if (!Operate(clause)) rest.AddRange(clause);
        }

        ReadRest(rest, adding: false);
        if (!_changed && _notes.Count == 0)
            _notes.Add(French ? "Rien n'a changé : l'instruction n'a pas été comprise." : "Nothing changed: the instruction was not understood.");
        return new(_plan, _notes);
    }

    private bool French => language == Language.French;
    private string Shots => _shotId is null ? "shots[*]" : $"shots[{_shotId}]";
    private IEnumerable<Shot> Selected => _plan.Shots.Where(shot => _shotId is null || string.Equals(shot.Id, _shotId, StringComparison.Ordinal));

    /// <summary>Performs an edit; what is locked or impossible becomes a note.</summary>
    private void Edit(PlanEdit edit)
    {
        try
        {
            _plan = _plan.Apply(edit, Origin.Said);
            _changed = true;
        }
        catch (UserException fault)
        {
            _notes.Add(fault.Message);
        }
    }

    private void Note(string english, string french) => _notes.Add(French ? french : english);

    /// <summary>Takes "in shot 2" out of the instruction.</summary>
    private List<Piece> PickShot(List<Piece> pieces)
    {
        for (var at = 0; at + 1 < pieces.Count; at++)
        {
            if (!pieces[at].Is(Part.Shot)) continue;
            var number = pieces[at + 1].Number ?? (pieces[at + 1].As(Part.Count) is { } count ? int.Parse(count.Id, System.Globalization.CultureInfo.InvariantCulture) : null);
            if (number is not { } wanted) continue;
            if ((int)wanted == _plan.Shots.Count + 1)
            {
                AddShot([.. pieces.Skip(at + 2)]);
                return [];
            }

            if (wanted < 1 || wanted > _plan.Shots.Count)
            {
                Note($"There is no shot {wanted}: the film has {_plan.Shots.Count}.", $"Il n'y a pas de plan {wanted} : le film en a {_plan.Shots.Count}.");
                return [];
            }

            _shotId = _plan.Shots[(int)wanted - 1].Id;
            var from = at;
            while (from > 0 && (pieces[from - 1].Is(Part.Det) || pieces[from - 1].Is(Part.Prep))) from--;
            var removing = from > 0 && pieces[from - 1].Is(Part.Op, "remove");
            if (removing && _plan.Shots.Count == 1)
            {
                Note("The film has one shot only, which stays.", "Le film n'a qu'un plan, qui reste.");
                return [];
            }

            if (removing)
            {
                Edit(new PlanEdit.Remove($"shots[{_shotId}]"));
                _shotId = null;
                from--;
            }

            return [.. pieces[..from], .. pieces[(at + 2)..].SkipWhile(piece => piece.Mark is ':' or ',')];
        }

        return pieces;
    }

    private static IEnumerable<List<Piece>> Clauses(List<Piece> pieces)
    {
        var clause = new List<Piece>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            var next = at + 1 < pieces.Count ? pieces[at + 1] : null;
            var joins = piece.Is(Part.Conj, "and") && next is not null && (next.Is(Part.Op) || next.Is(Part.Verb) || clause.Exists(before => before.Is(Part.Op)) && !next.Is(Part.Det) && !next.Is(Part.Colour));
            if (piece.Mark is ',' or ';' or '.' or '!' or '\n' || joins || piece.Is(Part.Seq))
            {
                clause.Add(piece);
                yield return clause;
                clause = [];
            }
            else clause.Add(piece);
        }

        if (clause.Count > 0) yield return clause;
    }

    /// <summary>Gets the members that a word of the instruction means, noting it when there are several.</summary>
    private CastMember? Member(IEnumerable<Piece> clause)
    {
        foreach (var piece in clause)
        {
            if (piece.Mark == '\0' && _plan.Cast.FirstOrDefault(member => member.Name is { } name && string.Equals(name, piece.Text, StringComparison.OrdinalIgnoreCase)) is { } named) return named;
            var noun = piece.Sense?.Noun ?? piece.As(Part.Noun)?.Noun;
            if (noun is null) continue;
            var found = _plan.Cast.Where(member => Means(noun, piece, member)).ToList();
            if (found.Count == 1) return found[0];
            if (found.Count > 1)
            {
                var exact = found.Where(member => string.Equals(member.Id, noun.Slug, StringComparison.Ordinal) || clause.Any(word => word.Is(Part.Colour) && member.Look.Coat == word.Id)).ToList();
                if (exact.Count == 1) return exact[0];
                var names = string.Join(", ", found.Select(member => member.Id));
                Note($"\"{piece.Text}\" could be {names}: the first was taken.", $"« {piece.Text} » peut être {names} : le premier a été pris.");
                return found[0];
            }
        }

        return null;
    }

    private static bool Means(Noun noun, Piece piece, CastMember member) =>
        string.Equals(member.Id, noun.Slug, StringComparison.Ordinal) || string.Equals(member.Kind, noun.Kind, StringComparison.Ordinal) && (!noun.Near || member.Word is not null)
        || string.Equals(member.Word, piece.Text, StringComparison.OrdinalIgnoreCase);
}
