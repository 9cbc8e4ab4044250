using Bobine.Plan.Planning.Words;

namespace Bobine.Plan.Planning.Reading;

internal sealed partial class SceneReader
{
    private void ReadSetting(Sense sense)
    {
        var negated = _negated;
        _negated = false;
        _preposition = null;
        _phrase.Begin();
        switch (sense.Part)
        {
            case Part.Place when !negated: Shot.Place ??= sense.Id; break;
            case Part.Time: Shot.Time = negated ? "day" : sense.Id; break;
            case Part.Weather: Shot.Weather = negated ? "clear" : sense.Id; break;
            case Part.Wind when negated: Shot.Wind = 0; break;
            case Part.Wind:
                var wind = float.Parse(sense.Id, System.Globalization.CultureInfo.InvariantCulture);
                if (Shot.Beats.Count > 0) Shot.Beats.Add(new() { Wind = wind });
                else Shot.Wind = wind;
                break;
            case Part.Style when !negated: Shot.Style = sense.Id; break;
            default: break;
        }
    }

    private void ReadCamera(Sense sense)
    {
        switch (sense.Part)
        {
            case Part.Size: Shot.Size = sense.Id; break;
            case Part.Angle: Shot.Angle = sense.Id; break;
            case Part.Move: ReadMove(sense.Id); break;
            default: break;
        }
    }

    private void ReadMove(string move)
    {
        var amount = 0.5f;
        var direction = "left";
        for (var near = -3; near <= 5; near++)
        {
            if (Peek(near) is not { } piece || near == 0) continue;
            if (near > 0 && piece.Mark != '\0') break;
            if (piece.As(Part.Manner) is { } manner) amount = manner.Id == "slowly" ? 0.3f : manner.Id == "quickly" ? 0.8f : amount;
            if (near > 0 && piece.As(Part.Dir) is { } side && side.Id is "left" or "right" or "up" or "down")
            {
                direction = side.Id;
                _at += near;
                break;
            }
        }

        if (move.EndsWith('?'))
        {
            var stem = move[..^1];
            if (stem == "tilt-" && direction is "left" or "right") direction = "up";
            if (stem == "pan-" && direction is "up" or "down") stem = "tilt-";
            move = stem + direction;
        }

        if (!Shot.Moves.Exists(known => known.Move == move)) Shot.Moves.Add((move, amount));
    }

    private void ReadDirection(Sense sense)
    {
        _preposition = null;
        if (sense.Id is "left" or "right" or "centre")
        {
            if (_beat is not null && (_beat.Frame.Contains("go") || _beat.Frame.Contains("enter"))) _beat.Side = sense.Id;
            else if (_last is not null) Shot.Sides[_last] = sense.Id;
            if (_beat is not null && _beat.Frame.Contains("enter")) _beat.From = sense.Id;
        }
        else if (sense.Id is "near" or "far" && _last is not null) Shot.Depths[_last] = sense.Id;
        else if (sense.Id is "back" or "above" && _beat is not null) _beat.From = sense.Id;
    }
}
