using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

/// <summary>Says how well a meaning fits its neighbours.</summary>
internal static class Context
{
    private enum Left { Start, Determiner, Subject, Preposition, Other }

    public static int Fit(Sense sense, List<Piece> pieces, int at)
    {
        var next = at + 1 < pieces.Count ? pieces[at + 1] : null;
        var before = at > 0 ? pieces[at - 1] : null;
        var left = LeftOf(pieces, at);
        return sense.Part switch
        {
            Part.Name => pieces[at].Capital && left != Left.Determiner ? 14 : left == Left.Subject && before!.Is(Part.Noun) ? 2 : -8,
            Part.Verb => FitVerb(sense, pieces, at, left),
            Part.Noun => left == Left.Determiner || DescribedAhead(sense, before) ? 6 : left == Left.Subject ? 0 : left == Left.Start ? 3 : 2,
            Part.Place => left == Left.Preposition ? 5 : left == Left.Determiner && PlaceAhead(pieces, at) ? 8 : 1,
            Part.Det => next is not null && (IsNominal(next) || next.Unknown || next.As(Part.Count) is not null) ? 5 : 2,
            Part.Clitic => left == Left.Subject && next?.As(Part.Verb) is not null && !(next.As(Part.Noun) is not null && before!.As(Part.Verb) is not null) ? 7 : -3,
            Part.Rel => next is not null && (next.As(Part.Verb) is not null || next.Is(Part.Pron)) ? 6 : 2,
            Part.Wear => Worn(pieces, at) ? 9 : 2,
            Part.Colour or Part.Large or Part.Age => next?.As(Part.Noun) is not null || next?.As(Part.Wear) is not null || before?.As(Part.Noun) is not null ? 7 : 3,
            Part.Feeling => left == Left.Subject || before?.As(Part.Verb) is not null || next?.As(Part.Noun) is not null ? 6 : 3,
            Part.Dir => before is not null && before.Is(Part.Move) ? 8 : 3,
            Part.Conj => sense.Id == "while" && !VerbAhead(pieces, at) ? -2 : 4,
            Part.Move => MoveFits(pieces, at) ? 7 : 1,
            Part.Style => 4,
            Part.Named => next is { Capital: true } or { Quote: not null } || next?.As(Part.Name) is not null ? 12 : left == Left.Subject && next?.Unknown == true ? 9 : 1,
            Part.Unit => before?.Number is not null || before?.As(Part.Count) is not null ? 9 : -6,
            Part.Prep when sense.Lemma is "round" => next is not null && next.As(Part.Det) is null ? 0 : 3,
            Part.Not => 4,
            Part.Op => 2,
            Part.Skip => 1,
            _ => 3,
        };
    }

    private static int FitVerb(Sense sense, List<Piece> pieces, int at, Left left)
    {
        if (DescribedAhead(sense, before: at > 0 ? pieces[at - 1] : null) && sense.Form != "ing") return -5;
        if (left == Left.Determiner) return sense.Form == "ing" && at + 1 < pieces.Count && pieces[at + 1].As(Part.Noun) is not null ? 6 : -5;
        if (left == Left.Preposition) return sense.Form is "ing" or "inf" ? 3 : -2;
        if (left == Left.Subject) return 7;
        return WantsVerb(pieces, at) ? 5 : sense.Form is "ing" or "s" ? 2 : 1;
    }

    /// <summary>Gets whether an English adjective stands right before, so that a thing is named: "small purple fish".</summary>
    private static bool DescribedAhead(Sense sense, Piece? before) => sense.Language == Language.English && before is not null && (before.Is(Part.Colour) || before.Is(Part.Large) || before.Is(Part.Age));

    /// <summary>Gets whether a subject stands before in the sentence and has no verb yet.</summary>
    private static bool WantsVerb(List<Piece> pieces, int at)
    {
        for (var back = at - 1; back >= 0 && !pieces[back].EndsSentence; back--)
        {
            if (pieces[back].Is(Part.Verb)) return false;
            if (pieces[back].Is(Part.Noun) || pieces[back].Is(Part.Name)) return true;
        }

        return false;
    }

    private static Left LeftOf(List<Piece> pieces, int at)
    {
        for (var back = at - 1; back >= 0; back--)
        {
            var piece = pieces[back];
            if (piece.Mark != '\0' || piece.Quote is not null) return Left.Start;
            if (piece.Number is not null) return Left.Determiner;
            switch (piece.Part)
            {
                case Part.Skip or Part.Colour or Part.Large or Part.Age or Part.Feeling or Part.Manner or Part.Not: continue;
                case Part.Det or Part.Count: return Left.Determiner;
                case Part.Noun or Part.Pron or Part.Reflexive or Part.Rel or Part.Name or Part.Clitic or Part.Wear or Part.Cloth: return Left.Subject;
                case Part.Prep: return Left.Preposition;
                case null: return Left.Subject;
                default: return Left.Other;
            }
        }

        return Left.Start;
    }

    private static bool VerbAhead(List<Piece> pieces, int at)
    {
        for (var ahead = at + 1; ahead < pieces.Count && ahead < at + 7 && pieces[ahead].Mark == '\0'; ahead++)
        {
            if (pieces[ahead].As(Part.Verb) is not null) return true;
        }

        return false;
    }

    private static bool Worn(List<Piece> pieces, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 8; back--)
        {
            if (pieces[back].Is(Part.Wear)) return true;
            if (pieces[back].Is(Part.Prep)) return pieces[back].Id is "with" or "wearing" or "in" or "at" or "of";
            if (pieces[back].Is(Part.Verb)) return pieces[back].Sense!.Frame.Contains("wear") || pieces[back].Sense!.Frame.Contains("copula");
            if (pieces[back].Mark != '\0' && pieces[back].Mark != ',') return false;
        }

        return false;
    }

    /// <summary>Gets whether a word such as "drone" or "follow" is the camera's here, not an actor or an action.</summary>
    private static bool MoveFits(List<Piece> pieces, int at)
    {
        if (pieces[at].Fold.Contains(' ', StringComparison.Ordinal)) return true;
        var left = LeftOf(pieces, at);
        return left is Left.Start or Left.Other && pieces[at].As(Part.Noun) is null;
    }

    private static bool PlaceAhead(List<Piece> pieces, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4; back--)
        {
            if (pieces[back].Is(Part.Prep)) return pieces[back].Id is "in" or "on" or "at" or "from" or "to";
            if (!pieces[back].Is(Part.Det) && !pieces[back].Is(Part.Colour) && !pieces[back].Is(Part.Large) && !pieces[back].Is(Part.Skip) && !pieces[back].Is(Part.Age)) return false;
        }

        return false;
    }

    private static bool IsNominal(Piece piece) =>
        piece.Senses.Any(sense => sense.Part is Part.Noun or Part.Place or Part.Wear or Part.Cloth or Part.Colour or Part.Large or Part.Age or Part.Skip or Part.Feeling);
}
