using Bobine.World.Paint;
using static Bobine.World.Paint.Shapes;

namespace Bobine.World.Figures.People;

/// <summary>Draws the small things that people hold. Metres; the origin is in the palm, the thing points up (-y).</summary>
public static class HandProps
{
    public static void Draw(Painter painter, string prop)
    {
        painter.Form(Ellipse(0f, -0.06f, 0.06f, 0.08f), "C9A25A", 0.1f, stipple: false);
    }
}
