using Bobine.Plan.Edits;
using Bobine.Plan.Planning.Assembly;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Instructions;

internal sealed partial class InstructionReader
{
    /// <summary>Reads what is no operation as a sentence about the film, and sets what it says.</summary>
    private void ReadRest(List<Piece> pieces, bool adding)
    {
        if (!pieces.Exists(piece => piece.Part is not (null or Part.Skip or Part.Det) || piece.Quote is not null || piece.Number is not null || piece.Unknown)) return;
        var before = _plan.Cast.Select(Drafted).ToList();
        var cast = _plan.Cast.Select(Drafted).ToList();
        var draft = new SceneReader(pieces, lexicon, language, cast) { Adding = adding }.Read();
        _notes.AddRange(draft.Notes);
        foreach (var slug in draft.Excluded) Exclude(slug);
        SetLooks(before, cast);
        if (draft.Music is { } music) Edit(new PlanEdit.Set("music", music));
        if (draft.Milliseconds is { } wanted)
        {
            var now = _plan.TotalMilliseconds;
            Edit(new PlanEdit.Retime("shots[*]", wanted / (float)now));
        }

        foreach (var fresh in draft.Cast.Skip(cast.Count)) AddMember(fresh, draft);
        for (var index = 0; index < draft.Shots.Count; index++)
        {
            if (index > 0) AddShot(draft.Shots[index], draft);
            else SetShot(draft.Shots[0], draft);
        }
    }

    private DraftMember Drafted(CastMember member)
    {
        var noun = lexicon.NounOf(member.Id) is { } own && own.Kind == member.Kind ? own : lexicon.NounOf(member.Kind) ?? new Noun(member.Kind, member.Kind, Near: false, new HashSet<string>(StringComparer.Ordinal));
        return new(member.Id, noun) { Word = member.Word, Count = member.Count, Name = member.Name, Voice = member.Voice, Look = member.Look, Feminine = noun.Is("f") ? true : noun.Is("m") ? false : null };
    }

    private void Exclude(string slug)
    {
        var gone = _plan.Cast.Where(member => member.Id == slug || lexicon.NounOf(slug)?.Kind == member.Kind).ToList();
        foreach (var member in gone) Edit(new PlanEdit.Remove($"cast[{member.Id}]"));
    }

    private void SetLooks(List<DraftMember> before, List<DraftMember> after)
    {
        for (var index = 0; index < before.Count; index++)
        {
            var (was, now) = (before[index], after[index]);
            var path = $"cast[{was.Id}]";
            foreach (var (field, old, value) in Fields(was.Look, now.Look))
            {
                if (value is not null && !string.Equals(old, value, StringComparison.Ordinal)) Edit(new PlanEdit.Set($"{path}.look.{field}", value));
            }

            foreach (var worn in now.Look.Wears.Where(worn => !was.Look.Wears.Contains(worn))) Edit(new PlanEdit.Add($"{path}.look.wears", worn));
            foreach (var (worn, colour) in now.Look.WearColours)
            {
                if (!was.Look.WearColours.TryGetValue(worn, out var old) || old != colour) Edit(new PlanEdit.Set($"{path}.look.wearColours.{worn}", colour));
            }

            if (now.Count != was.Count) Edit(new PlanEdit.Set($"{path}.count", (float)now.Count));
            if (now.Name is { } name && name != was.Name) Edit(new PlanEdit.Set($"{path}.name", name));
            if (now.Voice is { } voice && voice != was.Voice) Edit(new PlanEdit.Set($"{path}.voice", voice));
            if (now.Feeling is { } feeling) Edit(new PlanEdit.Set($"{Shots}.stage[{was.Id}].feeling", feeling));
        }
    }

    private static IEnumerable<(string Field, string? Old, string? New)> Fields(Look was, Look now) =>
    [
        ("coat", was.Coat, now.Coat), ("accent", was.Accent, now.Accent), ("skin", was.Skin, now.Skin), ("hair", was.Hair, now.Hair), ("hairStyle", was.HairStyle, now.HairStyle), ("eyes", was.Eyes, now.Eyes),
        ("top", was.Top, now.Top), ("legs", was.Legs, now.Legs), ("shoes", was.Shoes, now.Shoes), ("size", was.Size, now.Size), ("age", was.Age, now.Age),
    ];

    private void AddMember(DraftMember member, Draft draft)
    {
        Edit(new PlanEdit.Add("cast", new CastMember { Id = member.Id, Kind = member.Noun.Kind, Word = member.Word, Count = member.Count, Look = member.Look, Name = member.Name, Voice = member.Voice }));
        foreach (var shot in Selected.ToList())
        {
            var side = draft.Shots[0].Sides.GetValueOrDefault(member) ?? FreeSide(shot);
            var mark = StageMarks.Of(side, draft.Shots[0].Depths.GetValueOrDefault(member) ?? (Blocking.IsBackground(member) ? "far" : FreeDepth(shot, side)));
            Edit(new PlanEdit.Set($"shots[{shot.Id}].stage[{member.Id}].mark", mark));
            if (member.Feeling is { } feeling) Edit(new PlanEdit.Set($"shots[{shot.Id}].stage[{member.Id}].feeling", feeling));
        }
    }

    private static string FreeSide(Shot shot)
    {
        string[] sides = ["right", "left", "centre"];
        return sides.OrderBy(side => shot.Stage.Count(placed => placed.Mark is { } mark && MathF.Abs(mark.X - StageMarks.Of(side, "mid").X) < 1.5f)).First();
    }

