using System.Diagnostics;
using System.Globalization;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Plan.Planning;
using Bobine.Plan.Planning.Measuring;
using Bobine.Plan.Planning.Words;

namespace Bobine.Benchmarks.Planner;

/// <summary>Trains taggers on captions and prints how they, the grammar and their unions fare on prompt sets.</summary>
internal static class PlannerComparison
{
    private const int Checked = 600;

    /// <param name="captions">How many captions to train on.</param>
    /// <param name="files">Tables of prompts. "FILE:tune" is its tuning half, "FILE:held" its other half.</param>
    public static async Task RunAsync(int captions, IReadOnlyList<string> files)
    {
        var lexicon = new Lexicon();
        var clock = Stopwatch.StartNew();
        var corpus = CaptionCorpus.Draw(captions + Checked).ToList();
        var (train, check) = (corpus[..captions], corpus[captions..]);
        Console.WriteLine(Line($"{captions} captions, {train.Sum(caption => caption.Tokens.Count)} tokens, {train.Average(caption => caption.Spans.Count):0.0} spans a caption; drawn in {clock.Elapsed.TotalSeconds:0} s"));
        var plain = Train("words alone", null);
        var informed = Train("with lexicon", lexicon);
        (string Name, IPlanner Planner)[] planners =
        [
            ("grammar", new BuiltInPlanner()),
            ("tagger, words alone", new TaggerPlanner(plain, lexicon)),
            ("tagger, with lexicon", new TaggerPlanner(informed, lexicon)),
            ("both: unread words", new UnionPlanner(informed, lexicon, Vote.Unread)),
            ("both: unread words, tagger of words alone", new UnionPlanner(plain, lexicon, Vote.Unread)),
            ("both: ambiguous words", new UnionPlanner(informed, lexicon, Vote.Ambiguous)),
            ("both: unsaid settings", new UnionPlanner(informed, lexicon, Vote.Unsaid)),
            ("both: all three", new UnionPlanner(informed, lexicon, Vote.Unread | Vote.Ambiguous | Vote.Unsaid)),
        ];
        foreach (var file in files) await PrintTotalsAsync(file, planners, Cases(file));
        var all = files.SelectMany(Cases).ToList();
        await PrintTotalsAsync("all of them", planners, all);
        foreach (var (name, planner) in planners) Console.WriteLine($"\n### {name}\n{(await PlannerReport.MeasureAsync(planner, all, CancellationToken.None)).ToTable()}");

        SequenceTagger Train(string name, Lexicon? words)
        {
            var started = clock.Elapsed;
            var replacement = words is null ? null : new MentionReplacement(words);
            var tagger = SequenceTagger.Train(replacement is null ? train : [.. train.Select((caption, i) => replacement.Replace(caption, new Seed(5).For(i).Random()))], words);
            Console.WriteLine(Line($"tagger, {name}: trained in {(clock.Elapsed - started).TotalSeconds:0} s; {100 * tagger.Accuracy(check):0.0} % of the tokens of {Checked} further captions labelled right"));
            return tagger;
        }
    }

    private static async Task PrintTotalsAsync(string title, (string Name, IPlanner Planner)[] planners, IReadOnlyList<PromptCase> cases)
    {
        Console.WriteLine($"\n## {title}: {cases.Count} prompts\n| planner | en | fr | both | faults |\n| --- | --- | --- | --- | --- |");
        foreach (var (name, planner) in planners)
        {
            var report = await PlannerReport.MeasureAsync(planner, cases, CancellationToken.None);
            Console.WriteLine(Line($"| {name} | {100 * report.Share("en"):0.0} % | {100 * report.Share("fr"):0.0} % | {100 * report.Share():0.0} % | {report.Faults.Count} |"));
        }
    }

    private static List<PromptCase> Cases(string file)
    {
        var (path, half) = file.EndsWith(":tune", StringComparison.Ordinal) ? (file[..^5], false) : file.EndsWith(":held", StringComparison.Ordinal) ? (file[..^5], true) : (file, (bool?)null);
        if (!File.Exists(path)) throw new UserException($"There is no table of prompts at {path}: give the path of a .tsv file.");
        using var reader = new StreamReader(path);
        return [.. PromptCase.ReadTable(reader).Where(prompt => half is null || prompt.IsHeldOut == half)];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
