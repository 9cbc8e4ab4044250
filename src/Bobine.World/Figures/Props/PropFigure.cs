using System.Numerics;
using Bobine.Plan;
using Bobine.Plan.Vocabulary;
using Bobine.World.Paint;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Figures.Props;

/// <summary>Anything of the open vocabulary: a vector picture in our light, bent and moved as a whole by its motion profile.</summary>
internal sealed class PropFigure : IFigure
{
    private readonly PropTerm _prop;
    private readonly PropPicture _picture;
    private readonly PropSize _size;
    private readonly Rgb? _tint;
    private readonly HeadBody? _body;

    /// <summary>Metres of one unit of the picture's square.</summary>
    private readonly float _unit;

    public PropFigure(CastMember member, PropTerm prop)
    {
        _prop = prop;
        _picture = PropPictures.Find(prop.Id)!;
        _size = PropSize.Of(prop);
        _unit = _size.Length / _picture.Box.Width / (_picture.IsHead ? HeadBody.Long(_picture.Stands) : 1f);
        if ((member.Look.Coat ?? _picture.Tint) is { } colour) _tint = NamedColours.Get(colour, prop.IsAlive ? ColourRole.Fur : ColourRole.Cloth);
        if (!_picture.IsHead) return;
        var fur = SpriteBaker.Pigment(member.Look.Coat is null && _picture.Fur is { } own ? Rgb.Hex(own) : _tint ?? SpriteBaker.Dominant(_picture.Name));
        _body = new(fur, _picture.Limbs is { } limbs ? SpriteBaker.Pigment(limbs) : fur.Lum(0.94f), _picture.Stands, _picture.HasTail);
    }

    /// <summary>Gets whether a picture draws this kind.</summary>
    public static bool CanDraw(string kind) => PropTerms.Find(kind) is not null && PropPictures.Find(kind) is not null;

    public float Height => _size.Height;

    private bool HasNose => _prop.Class is PropClass.Animal or PropClass.Bird or PropClass.Sea or PropClass.Vehicle;

    public SKRect Bounds(ActorState state)
    {
        float longest = MathF.Max(_size.Height, _size.Length), half = (longest * 0.72f) + (state.Damage > 0f && !_prop.IsAlive ? 0.3f * longest : 0f);
        var jump = _prop.Motion == MotionProfile.Hop ? 0.7f * _size.Height : 0f;
        return new(-half * 1.1f, -_size.Height - (0.3f * longest) - jump, half * 1.1f, ((longest - _size.Height) * 0.5f) + (0.25f * longest));
    }

    public void Draw(Painter painter, ActorState state)
    {
        var matrix = painter.Canvas.TotalMatrix;
        var mirrored = (matrix.ScaleX * matrix.ScaleY) - (matrix.SkewX * matrix.SkewY) < 0f;
        var toLight = mirrored ? new Vector2(-painter.Light.To.X, painter.Light.To.Y) : painter.Light.To;
        using (painter.Push())
        {
            Bend(painter, state, mirrored);
            Whole(painter, state, toLight);
        }
    }

    public FigurePose Pose(ActorState state)
    {
        float h = _size.Height, w = _size.Length * 0.5f;
        return new(new Dictionary<string, Vector2>(StringComparer.Ordinal)
        {
            ["head"] = new(HasNose ? w * 0.6f : 0f, -h), ["mouth"] = new(HasNose ? w * 0.9f : 0f, -h * 0.6f), ["eye"] = new(HasNose ? w * 0.7f : 0f, -h * 0.75f), ["chest"] = new(0f, -h * 0.55f), ["hip"] = new(-w * 0.4f, -h * 0.4f),
            ["hand-near"] = new(w * 0.8f, -h * 0.45f), ["hand-far"] = new(w * 0.6f, -h * 0.45f), ["foot-near"] = new(w * 0.5f, 0f), ["foot-far"] = new(-w * 0.5f, 0f), ["back"] = new(0f, -h), ["tail"] = new(-w, -h * 0.5f), ["nose"] = new(w, -h * 0.6f),
        }, [("foot-near", "chest"), ("foot-far", "hip"), ("hip", "chest"), ("chest", "head")]);
    }

    /// <summary>Turns and bends the canvas; what tumbles turns about its middle and not its foot.</summary>
    private void Bend(Painter p, ActorState state, bool mirrored)
    {
        var h = _size.Height;
        if (state.Roll != 0f && !_prop.IsAlive && (_prop.Motion is MotionProfile.Roll or MotionProfile.Float || state.Now.Name is "roll" or "spin" or "float" or "fly"))
        {
            var roll = mirrored ? -state.Roll : state.Roll;
            p.Rotate(-roll);
            p.Translate(0f, -h * 0.5f);
            p.Rotate(roll);
            p.Translate(0f, h * 0.5f);
        }

        var bend = PropMotion.Of(_prop, state, h);
        if (bend == PropBend.None) return;
        p.Translate(bend.X * h, (bend.Y - bend.Pivot) * h);
        p.Rotate(bend.Tilt);
        p.Translate(0f, bend.Pivot * h);
        if (bend.Shear != 0f) p.Canvas.Skew(-bend.Shear, 0f);
        p.Scale(bend.Squeeze / bend.Stretch, bend.Stretch);
    }

    private void Whole(Painter p, ActorState state, Vector2 toLight)
    {
        if (_body is not null)
        {
            var head = _unit * _picture.Box.Height;
            using (p.Push())
            {
                p.Scale(_unit * _picture.Box.Width, head);
                _body.Draw(p, state, _prop.Motion is not MotionProfile.Hop && state.Now.Name is "walk" or "run" or "chase" or "enter" or "leave" or "invade" or "play");
            }

            p.Translate(_body.Neck.X * _unit * _picture.Box.Width, _body.Neck.Y * head);
        }

        if (HasNose && !_picture.LooksRight) p.Canvas.Scale(-1f, 1f);
        if (state.Eaten > 0f) p.Canvas.ClipPath(PropDamage.Left(_size, state.Eaten), SKClipOperation.Intersect, antialias: true);
        if (state.Damage > 0.02f && !_prop.IsAlive) PropDamage.Split(p, _size, state.Damage, () => Sprite(p, toLight));
        else Sprite(p, toLight);
    }

    /// <summary>Draws the picture with the middle of its foot at the origin.</summary>
    private void Sprite(Painter p, Vector2 toLight)
    {
        var box = _picture.Box;
        using (p.Push())
        {
            p.Scale(_unit, _unit);
            p.Translate(-box.MidX, -box.Bottom);
            if (_picture.Turn != 0f) p.Canvas.RotateDegrees(_picture.Turn, box.MidX, box.MidY);
            var side = p.PixelsPerUnit * PropPictures.Side;
            if (side < 1f) return;
            var image = PropSprites.Get(_picture.Name, _tint, side, Local(p.Canvas.TotalMatrix, toLight), p.Light, p.Stippled);
            using var paint = new SKPaint { IsAntialias = true };
            p.Canvas.DrawImage(image, new SKRect(0f, 0f, PropPictures.Side, PropPictures.Side), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.None), paint);
        }
    }

    private static Vector2 Local(SKMatrix m, Vector2 onScreen)
    {
        var determinant = (m.ScaleX * m.ScaleY) - (m.SkewX * m.SkewY);
        if (MathF.Abs(determinant) < 1e-9f) return onScreen;
        var local = new Vector2((m.ScaleY * onScreen.X) - (m.SkewX * onScreen.Y), (m.ScaleX * onScreen.Y) - (m.SkewY * onScreen.X)) / determinant;
        return Vector2.Normalize(local);
    }
}
