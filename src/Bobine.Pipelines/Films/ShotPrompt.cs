using System.Globalization;
using System.Text;
using Bobine.Plan;
using Bobine.Plan.Wording;

namespace Bobine.Pipelines.Films;

/// <summary>Writes the long English prompt of a shot, in the order that video models were captioned in: style, who and how they look, what happens, place and light, camera.</summary>
public static class ShotPrompt
{
    /// <summary>Gets the prompt. The same plan gives the same words.</summary>
    public static string Write(FilmPlan plan, Shot shot)
    {
        var phrasing = new Phrasing(plan, "en");
        var text = new StringBuilder();
        Sentence(text, Look(shot.Style));
        foreach (var member in Cast(plan, shot)) Sentence(text, phrasing.Describe(member));
        foreach (var placement in shot.Stage) Sentence(text, phrasing.Say(placement));
        var spans = BeatSchedule.Of(shot).Spans;
        for (var i = 0; i < spans.Count; i++)
        {
            var says = phrasing.Say(spans[i].Beat);
            if (says.Length > 0) Sentence(text, i > 0 && spans[i].Start > spans[i - 1].Start ? $"then {says}" : says);
        }

        Sentence(text, $"{phrasing.Place(shot)}, {phrasing.Time(shot)}, {phrasing.Weather(shot)}");
        Sentence(text, Light(shot));
        Sentence(text, phrasing.Camera(shot));
        return text.ToString().TrimEnd();
    }

    private static IEnumerable<CastMember> Cast(FilmPlan plan, Shot shot)
    {
        var named = shot.Beats.SelectMany(beat => new[] { beat.Who, beat.To, beat.With }).Concat(shot.Stage.Select(placement => placement.Who)).Concat(shot.Present).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return named.Count == 0 ? plan.Cast : plan.Cast.Where(member => named.Contains(member.Id));
    }

    private static string Look(string style) => style switch
    {
        "cinematic" => "cinematic live-action film, shallow depth of field, 35mm film, natural colours",
        "illustrated" => "polished animated film, hand-painted look, soft shading",
        "watercolour" => "watercolour animation, wet edges, paper grain",
        "noir" => "black and white film noir, hard light, deep shadows",
        "neon" => "neon-lit scene, saturated magenta and cyan light, glossy reflections",
        "paper" => "paper cut-out stop-motion animation, layered card, soft shadows",
        "pencil" => "pencil-drawn animation, fine hatching on paper",
        "pixel" => "pixel art animation, limited palette",
        "vintage" => "vintage home movie, faded colours, film grain",
        "comic" => "comic book animation, bold ink lines, halftone shading",
        _ => style,
    };

    private static string Light(Shot shot) => (shot.Time, shot.Weather.Kind) switch
    {
        ("night", "clear") => "moonlight, deep blue shadows, practical lights",
        ("night", _) => "low-key night light, practical lights",
        ("dawn", _) => "soft low light of early morning, long shadows",
        ("sunset", _) => "warm golden backlight, long shadows",
        (_, "fog") => "diffuse light, pale haze",
        (_, "rain" or "storm" or "cloud" or "snow") => "soft overcast light",
        _ => "clear daylight, gentle contrast",
    };

    private static void Sentence(StringBuilder text, string clause)
    {
        clause = clause.Trim().TrimEnd('.', ',');
        if (clause.Length == 0) return;
        text.Append(char.ToUpper(clause[0], CultureInfo.InvariantCulture)).Append(clause.AsSpan(1)).Append(clause[^1] is '!' or '?' or '"' or '”' ? " " : ". ");
    }
}
