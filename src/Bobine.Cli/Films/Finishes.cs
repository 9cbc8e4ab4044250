using Bobine.Animatic;
using Bobine.Core;
using Bobine.World.Sound.Speech;

namespace Bobine.Cli.Films;

/// <summary>The finishes by name.</summary>
internal static class Finishes
{
    /// <exception cref="UserException">There is no such model.</exception>
    public static IVideoGenerator Create(string model) => model switch
    {
        "animatic" => new AnimaticGenerator(SpeechEngine.Open()),
        _ => throw new UserException($"There is no model called \"{model}\": use animatic."),
    };
}
