namespace Bobine.World.Simulation.Faces;

/// <summary>A feeling as the numbers of a face (the art bible, section 7).</summary>
internal readonly record struct Expression(float Lid, float LowerLid, float Brow, float Tilt, float Smile, float Pupil)
{
    public static Expression Neutral { get; } = new(0.12f, 0f, 0f, 0f, 0.25f, 1f);

    /// <summary>Gets the face of a feeling of the vocabulary, or of "laugh", "cry" and "sleep".</summary>
    public static Expression Of(string feeling) => feeling switch
    {
        "glad" => new(0.10f, 0.55f, 0.35f, -0.15f, 1f, 1.1f),
        "sad" => new(0.30f, 0f, 0.15f, -0.75f, -0.7f, 1f),
        "angry" => new(0.28f, 0.2f, -0.5f, 0.95f, -0.5f, 0.85f),
        "surprised" => new(-0.15f, 0f, 1f, -0.1f, 0f, 0.8f),
        "laugh" => new(1f, 0.6f, 0.5f, -0.2f, 1f, 1f),
        "afraid" => new(-0.1f, 0.1f, 0.7f, -0.8f, -0.4f, 0.7f),
        "sly" => new(0.45f, 0.35f, 0.1f, 0.35f, 0.7f, 1f),
        "cry" => new(0.65f, 0.4f, 0.3f, -1f, -1f, 1f),
        "calm" => new(0.3f, 0.15f, 0.1f, -0.1f, 0.4f, 1f),
        "effort" => new(0.3f, 0.45f, -0.4f, 0.6f, -0.15f, 0.9f),
        _ => Neutral,
    };

    public static Expression Mix(Expression a, Expression b, float t) => new(
        a.Lid + ((b.Lid - a.Lid) * t), a.LowerLid + ((b.LowerLid - a.LowerLid) * t), a.Brow + ((b.Brow - a.Brow) * t),
        a.Tilt + ((b.Tilt - a.Tilt) * t), a.Smile + ((b.Smile - a.Smile) * t), a.Pupil + ((b.Pupil - a.Pupil) * t));
}
