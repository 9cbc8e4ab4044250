using Bobine.Animatic;
using Bobine.Core;
using Bobine.Pipelines.Films;
using Bobine.Pipelines.Hub;
using Bobine.Pipelines.Reel;
using Bobine.Pipelines.Wan;
using Bobine.World.Sound.Speech;

namespace Bobine.Cli.Films;

/// <summary>The finishes by name.</summary>
internal static class Finishes
{
    /// <param name="model">"animatic", "reel", the name of a pulled open model, or a model's folder.</param>
    /// <param name="options">How an open model is run.</param>
    /// <exception cref="UserException">There is no such model.</exception>
    public static IVideoGenerator Create(string model, WanOptions? options = null)
    {
        if (model == AnimaticGenerator.Model) return new AnimaticGenerator(SpeechEngine.Open());
        if (model == ReelVideoGenerator.Model) return ReelVideoGenerator.Open(options?.Steps);
        var isOpenModel = Directory.Exists(model) || HubModel.All.Any(known => string.Equals(known.Id, model, StringComparison.OrdinalIgnoreCase));
        if (!isOpenModel) throw new UserException($"There is no model called \"{model}\": use animatic, reel, the folder of a Wan model, or one of {string.Join(", ", HubModel.All.Select(known => known.Id))}.");
        var folder = WanModelFolder.Open(new ModelStore(ModelStore.DefaultRoot).Resolve(model));
        return new WanVideoGenerator(Path.GetFileName(Path.TrimEndingDirectorySeparator(model)), folder, options ?? new(), new AnimaticStage(SpeechEngine.Open()));
    }
}
