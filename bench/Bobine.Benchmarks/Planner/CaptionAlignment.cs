using Bobine.Plan;
using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Words;
using Bobine.Plan.Wording;
using Words = Bobine.Plan.Wording.Lexicon;

namespace Bobine.Benchmarks.Planner;

/// <summary>Finds in a caption the words that its plan's values are said with: the labels a tagger learns from, which no parser wrote.</summary>
internal sealed class CaptionAlignment
{
    private const int ShortestMisspelt = 5;

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "in", "a", "an", "the", "on", "at", "of", "by", "during", "as", "under", "while", "with", "out", "dans", "un", "une", "la", "le", "les", "l'", "sur", "a", "au", "aux", "en", "du", "de", "d'", "des", "par", "pendant", "sous", "pas", "no", "tandis", "que",
    };

    private static readonly Dictionary<string, (string English, string French)> Cloths = new(StringComparer.Ordinal)
    {
        ["hair"] = ("hair", "cheveux"), ["eyes"] = ("eyes", "yeux"), ["skin"] = ("skin", "peau"), ["accent"] = ("markings", "taches"), ["top"] = ("top", "haut"), ["legs"] = ("trousers", "pantalon"), ["shoes"] = ("shoes", "chaussures"),
    };

    private readonly Dictionary<string, string[]> _folds = new(StringComparer.Ordinal);

    /// <summary>Gets the spans of a caption, the longest first match winning, slips of the finger allowed in long words.</summary>
    public List<Span> Align(FilmPlan plan, string language, IReadOnlyList<Token> tokens)
    {
        var known = Known(plan, language).SelectMany(value => value.Ways.Select(way => (value.Field, value.Value, Words: Fold(way, value.Field is Field.Place or Field.Time or Field.Weather or Field.Wind or Field.Style))))
            .Where(way => way.Words.Length > 0).OrderByDescending(way => way.Words.Length).ToList();
        var spans = new List<Span>();
        for (var at = 0; at < tokens.Count;)
        {
            var found = known.FirstOrDefault(way => Matches(tokens, at, way.Words));
            if (found.Words is null) at++;
            else
            {
                spans.Add(new(at, found.Words.Length, found.Field, found.Value));
                at += found.Words.Length;
            }
        }

        return spans;
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            var (fold, word) = (tokens[at + i].Fold, words[i]);
            if (string.Equals(fold, word, StringComparison.Ordinal)) continue;
            if (word.Length < ShortestMisspelt || tokens[at + i].Kind != TokenKind.Word || Math.Abs(fold.Length - word.Length) > 1 || Spelling.Distance(fold, word, 1) > 1) return false;
        }

        return true;
    }

    private string[] Fold(string way, bool trims)
    {
        if (!_folds.TryGetValue(way, out var words)) _folds[way] = words = [.. Lexer.Read(way).Where(token => token.Kind is not TokenKind.Quote).Select(token => token.Fold)];
        return trims ? [.. words.SkipWhile(Leading.Contains)] : words;
    }

    private static IEnumerable<(Field Field, string Value, IEnumerable<string> Ways)> Known(FilmPlan plan, string language)
    {
        foreach (var member in plan.Cast)
        {
            yield return (Field.Kind, member.Kind, [.. Wordings.Nouns(member.Kind, language), .. Described(plan, member, language)]);
            if (member.Name is { Length: > 0 } name) yield return (Field.Name, name, [name]);
            if (member.Count > 1) yield return (Field.Count, member.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), [language is "fr" ? FrenchGrammar.Number(member.Count) : EnglishGrammar.Number(member.Count)]);
            foreach (var known in Looks(member.Look, language)) yield return known;
        }

        foreach (var shot in plan.Shots)
        {
            yield return (Field.Place, shot.Place, Wordings.Of("place", shot.Place, language));
            yield return (Field.Time, shot.Time, Wordings.Of("time", shot.Time, language));
            yield return (Field.Weather, shot.Weather.Kind, Wordings.Of("weather", shot.Weather.Kind, language));
            yield return (Field.Style, shot.Style, Wordings.Of("style", shot.Style, language));
            yield return (Field.Size, shot.Camera.Size, Wordings.Of("size", shot.Camera.Size, language));
            yield return (Field.Angle, shot.Camera.Angle, Wordings.Of("angle", shot.Camera.Angle, language));
            yield return (Field.Transition, shot.Transition, Wordings.Of("transition", shot.Transition, language));
            foreach (var move in shot.Camera.Moves) yield return (Field.Move, move.Move, Wordings.Of("move", move.Move, language));
            foreach (var feeling in shot.Stage.Select(placed => placed.Feeling).Concat(shot.Beats.Select(beat => beat.Feeling)).OfType<string>()) yield return (Field.Feeling, feeling, Wordings.Of("feeling", feeling, language));
            foreach (var does in shot.Stage.Select(placed => placed.Doing).Concat(shot.Beats.Select(beat => beat.Does)).OfType<string>()) yield return (Field.Action, does, Wordings.Verbs(does, language));
            foreach (var manner in shot.Beats.Select(beat => beat.Manner).OfType<string>()) yield return (Field.Manner, manner, Wordings.Of("manner", manner, language).Select(way => way.Split('{')[0]));
            foreach (var from in shot.Beats.Select(beat => beat.From).OfType<string>()) yield return (Field.From, from, Wordings.Of("from", from, language));
            foreach (var thing in shot.Beats.Select(beat => beat.With).OfType<string>().Where(with => plan.Cast.All(member => member.Id != with))) yield return (Field.Kind, thing, Wordings.Nouns(thing, language));
        }

        foreach (var (strength, value) in new[] { ("still", "0"), ("light", "0.15"), ("fresh", "0.4"), ("strong", "0.7"), ("gale", "1") }) yield return (Field.Wind, value, Wordings.Of("wind", strength, language));
        foreach (var side in (string[])["left", "centre", "right"]) yield return (Field.Side, side, Wordings.Of("side", side, language));
        if (plan.Music is { } mood) yield return (Field.Mood, mood, Wordings.Of("mood", mood, language));
        for (var shot = 2; shot <= plan.Shots.Count; shot++) yield return (Field.Shot, "", [$"shot {shot}", $"plan {shot}", "next shot", "plan suivant"]);
    }

    private static IEnumerable<(Field Field, string Value, IEnumerable<string> Ways)> Looks(Look look, string language)
    {
        var french = language is "fr";
        foreach (var colour in new[] { look.Coat, look.Accent, look.Skin, look.Hair, look.Eyes, look.Top, look.Legs, look.Shoes }.Concat(look.WearColours.Select(worn => worn.Value)).OfType<string>().Distinct(StringComparer.Ordinal))
            yield return (Field.Colour, colour, Wordings.Colour(colour, language));
        foreach (var worn in look.Wears) yield return (Field.Wear, worn, [french ? Words.AccessoryOf(worn).French : Words.AccessoryOf(worn).English]);
        foreach (var (id, words) in Cloths) yield return (Field.Cloth, id, [french ? words.French : words.English]);
        if (look.HairStyle is { } style) yield return (Field.Hair, style, Wordings.Of("hair", style, language));
        if (look.Size is { } size) yield return (Field.Large, size, french ? Agreed(size, FrenchLooks.Size) : [size, size + "-sized"]);
        if (look.Age is { } age) yield return (Field.Age, age, !french ? [age] : age is "baby" ? ["bébé", "bébés"] : age is "adult" ? ["adulte", "adultes"] : Agreed(age, (value, feminine, plural) => FrenchLooks.Age(value, feminine, plural, beforeVowel: false)));
    }

    /// <summary>Gets the words that captions use beside those of the vocabulary ("film crew", "F1 car").</summary>
    private static IEnumerable<string> Described(FilmPlan plan, CastMember member, string language)
    {
        var bare = new CastMember { Id = member.Id, Kind = member.Kind, Word = member.Word };
        return Enumerable.Range(0, 3).Select(choice => new Phrasing(plan, language, options => options[Math.Min(choice, options.Count - 1)]).DescribeBriefly(bare))
            .Select(text => text.Split(' ', 2) is [.., var noun] ? noun : text).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Agreed(string value, Func<string, bool, bool, string> agree) => new[] { (false, false), (false, true), (true, false), (true, true) }.Select(form => agree(value, form.Item1, form.Item2)).Distinct(StringComparer.Ordinal);
}
