using Bobine.Core;

namespace Bobine.Plan.Edits;

/// <summary>A parsed path: names, each with a key in brackets or none.</summary>
internal sealed record PlanSelector(string Text, IReadOnlyList<PlanSelector.Step> Steps)
{
    /// <param name="Name">The field.</param>
    /// <param name="Key">An id, a number, "*", or null for the field itself.</param>
    /// <param name="Start">Where the step begins in the text.</param>
    public readonly record struct Step(string Name, string? Key, int Start);

    /// <summary>Gets the list that the last step's item is in.</summary>
    public PlanSelector List => new(Text[..Text.LastIndexOf('[')], [.. Steps.SkipLast(1), Steps[^1] with { Key = null }]);

    public static PlanSelector Parse(string text)
    {
        var steps = new List<Step>();
        var at = 0;
        while (at <= text.Length)
        {
            var start = at;
            while (at < text.Length && text[at] is not ('.' or '[')) at++;
            var name = text[start..at];
            string? key = null;
            if (at < text.Length && text[at] == '[')
            {
                var close = text.IndexOf(']', at);
                if (close < 0) throw Odd(text);
                key = text[(at + 1)..close];
                at = close + 1;
            }

            if (name.Length == 0 || key is "" || (at < text.Length && text[at] != '.')) throw Odd(text);
            steps.Add(new(name, key, start));
            at++;
        }

        return new(text, steps);
    }

    private static UserException Odd(string text) => new($"\"{(text.Length > 80 ? text[..80] : text)}\" is no path of a plan: write one such as shots[s1].weather.wind.");
}