    private void PlaceAt(string id, string side, string? depth)
    {
        foreach (var shot in Selected.ToList())
        {
            var others = shot with { Stage = shot.Stage.Where(placed => placed.Who != id).ToEquatableList() };
            Edit(new PlanEdit.Set($"shots[{shot.Id}].stage[{id}].mark", StageMarks.Of(side, depth ?? FreeDepth(others, side))));
        }
    }

    private static string FreeDepth(Shot shot, string side)
    {
        string[] depths = ["mid", "near", "far"];
        return depths.OrderBy(depth => shot.Stage.Count(placed => placed.Mark == StageMarks.Of(side, depth))).First();
    }

    private void SetShot(DraftShot shot, Draft draft)
    {
        foreach (var (field, value) in ((string, string?)[])
            [("place", shot.Place), ("time", shot.Time), ("weather.kind", shot.Weather), ("style", shot.Style), ("camera.size", shot.Size), ("camera.angle", shot.Angle), ("camera.on", shot.On?.Id), ("transition", shot.Transition)])
        {
            if (value is not null) Edit(new PlanEdit.Set($"{Shots}.{field}", value));
        }

        if (shot.Wind is { } wind) Edit(new PlanEdit.Set($"{Shots}.weather.wind", wind));
        if (shot.Moves.Count > 0) ReplaceMoves(shot.Moves);
        foreach (var (member, side) in shot.Sides)
        {
            if (_plan.Cast.Any(known => known.Id == member.Id)) PlaceAt(member.Id, side, shot.Depths.GetValueOrDefault(member));
        }

        foreach (var (member, depth) in shot.Depths)
        {
            if (!shot.Sides.ContainsKey(member)) Edit(new PlanEdit.Set($"{Shots}.stage[{member.Id}].mark", StageMarks.Of("centre", depth)));
        }

        AddBeats(shot, draft);
    }

    private void AddBeats(DraftShot shot, Draft draft)
    {
        shot.Present.AddRange(draft.Cast.Where(member => !shot.Present.Contains(member)));
        Requirements.Meet(draft);
        foreach (var beat in shot.Beats)
        {
            if (beat.Wind is { } wind) Edit(new PlanEdit.Set($"{Shots}.weather.wind", wind));
            else if (beat.Weather is { } weather) Edit(new PlanEdit.Set($"{Shots}.weather.kind", weather));
            else foreach (var who in beat.Who) AddBeat(beat, who);
        }
    }

    private void AddBeat(DraftBeat beat, DraftMember who)
    {
        if (_plan.Cast.All(member => member.Id != who.Id)) return;
        var shot = Selected.LastOrDefault(candidate => candidate.Stage.Any(placed => placed.Who == who.Id) || candidate.Beats.Any(known => known.Who == who.Id)) ?? Selected.Last();
        var old = shot.Beats.Where(known => known.Who == who.Id && (beat.Says is null ? known.Does is not null : known.Says is not null)).ToList();
        var at = shot.Beats.Count == 0 ? 300 : BeatSchedule.Of(shot).Spans.Max(span => Math.Min(span.Start + 1800, Math.Max(span.End, span.SpeechEnd))) + 100;
        if (_instead && old.Count > 0)
        {
            at = old[0].At.Milliseconds;
            foreach (var gone in old) Edit(new PlanEdit.Remove($"shots[{shot.Id}].beats[{gone.Id}]"));
        }
        else if (beat.At is { } asked) at = asked;

        var added = new Beat
        {
            Id = "", At = new(at), Who = who.Id, Does = beat.Does, To = beat.To?.Id, With = beat.With is { } prop ? (_plan.Cast.Any(member => member.Id == prop.Id) ? prop.Id : prop.Noun.Kind) : null,
            Says = beat.Says, Feeling = beat.Feeling, Manner = beat.Manner, From = beat.From,
        };
        var needed = at + Timing.Length(beat) + 500;
        if (needed > shot.Milliseconds) Edit(new PlanEdit.Set($"shots[{shot.Id}].seconds", Math.Min(60f, MathF.Ceiling(needed / 250f) / 4)));
        Edit(new PlanEdit.Add($"shots[{shot.Id}].beats", added));
    }

    /// <summary>Adds a shot that a sentence describes.</summary>
    private void AddShot(List<Piece> pieces)
    {
        var cast = _plan.Cast.Select(Drafted).ToList();
        var draft = new SceneReader(pieces, lexicon, language, cast).Read();
        _notes.AddRange(draft.Notes);
        foreach (var fresh in draft.Cast.Skip(cast.Count)) Edit(new PlanEdit.Add("cast", new CastMember { Id = fresh.Id, Kind = fresh.Noun.Kind, Word = fresh.Word, Count = fresh.Count, Look = fresh.Look, Name = fresh.Name }));
        AddShot(draft.Shots[0], draft);
    }

    private void AddShot(DraftShot drafted, Draft draft)
    {
        var last = _plan.Shots[^1];
        drafted.Place ??= last.Place;
        drafted.Time ??= last.Time;
        drafted.Style ??= last.Style;
        var single = new Draft { Language = language, Numbered = true };
        single.Cast.AddRange(draft.Cast);
        single.Shots.Clear();
        single.Shots.Add(drafted);
        if (drafted.Present.Count == 0) drafted.Present.AddRange(draft.Cast.Where(member => last.Stage.Any(placed => placed.Who == member.Id)));
        var made = new PlanAssembler(single, new PlanRequest { Text = "", Seed = _plan.Seed }).Assemble().Shots[0];
        Edit(new PlanEdit.Add("shots", made with { Id = "", Weather = drafted.Weather is null ? last.Weather : made.Weather }));
    }
}
