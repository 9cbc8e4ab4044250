using System.Globalization;
using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private void ReadSetting(Piece piece, Sense sense)
    {
        var negated = _negated;
        var preposition = _preposition;
        _negated = false;
        _preposition = null;
        if (sense.Part == Part.Wind && preposition is null && _speech && _beat is null && _line is null) EndClause(sentence: false);
        if (sense.Part is Part.Wind or Part.Weather && _subjects.Count == 0 && _beat is null && preposition is null && !negated) _impersonal = true;
        var adjectives = (Large: _phrase.Large, Colour: _phrase.Colours.FirstOrDefault());
        _phrase.Begin();
        switch (sense.Part)
        {
            case Part.Place when !negated: ReadPlace(piece, sense, preposition); break;
            case Part.Time when negated: Shot.Time ??= "day"; break;
            case Part.Time: Shot.Time ??= sense.Id; break;
            case Part.Weather when negated: Shot.Weather ??= "clear"; break;
            case Part.Weather: ReadWeather(sense); break;
            case Part.Wind when negated: Shot.Wind = 0; break;
            case Part.Wind: ReadWind(sense, adjectives.Large, preposition); break;
            case Part.Style when !negated: Shot.Style ??= sense.Id; break;
            default: break;
        }
    }

    private void ReadPlace(Piece piece, Sense sense, string? preposition)
    {
        if (preposition == "over" && sense.Id == "city-street") sense = sense with { Id = "skyline" };
        _ = piece;
        if (preposition == "from" && _beat is not null && Shot.Place is not null) return;
        if (Shot.Place is null) Shot.Place = sense.Id;
        else if (Shot.Place != sense.Id && preposition is "in" or "at" && Shot.Beats.Count > 0 && _beat is null)
        {
            _draft.Shots.Add(new() { Place = sense.Id });
        }
        else if (Shot.Place == "meadow" && sense.Id is "forest" or "desert" or "mountain-lake" || Shot.Place is "city-street" && sense.Id is "christmas-street") Shot.Place = sense.Id;
    }

    private void ReadWeather(Sense sense)
    {
        if (Shot.Beats.Count > 0 && (_sudden || _begins) && Shot.Weather != sense.Id) Shot.Beats.Add(new() { Weather = sense.Id, At = _instant, AtEnd = _atEnd });
        else if (Shot.Weather is null || Shot.Weather is "rain" or "cloud" && sense.Id == "storm" || Shot.Weather == "cloud") Shot.Weather = sense.Id;
    }

    private void ReadWind(Sense sense, string? large, string? preposition)
    {
        var wind = float.Parse(sense.Id, CultureInfo.InvariantCulture);
        if (large is "big" or "giant") wind = 1;
        if (large is "small" or "tiny") wind = 0.3f;
        if (Shot.Beats.LastOrDefault()?.Wind is { } blowing && blowing >= wind) return;
        if (Shot.Beats.Count > 0 && _beat is null && preposition is null && wind > 0.5f) Shot.Beats.Add(new() { Wind = wind, At = _instant, AtEnd = _atEnd, Together = _together });
        else Shot.Wind = Math.Max(Shot.Wind ?? 0, wind);
        _last = null;
    }

    private void ReadCamera(Piece piece, Sense sense)
    {
        _phrase.Begin();
        _preposition = null;
        if (sense.Part is Part.Size or Part.Angle && _negated || sense.Part == Part.Move && _negated)
        {
            _negated = false;
            return;
        }

        switch (sense.Part)
        {
            case Part.Size:
                if (Shot.Size is not null && Shot.Size != sense.Id && (Shot.Beats.Count > 0 || Shot.Present.Count > 0 || Shot.Place is not null)) NewShot();
                Shot.Size ??= sense.Id;
                _filming = sense.Id is not ("wide" or "extreme-wide");
                if (_last is not null && _subjects.Count > 0 && _beat is null && sense.Id is "close-up" or "insert") Shot.On ??= _subjects[^1];
                break;
            case Part.Angle:
                Shot.Angle ??= sense.Id;
                _filming = sense.Id != "point-of-view";
                break;
            case Part.Move:
                ReadMove(sense.Id);
                _filming = sense.Id is "zoom-in" or "dolly-in" or "tracking" or "orbit-?";
                break;
            default: break;
        }

        _ = piece;
        if (_beat is not null && sense.Part != Part.Camera) _beat = null;
    }

    private void ReadMove(string move)
    {
        var amount = 0.5f;
        var direction = move == "tilt-?" ? "up" : "left";
        for (var back = -1; back >= -3 && Peek(back) is { Mark: '\0' } piece; back--)
        {
            if (piece.As(Part.Manner) is { } manner) amount = Pace(manner.Id, amount);
        }

        if (_pieces[_at].Fold.Contains("slow", StringComparison.Ordinal) || _pieces[_at].Fold.Contains("lent", StringComparison.Ordinal)) amount = 0.3f;
        if (_pieces[_at].Fold.Contains("whip", StringComparison.Ordinal) || _pieces[_at].Fold.Contains("crash", StringComparison.Ordinal)) amount = 0.9f;
        for (var ahead = 1; ahead <= 6 && Peek(ahead) is { Mark: '\0' } piece; ahead++)
        {
            if (piece.As(Part.Manner) is { } manner) amount = Pace(manner.Id, amount);
            if (piece.Is(Part.Noun) || piece.Is(Part.Verb)) break;
            if (piece.As(Part.Dir) is not { } side || side.Id is not ("left" or "right" or "up" or "down")) continue;
            direction = side.Id;
            if (move == "dolly-in" && side.Id is "left" or "right") move = "truck-?";
            if (move.EndsWith('?')) _at += ahead;
            break;
        }

        if (move.EndsWith('?'))
        {
            var stem = move[..^1];
            if (stem == "tilt-" && direction is "left" or "right") stem = "pan-";
            if (stem is "pan-" && direction is "up" or "down") stem = "tilt-";
            if (stem is "orbit-" or "truck-" && direction is "up" or "down") direction = "left";
            move = stem + direction;
        }

        if (!Shot.Moves.Exists(known => known.Move == move)) Shot.Moves.Add((move, amount));
    }

    private static float Pace(string manner, float amount) => manner switch { "slowly" or "gently" => 0.3f, "quickly" or "hard" => 0.8f, _ => amount };

    private void ReadTransition(Sense sense)
    {
        if (Shot.Transition is null && (Shot.Beats.Count == 0 || _draft.Shots.Count > 1)) Shot.Transition = sense.Id;
        else if (Shot.Beats.Count > 0 && Peek() is { Mark: '\0' }) NewShot();
        Shot.Transition ??= sense.Id;
    }

    private void ReadDirection(Sense sense)
    {
        var preposition = _preposition;
        _preposition = null;
        var role = sense.Id;
        if (role == "camera") return;
        if (_beat is { } beat && (beat.Frame.Contains("enter") || beat.Frame.Contains("leave")))
        {
            if (beat.Frame.Contains("enter")) beat.From ??= role is "left" or "right" or "back" or "above" ? role : null;
            else beat.Side ??= role;
            return;
        }

        if (_beat is { } moving && moving.Frame.Contains("go") && role is "left" or "right") moving.Side ??= role;
        else if (role is "left" or "right" or "centre")
        {
            var other = Peek()?.Is(Part.Prep, "of") == true || Peek()?.Fold is "de" or "du" or "d'" or "of";
            var opens = Peek(-1) is null or { Mark: not '\0' } or { Sense.Part: Part.Conj } && (Peek()?.Is(Part.Det) == true || Peek()?.Is(Part.Count) == true);
            if (opens && !other) _side = role;
            else if ((_subjects.Count == 0 && _beat is null || _phrase.Determiner is null && _last is null) && !other) _side = role;
            else if (_last is { } member)
            {
                Shot.Sides[member] = role;
                if (other) _opposite = (member, role == "left" ? "right" : "left");
            }
            else _side = role;
            if (other && Peek() is not null) ReadOpposite();
        }
        else if (role is "near" or "far")
        {
            if (_last is { } member) Shot.Depths[member] = role;
        }
        else if (role is "back" or "above" && _beat is not null) _beat.From = role;
        _ = preposition;
    }

    private (DraftMember Member, string Side)? _opposite;

    /// <summary>Marks that the next noun stands on the other side: "to the left of the dog".</summary>
    private void ReadOpposite()
    {
        if (_opposite is { } opposite) _side = opposite.Side;
        _opposite = null;
    }
}
