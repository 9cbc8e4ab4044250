using Bobine.Animatic;
using Bobine.Core;
using Bobine.Pipelines.Films;
using Bobine.Pipelines.Hub;
using Bobine.Pipelines.Reel;
using Bobine.Pipelines.Wan;
using Bobine.World.Sound.Speech;

namespace Bobine.Worker;

/// <summary>The finishes of this worker, kept warm between films.</summary>
internal sealed class Finishes
{
    private readonly Dictionary<(string Finish, int? Steps), IVideoGenerator> _warm = [];

    /// <exception cref="UserException">There is no such finish on this machine.</exception>
    public IVideoGenerator Get(string finish, int? steps)
    {
        if (_warm.TryGetValue((finish, steps), out var ready)) return ready;
        if (finish != AnimaticGenerator.Model) _warm.Clear();
        return _warm[(finish, steps)] = finish switch
        {
            AnimaticGenerator.Model => new AnimaticGenerator(SpeechEngine.Open()),
            ReelVideoGenerator.Model => ReelVideoGenerator.Open(steps),
            _ => new WanVideoGenerator(finish, WanModelFolder.Open(new ModelStore(ModelStore.DefaultRoot).Resolve(finish)), new() { Steps = steps }, new AnimaticStage(SpeechEngine.Open())),
        };
    }
}
