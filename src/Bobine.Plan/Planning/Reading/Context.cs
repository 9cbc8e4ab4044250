using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>Says how well a meaning fits its neighbours.</summary>
internal static class Context
{
    public static int Fit(Sense sense, List<Piece> pieces, int at)
    {
        var before = Before(pieces, at);
        var next = at + 1 < pieces.Count ? pieces[at + 1] : null;
        var afterDeterminer = before is not null && (before.Is(Part.Det) || before.Is(Part.Colour) || before.Is(Part.Large) || before.Is(Part.Age) || before.Is(Part.Count) || before.Number is not null);
        var afterSubject = before is not null && (before.Is(Part.Noun) || before.Is(Part.Pron) || before.Is(Part.Reflexive) || before.Is(Part.Rel) || before.Is(Part.Name) || before.Unknown);
        var starts = before is null || before.Mark != '\0';
        return sense.Part switch
        {
            Part.Verb => afterDeterminer ? -5 : afterSubject ? 6 : sense.Form is "ing" or "s" ? 2 : 1,
            Part.Noun => afterDeterminer ? 5 : afterSubject ? -1 : starts ? 3 : 2,
            Part.Place => before is not null && before.Is(Part.Prep) ? 4 : afterDeterminer && PlaceAhead(pieces, at) ? 6 : 1,
            Part.Det => next is not null && (IsNominal(next) || next.Unknown) ? 5 : 3,
            Part.Clitic => afterSubject && next is not null && next.As(Part.Verb) is not null ? 6 : -3,
            Part.Colour or Part.Large or Part.Age or Part.Feeling => next?.As(Part.Noun) is not null || before?.As(Part.Noun) is not null ? 6 : 3,
            Part.Dir => before is not null && before.Is(Part.Move) ? 8 : 3,
            Part.Skip => 0,
            _ => 3,
        };
    }

    private static bool PlaceAhead(List<Piece> pieces, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4; back--)
        {
            if (pieces[back].Is(Part.Prep)) return pieces[back].Id is "in" or "on" or "at" or "over" or "from";
            if (!pieces[back].Is(Part.Det) && !pieces[back].Is(Part.Colour) && !pieces[back].Is(Part.Large) && !pieces[back].Is(Part.Skip) && !pieces[back].Is(Part.Age)) return false;
        }

        return false;
    }

    private static bool IsNominal(Piece piece) =>
        piece.As(Part.Noun) is not null || piece.As(Part.Place) is not null || piece.As(Part.Wear) is not null || piece.As(Part.Cloth) is not null || piece.As(Part.Colour) is not null || piece.As(Part.Large) is not null;

    private static Piece? Before(List<Piece> pieces, int at)
    {
        for (var back = at - 1; back >= 0; back--)
        {
            if (!pieces[back].Is(Part.Skip)) return pieces[back];
        }

        return null;
    }
}
