using System.Text;
using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Planning.LanguageModels;

/// <summary>What a language model is told.</summary>
internal static class PlannerPrompt
{
    /// <summary>Gets the rules, the vocabulary and the schema: some servers hold the answer to the schema without showing it to the model.</summary>
    public static string System { get; } = Build();

    public static string For(PlanRequest request)
    {
        var text = new StringBuilder();
        if (request.Current is { } current)
        {
            text.Append("The current plan:\n").Append(PlanJson.Write(current)).Append("\nChange it as this instruction says, and leave everything else exactly as it is:\n");
        }

        text.Append(request.Text);
        if (request.Milliseconds is { } wanted) text.Append(FormattableString.Invariant($"\n(The film lasts {wanted / 1000.0} seconds.)"));
        return text.ToString();
    }

    private static string Build()
    {
        var text = new StringBuilder("""
            You turn a sentence, in French or English, into a film plan. Answer with one JSON object under the schema and nothing else.
            Rules:
            - Everyone and everything that appears or acts is a cast member with a short unique id. "kind" is one of the kinds below: choose the nearest, and put the person's own word in "word" when it is not the kind's.
            - Lines in quotation marks are copied verbatim into "says" of the right member. Never invent a line.
            - A shot lasts 2 to 6 seconds unless asked otherwise. About one action per member every 2 seconds; cut more into further shots.
            - Beats are in the order of time. "to" names the member something is done to, "with" the thing it is done with.
            - Left and right are the marks of "stage". Negated things ("no rain") do not appear.
            - "weather.wind" goes from 0 (still) to 1 (gale). A change in the middle of a shot is a beat with "sets".
            - What was not said is filled with taste, and sparingly.

            """);
        text.Append("Kinds: ").AppendJoin(", ", Kinds.All).Append('\n');
        text.Append("The schema:\n").Append(PlanSchema.Strict);
        return text.ToString();
    }
}
