using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.Words;

/// <summary>The words and phrases that the built-in planner knows, in every form, by folded spelling.</summary>
internal sealed partial class Lexicon
{
    /// <summary>The most words of a phrase.</summary>
    public const int LongestPhrase = 7;

    private readonly Dictionary<string, Sense[]> _senses = new(40000, StringComparer.Ordinal);
    private readonly Dictionary<string, Noun> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string English, string French)> _names = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Part> Parts = Enum.GetValues<Part>().ToDictionary(part => part.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public Lexicon()
    {
        ReadNouns();
        AddTerms(Terms.Heroes, term => new Noun(term.Id, term.Id, Near: false, HeroFeatures));
        AddTerms(PropTerms.All.Select(prop => prop.Term), term => PropNoun(PropTerms.Find(term.Id)!));
        ReadVerbs();
        foreach (var file in (string[])["scene", "words", "grammar"]) ReadWords(file);
    }

    private static readonly HashSet<string> HeroFeatures = ["hero"];

    private static Noun PropNoun(PropTerm prop) => new(prop.Id, prop.Id, Near: false, new HashSet<string>(StringComparer.Ordinal)
    {
        prop.Class switch
        {
            PropClass.Animal or PropClass.Bird or PropClass.Sea => "animal",
            PropClass.Vehicle => "vehicle",
            PropClass.Food => "food",
            PropClass.Tool => "tool",
            PropClass.Instrument => "music",
            _ => "thing",
        },
    });

    public IReadOnlyList<Sense> Find(string key) => _senses.TryGetValue(key, out var senses) ? senses : [];

    /// <summary>Gets the first word of a kind in a language, for read-backs.</summary>
    public string NameOf(string kind, bool french) =>
        _names.TryGetValue(kind, out var names) ? (french ? names.French : names.English) : kind.Replace('-', ' ');

    /// <summary>Gets every known word and phrase, folded.</summary>
    public IEnumerable<string> Phrases => _senses.Keys;

    /// <summary>Gets every known single word, for mending misspellings.</summary>
    public IEnumerable<string> Words => _senses.Keys.Where(key => !key.Contains(' ', StringComparison.Ordinal));

    public Noun? NounOf(string slug) => _nouns.GetValueOrDefault(slug);

    private void ReadNouns()
    {
        var propByWord = new Dictionary<string, PropTerm>(StringComparer.Ordinal);
        var propByFrench = new Dictionary<string, PropTerm>(StringComparer.Ordinal);
        foreach (var prop in PropTerms.All)
        {
            propByWord.TryAdd(prop.Id, prop);
            foreach (var word in prop.English) propByWord.TryAdd(word.Replace(' ', '-'), prop);
            foreach (var word in prop.French) propByFrench.TryAdd(word, prop);
        }

        foreach (var row in Rows("nouns", 5))
        {
            var (slug, target) = (row[0], row[3]);
            var features = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            var kind = target.Trim('~', '+');
            if (target.EndsWith('+')) kind = kind.Length == 0 ? slug : kind;
            if (!Kinds.Contains(kind) && !propByWord.ContainsKey(kind)) kind = Substitute(features);
            var english = Split(row[1]);
            var near = target.StartsWith('~') || kind != slug && target.EndsWith('+') && !propByWord.ContainsKey(slug);
            for (var at = 0; at < english.Length; at++)
            {
                var word = english[at];
                var own = new Noun(at > 0 && near ? Slug(word) : slug, kind, near, features);
                own = Gendered(own, IsFeminine(word), masculine: false);
                if (propByWord.TryGetValue(word.Replace(' ', '-'), out var prop) && (near || target.EndsWith('+'))) own = Drawn(own, prop);
                if (at == 0) _nouns.TryAdd(slug, own);
                var sense = new Sense(Part.Noun, own.Kind, Language.English, word) { Noun = own, Feminine = own.Is("f"), Masculine = own.Is("m") };
                Add(word, sense);
                Add(EnglishForms.Plural(word), sense with { Plural = true });
            }

            var french = Split(row[2]);
            for (var at = 0; at < french.Length; at++)
            {
                var (gender, word) = french[at].Split(' ', 2) is [{ Length: <= 2 } mark, var rest] ? (mark, rest) : ("m", french[at]);
                var own = near && !(at == 0 && !_nouns[slug].Near) ? new Noun(at == 0 ? slug : Slug(word), kind, near, features) : _nouns[slug];
                own = Gendered(own, gender[0] == 'f', gender[0] == 'm');
                if ((near || target.EndsWith('+')) && propByFrench.TryGetValue(word, out var prop)) own = Drawn(own, prop);
                var sense = new Sense(Part.Noun, own.Kind, Language.French, word)
                    { Noun = own, Plural = gender.Length == 2, Feminine = gender[0] == 'f', Masculine = gender[0] == 'm' };
                Add(word, sense);
                if (gender.Length == 1) foreach (var plural in FrenchForms.Plurals(word)) Add(plural, sense with { Plural = true });
            }

            if (!near && french.Length > 0) _names.TryAdd(kind, (english[0], french[0].Split(' ', 2)[^1]));
        }
    }

    /// <summary>Gets the noun as the prop that draws it: a creature with a picture of its own has a coat, not the clothes of the person who would have stood in for it.</summary>
    private static Noun Drawn(Noun noun, PropTerm prop) => noun with
    {
        Slug = prop.Id, Kind = prop.Id, Near = false,
        Features = noun.Is("human") && prop.Class is PropClass.Animal or PropClass.Bird or PropClass.Sea
            ? noun.Features.Where(feature => feature != "human" && !feature.StartsWith("coat=", StringComparison.Ordinal)).Append("animal").ToHashSet(StringComparer.Ordinal) : noun.Features,
    };

    private static string Slug(string word) => word.Replace(' ', '-').Replace('\'', '-').Replace('’', '-');

    /// <summary>Lets a woman play what is feminine and a man what is masculine.</summary>
    private static Noun Gendered(Noun noun, bool feminine, bool masculine)
    {
        if (!noun.Is("human")) return noun;
        if (feminine && noun.Kind == "man") return noun with { Kind = "woman", Features = noun.Features.Where(feature => feature != "m").Append("f").ToHashSet(StringComparer.Ordinal) };
        return masculine && noun.Kind == "woman" && !noun.Is("f") ? noun with { Kind = "man" } : noun;
    }

    private static bool IsFeminine(string word) =>
        word.EndsWith("woman", StringComparison.Ordinal) || word.EndsWith("girl", StringComparison.Ordinal) || word is "waitress" or "ballerina" or "hostess" or "sorceress" or "stewardess" or "countess" or "duchess";

    /// <summary>Gets what stands in for a thing that the world cannot draw.</summary>
    private static string Substitute(HashSet<string> features)
    {
        string[] wanted = features.Contains("food") ? ["apple"] : features.Contains("drink") ? ["champagne", "bottle"] : features.Contains("tool") ? ["hammer"]
            : features.Contains("music") ? ["guitar"] : features.Contains("vehicle") ? ["car"] : features.Contains("scenery") ? ["tree", "house"] : [];
        return wanted.FirstOrDefault(Kinds.Contains) ?? "ball";
    }

    private void AddTerms(IEnumerable<Term> terms, Func<Term, Noun> make)
    {
        foreach (var term in terms)
        {
            if (term.English.Length > 0) _names.TryAdd(term.Id, (term.English[0], term.French.Length > 0 ? term.French[0] : term.English[0]));
            var noun = make(term);
            _nouns.TryAdd(noun.Slug, noun);
            foreach (var word in term.English.Where(word => !Knows(word, Part.Noun)))
            {
                Add(word, new Sense(Part.Noun, term.Id, Language.English, word) { Noun = noun });
                Add(EnglishForms.Plural(word), new Sense(Part.Noun, term.Id, Language.English, word) { Noun = noun, Plural = true });
            }

            foreach (var word in term.French.Where(word => !Knows(word, Part.Noun)))
            {
                Add(word, new Sense(Part.Noun, term.Id, Language.French, word) { Noun = noun, Masculine = true });
                foreach (var plural in FrenchForms.Plurals(word))
                    Add(plural, new Sense(Part.Noun, term.Id, Language.French, word) { Noun = noun, Masculine = true, Plural = true });
            }
        }
    }

    private void ReadVerbs()
    {
        foreach (var row in Rows("verbs", 4))
        {
            var frame = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            if (frame.FirstOrDefault(flag => flag[0] == '~') is { } nearest)
            {
                row[0] = nearest[1..];
                frame.Add("near");
            }

            foreach (var written in Split(row[1]))
            {
                var lemma = written.Split(':', '=')[0];
                AddVerb(new Sense(Part.Verb, row[0], Language.English, lemma) { Frame = frame }, EnglishForms.Verb(written));
            }

            foreach (var written in Split(row[2]))
            {
                var lemma = written.Split('=')[0];
                AddVerb(new Sense(Part.Verb, row[0], Language.French, lemma) { Frame = frame }, FrenchForms.Verb(written));
            }
        }
    }

    private void ReadWords(string file)
    {
        foreach (var row in Rows(file, 4))
        {
            var part = Parts[row[0]];
            foreach (var word in Split(row[2])) AddWord(part, row[1], Language.English, word);
            foreach (var word in Split(row[3])) AddWord(part, row[1], Language.French, word);
        }
    }

    private void AddWord(Part part, string id, Language language, string word)
    {
        var gender = "";
        if (part is Part.Place or Part.Wear && language == Language.French && word.Split(' ', 2) is ["m" or "f" or "mp" or "fp", var rest]) (gender, word) = (word[..1], rest);
        var sense = new Sense(part, id, language, word) { Feminine = gender == "f", Masculine = gender == "m" };
        if (language == Language.French && part is Part.Colour or Part.Large or Part.Age or Part.Feeling or Part.HairStyle)
        {
            foreach (var form in FrenchForms.Adjective(word)) Add(form, sense);
        }
        else if (part is Part.Place or Part.Wear or Part.Cloth or Part.Style)
        {
            Add(word, sense);
            foreach (var plural in language == Language.English ? [EnglishForms.Plural(word)] : FrenchForms.Plurals(word)) Add(plural, sense with { Plural = true });
        }
        else
        {
            Add(word, sense);
        }
    }

    private void Add(string form, Sense sense) => Add(form, sense, [sense]);

    private void Add(string form, Sense sense, Sense[] alone)
    {
        var key = Key(form);
        if (_senses.TryAdd(key, alone)) return;
        var senses = _senses[key];
        foreach (var known in senses)
        {
            if (known.Part == sense.Part && known.Language == sense.Language && string.Equals(known.Id, sense.Id, StringComparison.Ordinal)) return;
        }

        _senses[key] = [.. senses, sense];
    }

    /// <summary>Adds the forms of a verb; forms of one name share one meaning.</summary>
    private void AddVerb(Sense verb, IEnumerable<(string Form, string Name)> forms)
    {
        var byName = new Dictionary<string, Sense[]>(4, StringComparer.Ordinal);
        foreach (var (form, name) in forms)
        {
            if (!byName.TryGetValue(name, out var alone)) byName[name] = alone = [verb with { Form = name }];
            Add(form, alone[0], alone);
        }
    }

    private bool Knows(string word, Part part) => _senses.TryGetValue(Key(word), out var senses) && Array.Exists(senses, sense => sense.Part == part);

    /// <summary>Gets the spelling that a phrase is found by: its tokens, folded, one space apart, as <see cref="Lexer"/> cuts them.</summary>
    private static string Key(string phrase)
    {
        var plain = true;
        foreach (var letter in phrase) plain &= letter is >= 'a' and <= 'z' or ' ';
        if (plain || phrase[0] == '\'') return phrase;
        foreach (var letter in phrase)
        {
            if (letter is '\'' or '’' or '&' || char.IsDigit(letter)) return string.Join(' ', Lexer.Read(phrase).Select(token => token.Fold));
        }

        return Folding.Fold(phrase).Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string[]> Rows(string file, int columns)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Bobine.Plan.Planning.Words.{file}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('|', StringSplitOptions.TrimEntries);
            if (row.Length < columns) row = [.. row, .. Enumerable.Repeat("", columns - row.Length)];
            yield return row;
        }
    }
}
