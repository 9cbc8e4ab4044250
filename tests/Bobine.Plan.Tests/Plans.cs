using Bobine.Plan.Vocabulary;
using CsCheck;

namespace Bobine.Plan.Tests;

/// <summary>Arbitrary plans: well-typed, every field used, not always sensible.</summary>
internal static class Plans
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char[' ', '\u024f'], 0, 12];
    private static readonly Gen<float> AnyNumber = Gen.Float[-1000, 1000];

    public static Gen<Look> AnyLook { get; } = Gen.Select(Maybe(Word(Terms.Colours)), Maybe(Word(Terms.Colours)), Maybe(Word(Terms.Sizes)), Word(Terms.Accessories).List[0, 3], Word(Terms.Colours)).Select(
        (coat, top, size, wears, colour) => new Look { Coat = coat, Top = top, Size = size, Wears = wears.ToEquatableList(), WearColours = new(wears.Select(item => KeyValuePair.Create(item, colour))) });

    public static Gen<CastMember> AnyMember { get; } = Gen.Select(Word([.. Terms.Heroes.Select(term => term.Id)]), AnyLook, Gen.Int[1, 40], Maybe(AnyText), Maybe(Word(Terms.Voices))).Select(
        (kind, look, count, name, voice) => new CastMember { Id = "", Kind = kind, Look = look, Count = count, Name = name, Voice = voice });

    public static Gen<Beat> AnyBeat { get; } = Gen.Select(AnyMoment(), Maybe(Word(Terms.Actions)), Maybe(AnyText), Maybe(AnyMark()), MaybeValue(AnyMoment()), AnySets()).Select(
        (at, does, says, where, until, sets) => new Beat { Id = "", At = at, Does = does, Says = says, Where = where, Until = until, Sets = sets });

    public static Gen<Shot> AnyShot { get; } = Gen.Select(Gen.Int[500, 60_000], Word([.. Terms.Places.Select(term => term.Id)]), Word(Terms.Times), AnyNumber, AnyCamera(), AnyBeat.List[0, 4], Gen.ULong).Select(
        (milliseconds, place, time, wind, camera, beats, seed) => new Shot
        {
            Id = "", Milliseconds = milliseconds, Place = place, Time = time, Weather = new() { Wind = wind }, Camera = camera, Seed = seed % 2 == 0 ? null : seed,
            Beats = beats.Select((beat, i) => beat with { Id = $"b{i + 1}" }).ToEquatableList(),
        });

    public static Gen<FilmPlan> Any { get; } = Gen.Select(AnyMember.List[0, 4], AnyShot.List[0, 3], Gen.ULong, Maybe(AnyText), Word(Terms.Languages), Gen.Enum<Origin>()).Select(
        (cast, shots, seed, title, language, origin) => new FilmPlan
        {
            Seed = seed, Title = title, Language = language,
            Cast = cast.Select((member, i) => member with { Id = $"m{i + 1}" }).ToEquatableList(),
            Shots = shots.Select((shot, i) => shot with { Id = $"s{i + 1}" }).ToEquatableList(),
            Origins = new([KeyValuePair.Create("shots[s1].place", origin)]),
        });

    private static Gen<Camera> AnyCamera() => Gen.Select(Word(Terms.CameraSizes), Word(Terms.CameraAngles), AnyMove().List[0, 2])
        .Select((size, angle, moves) => new Camera { Size = size, Angle = angle, Moves = moves.ToEquatableList() });

    private static Gen<CameraMove> AnyMove() => Gen.Select(Gen.Int[0, 60_000], Gen.Int[0, 60_000], Word(Terms.CameraMoves), Gen.Float.Unit)
        .Select((at, until, move, amount) => new CameraMove { At = at, Until = until % 3 == 0 ? null : until, Move = move, Amount = amount });

    private static Gen<BeatTime> AnyMoment() => Gen.Select(Gen.Int[0, 60_000], Gen.Int[-2000, 2000], Gen.Int[0, 3]).Select((at, delay, after) => after == 0 ? new BeatTime(delay, "b1") : new BeatTime(at));

    private static Gen<StageMark?> AnyMark() => Gen.OneOf(
        Word(StageMarks.Names).Select(name => StageMarks.Find(name)),
        Gen.Select(AnyNumber, AnyNumber, AnyNumber).Select((x, z, y) => (StageMark?)new StageMark(x, z, y)));

    private static Gen<EquatableMap<PlanValue>> AnySets() => Gen.Select(Gen.Bool, AnyNumber, AnyText).Select((some, number, text) =>
        some ? new EquatableMap<PlanValue>([KeyValuePair.Create("weather.wind", (PlanValue)number), KeyValuePair.Create("time", (PlanValue)text)]) : []);

    private static Gen<string> Word(IReadOnlyList<string> words) => Gen.Int[0, words.Count - 1].Select(i => words[i]);
    private static Gen<T?> Maybe<T>(Gen<T> value) => Gen.Select(Gen.Bool, value).Select((some, item) => some ? item : default);
    private static Gen<T?> MaybeValue<T>(Gen<T> value) where T : struct => Gen.Select(Gen.Bool, value).Select((some, item) => some ? item : (T?)null);
}
