using Bobine.World.Paint;

namespace Bobine.World.Rendering.Styles;

/// <summary>Paper cut-out: forms are flat sheets with a light cut edge that throw a shadow on the sheet below.</summary>
internal sealed class PaperCut : FrameStyle
{
    public override Material Material => Material.Paper;

    public override Light Relight(Light light) => light with { RimStrength = 0.25f };

    public override FinishLook Look(FinishLook look) => look with { Bloom = 0f, Paper = 0.75f, Grain = 0.05f, Vignette = 0.3f };
}
