namespace Bobine.World.Simulation.Acting;

/// <summary>Chooses who performs a cue.</summary>
internal static class Acts
{
    public static Act For(Cue cue) => cue.Action switch
    {
        "walk" or "run" => new Travel(cue),
        _ => new InPlace(cue),
    };
}
