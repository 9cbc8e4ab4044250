using System.Numerics;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Things;

/// <summary>A thing drawn by hand that is neither alive nor a vehicle.</summary>
/// <param name="height">Metres.</param>
/// <param name="halfWidth">Metres.</param>
internal abstract class Thing(float height, float halfWidth) : IFigure
{
    public float Height => height;

    public virtual SKRect Bounds(ActorState state) => new(-halfWidth * 1.4f, -height * 1.35f, halfWidth * 1.4f, height * 0.2f);

    public abstract void Draw(Painter painter, ActorState state);

    public FigurePose Pose(ActorState state) => new(new Dictionary<string, Vector2>(StringComparer.Ordinal)
    {
        ["head"] = new(0f, -height), ["mouth"] = new(0f, -height * 0.6f), ["eye"] = new(0f, -height * 0.7f), ["chest"] = new(0f, -height * 0.55f), ["hip"] = new(0f, -height * 0.3f),
        ["hand-near"] = new(halfWidth, -height * 0.5f), ["hand-far"] = new(-halfWidth, -height * 0.5f), ["foot-near"] = new(halfWidth * 0.5f, 0f), ["foot-far"] = new(-halfWidth * 0.5f, 0f), ["back"] = new(0f, -height),
    }, [("foot-near", "foot-far"), ("hip", "head")]);
}
