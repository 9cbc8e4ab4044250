using Bobine.Core;
using Bobine.World.Paint;
using SkiaSharp;

namespace Bobine.World.Rendering.Styles;

/// <summary>A style: the material figures and places are made of, how the last pass is set, and what is done to the pixels around it.</summary>
/// <remarks>Design: the art bible, section 10. A style never redraws anything: it is a material and a chain.</remarks>
internal abstract class FrameStyle
{
    /// <summary>Gets what forms are made of.</summary>
    public virtual Material Material => Material.Gouache;

    /// <summary>Sets the last pass.</summary>
    public virtual FinishLook Look(FinishLook look) => look;

    /// <summary>Changes the light of the place before anything is drawn.</summary>
    public virtual Light Relight(Light light) => light;

    /// <summary>Works on the drawn frame (BGRA) before the last pass.</summary>
    public virtual void Before(SKBitmap frame, int index)
    {
    }

    /// <summary>Works on the finished frame.</summary>
    public virtual void After(SKBitmap frame, int index)
    {
    }

    /// <summary>Gets a style of the vocabulary, for frames of one size. One per renderer: styles keep buffers.</summary>
    /// <exception cref="UserException">There is no such style.</exception>
    public static FrameStyle Create(string id, FrameSize size) => id switch
    {
        "illustrated" => new Illustrated(),
        "watercolour" => new Watercolour(size),
        "noir" => new Noir(size),
        "neon" => new Neon(size),
        "paper" => new PaperCut(),
        "pencil" => new Pencil(size),
        "pixel" => new PixelArt(size),
        "cinematic" => new Cinematic(size),
        "vintage" => new Vintage(size),
        "comic" => new Comic(size),
        _ => throw new UserException($"There is no style called \"{id}\": use illustrated, watercolour, noir, neon, paper, pencil, pixel, cinematic, vintage or comic."),
    };

    private sealed class Illustrated : FrameStyle;
}
