namespace Bobine.World.Simulation.Acting;

/// <summary>How an action is shown: what figures need to pose it.</summary>
/// <param name="Cycle">Seconds of one cycle: <see cref="ActionState.Phase"/> grows by one in each. Gaits go by distance instead.</param>
/// <param name="Contact">The progress at which its event happens: the blow lands, the kiss, the hand-over; 0 for actions without one.</param>
/// <param name="Voice">The sound it opens with, or null.</param>
public sealed record ActionRow(float Cycle, float Contact = 0f, string? Voice = null);

/// <summary>The table of how actions are shown: cycles and contact points.</summary>
public static class ActionTable
{
    private static readonly ActionRow _default = new(1f);

    private static readonly Dictionary<string, ActionRow> _rows = new(StringComparer.Ordinal)
    {
        ["stand"] = new(3f), ["walk"] = new(1f), ["run"] = new(0.5f), ["jump"] = new(1f, 0.75f), ["fly"] = new(0.5f), ["swim"] = new(0.9f), ["dance"] = new(1f), ["sit"] = new(3f),
        ["sleep"] = new(3f), ["wake"] = new(1.6f), ["eat"] = new(0.8f), ["drink"] = new(2.2f, 0.5f), ["talk"] = new(1.5f), ["sing"] = new(1.5f), ["laugh"] = new(1.25f),
        ["cry"] = new(1.2f), ["wave"] = new(0.5f), ["point"] = new(1.4f, 0.3f), ["look"] = new(1.5f), ["chase"] = new(0.5f), ["play"] = new(1.25f), ["lick"] = new(1.6f, 0.45f),
        ["embrace"] = new(2.4f, 0.3f), ["give"] = new(1.8f, 0.5f), ["hit"] = new(1.2f, 0.45f), ["break"] = new(1.6f, 0.45f), ["extinguish"] = new(1f), ["invade"] = new(1f),
        ["stumble"] = new(0.9f, 0.4f), ["drive"] = new(1f), ["take-off"] = new(1f, 0.35f), ["land"] = new(1f, 0.75f), ["explode"] = new(1.8f, 0.1f), ["toast"] = new(2f, 0.5f),
        ["meow"] = new(0.8f, 0f, "meow"), ["roar"] = new(1.5f, 0f, "roar"), ["bark"] = new(0.35f, 0f, "bark"), ["call"] = new(1.2f), ["honk"] = new(0.9f, 0f, "honk"),
        ["fall"] = new(1.2f, 0.55f), ["roll"] = new(1f), ["bounce"] = new(0.7f), ["float"] = new(3f), ["pop"] = new(0.7f, 0.3f), ["burn"] = new(0.6f), ["hide"] = new(1.6f),
        ["cheer"] = new(0.7f), ["applaud"] = new(0.28f), ["paint"] = new(1.4f), ["play-music"] = new(0.5f), ["kick"] = new(1f, 0.42f), ["throw"] = new(1.2f, 0.45f), ["catch"] = new(1f, 0.5f),
        ["push"] = new(1.6f, 0.3f), ["kneel"] = new(3f), ["turn"] = new(0.9f, 0.5f), ["shake-head"] = new(0.5f), ["nod"] = new(0.5f), ["shiver"] = new(0.18f), ["sneeze"] = new(1.2f, 0.6f, "sneeze"),
        ["read"] = new(3f), ["kiss"] = new(1.6f, 0.45f), ["climb"] = new(1f), ["spin"] = new(0.6f), ["grow"] = new(2f), ["shrink"] = new(2f), ["light-up"] = new(1.5f, 0.3f),
    };

    /// <summary>Gets the row of an action of the vocabulary.</summary>
    public static ActionRow Of(string action) => _rows.GetValueOrDefault(action, _default);
}
