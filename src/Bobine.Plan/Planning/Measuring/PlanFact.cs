namespace Bobine.Plan.Planning.Measuring;

/// <summary>One thing that a plan must hold, such as <c>kind:lion</c>, <c>look:cat.coat=black</c>, <c>do:man.break>computer+hammer</c> or <c>2/place:kitchen</c>.</summary>
/// <remarks>
/// A leading "2/" speaks of the second shot alone. Kinds may be alternatives ("zebra|horse") or any ("*"). The notation:
/// kind, nokind, name:dog=Rex, count:duck=3 (or 2..5), look:cat.coat=red, look:man.cape=red, look:man.wears=cape, nolook:..., place, time, nottime, weather,
/// wind>=0.8, wind&lt;=0.05, wind=0.2..0.4, style, size, angle, move:pan-left (or orbit), transition, do:who.action>target+tool, order:a.x&lt;b.y, from:horse=right,
/// say:who=line, shots:3, seconds:10, side:cat=left, feel:lion=sad, music:calm (or any), note.
/// </remarks>
public sealed record PlanFact(string Text, int? Shot, string Name, string Value)
{
    public static PlanFact Parse(string text)
    {
        text = text.Trim();
        int? shot = null;
        var rest = text;
        if (rest.Length > 2 && char.IsDigit(rest[0]) && rest[1] == '/') (shot, rest) = (rest[0] - '0', rest[2..]);
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        return new(text, shot, rest[..end], end < rest.Length && rest[end] == ':' ? rest[(end + 1)..] : rest[end..]);
    }

    /// <summary>Gets the field that the fact is counted under.</summary>
    public string Field => Name switch
    {
        "kind" or "nokind" or "name" => "kinds",
        "look" or "nolook" => "looks",
        "count" => "count",
        "place" => "place",
        "time" or "nottime" => "time",
        "weather" or "wind" => "weather",
        "style" => "style",
        "size" or "angle" or "move" or "transition" => "camera",
        "do" or "order" or "from" => "actions",
        "say" => "lines",
        "shots" or "seconds" => "shots",
        "side" => "left-right",
        "feel" => "feelings",
        "music" => "music",
        _ => "notes",
    };
}
