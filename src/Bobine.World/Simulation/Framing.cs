namespace Bobine.World.Simulation;

/// <summary>Shot sizes as numbers.</summary>
internal static class Framing
{
    /// <summary>Gets whether a size shows less than whole bodies.</summary>
    public static bool IsTight(string size) => size is "medium" or "medium-close-up" or "close-up" or "insert";

    /// <summary>Gets the height in metres that the frame shows at the subject.</summary>
    public static float FrameHeight(string size, Body body, float scale, float width, float height, float aspect)
    {
        var full = MathF.Max(height / 0.78f, width / (aspect * 0.86f));
        var close = MathF.Min(body.Head * scale / 0.6f, full * 0.9f);
        var mix = size switch { "cowboy" => 0.7f, "medium" => 0.5f, "medium-close-up" => 0.22f, _ => 0f };
        return size switch
        {
            "extreme-wide" => MathF.Max(height / 0.16f, width / (aspect * 0.5f)),
            "wide" => MathF.Max(height / 0.42f, width / (aspect * 0.8f)),
            "full" => full,
            "insert" => close * 0.6f,
            _ => close * MathF.Pow(full / close, mix),
        };
    }

    /// <summary>Gets the focal length, in frame heights, for a frame height at a depth: from where the neutral camera stands when a lens can do it, else nearer.</summary>
    public static float Focal(string size, float frame, float depth)
    {
        var zoom = depth / frame;
        if (!IsTight(size) && zoom is > 0.9f and < 2.8f) return zoom;
        return size switch { "extreme-wide" => 1.2f, "wide" => 1.4f, "full" => 1.6f, "cowboy" => 1.7f, "medium" => 1.9f, "medium-close-up" => 2.1f, _ => 2.4f };
    }

    /// <summary>Gets which height of the stage lies at which share of the frame from its top.</summary>
    public static (float Height, float Share) Anchor(string size, float bottom, float top, float eye) => size switch
    {
        "extreme-wide" => (bottom, 0.8f),
        "wide" => ((bottom + top) / 2f, 0.6f),
        "full" => ((bottom + top) / 2f, 0.5f),
        "insert" => (eye, 0.5f),
        _ => (eye, 0.34f),
    };
}
