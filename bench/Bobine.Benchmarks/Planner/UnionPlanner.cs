using Bobine.Plan;
using Bobine.Plan.Planning.Assembly;
using Bobine.Plan.Planning.Lexing;
using Bobine.Plan.Planning.Reading;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>Where the tagger may speak beside the grammar.</summary>
[Flags]
internal enum Vote
{
    /// <summary>For words that the lexicon does not know.</summary>
    Unread = 1,

    /// <summary>For words of which the lexicon knows several meanings.</summary>
    Ambiguous = 2,

    /// <summary>For settings and camera that the grammar left unsaid.</summary>
    Unsaid = 4,
}

/// <summary>The built-in planner's grammar with a trained tagger's votes.</summary>
internal sealed class UnionPlanner : IPlanner
{
    private readonly SequenceTagger _tagger;
    private readonly Lexicon _lexicon;
    private readonly Vote _votes;
    private readonly Dictionary<(Part Part, string Id), Sense> _senses = [];

    public UnionPlanner(SequenceTagger tagger, Lexicon lexicon, Vote votes)
    {
        (_tagger, _lexicon, _votes) = (tagger, lexicon, votes);
        foreach (var sense in lexicon.Words.SelectMany(lexicon.Find)) _senses.TryAdd((sense.Part, sense.Id), sense);
    }

    public Task<PlanResult> PlanAsync(PlanRequest request, CancellationToken stop)
    {
        var tokens = Lexer.Read(request.Text);
        var language = new LanguageGuess(_lexicon).Of(tokens);
        var spans = _tagger.Tag(tokens);
        var pieces = new Tagger(_lexicon, language).Tag(tokens);
        for (var at = 0; at < pieces.Count; at++)
        {
            if (spans.Find(span => span.Value is not null && tokens[span.Start].Start == pieces[at].Start) is not { } span || Labels.PartOf(span.Field) is not { } part) continue;
            if (_votes.HasFlag(Vote.Unread) && pieces[at].Unknown && span.Length == 1) pieces[at] = Read(pieces[at], part, span.Value!);
            else if (_votes.HasFlag(Vote.Ambiguous) && pieces[at].Sense is { } sense && sense.Part != part && Among(pieces[at], part, language) is { } other) pieces[at] = pieces[at] with { Sense = other };
        }

        var draft = new SceneReader(pieces, _lexicon, language).Read();
        if (_votes.HasFlag(Vote.Unsaid)) Fill(draft, new DraftLinker(tokens, spans, _lexicon, language).Link());
        return Task.FromResult(new PlanResult(new PlanAssembler(draft, request).Assemble(), draft.Notes));
    }

    private Piece Read(Piece piece, Part part, string id) => _senses.TryGetValue((part, id), out var sense) ? piece with { Sense = sense, Senses = [sense] } : piece;

    private static Sense? Among(Piece piece, Part part, Language language) => piece.Senses.Where(sense => sense.Part == part).OrderByDescending(sense => sense.Language == language).FirstOrDefault();

    private static void Fill(Draft draft, Draft tagged)
    {
        foreach (var (shot, other) in draft.Shots.Zip(tagged.Shots))
        {
            shot.Place ??= other.Place;
            shot.Time ??= other.Time;
            shot.Weather ??= other.Weather;
            shot.Wind ??= other.Wind;
            shot.Style ??= other.Style;
            shot.Size ??= other.Size;
            shot.Angle ??= other.Angle;
            if (shot.Moves.Count == 0) shot.Moves.AddRange(other.Moves);
        }

        draft.Music ??= tagged.Music;
    }
}
