using System.Numerics;
using Bobine.Core;

namespace Bobine.World.Simulation.Faces;

/// <summary>What a player feels, looks at and voices: its face is made from this.</summary>
internal sealed class Mind(Seed seed)
{
    private readonly List<(float Start, float Length, string Voice)> _voices = [];
    private readonly Queue<float> _headWishes = new();
    private (Vector3 Point, float From, float Until, string Feeling) _startle = (default, -1f, -1f, "surprised");
    private Expression _shown = Expression.Neutral;
    private float _gazeX, _gazeY, _yaw = 0.35f, _tilt, _lastWish = 0.35f, _nextBlink, _blinkFrom = -1f;
    private int _blinks;
    private bool _isFresh = true;

    /// <summary>Gets or sets the lasting feeling, from the plan.</summary>
    public string Feeling { get; set; } = "neutral";

    /// <summary>Gets or sets the feeling of the present act, or null.</summary>
    public string? ActFeeling { get; set; }

    public bool IsLaughing { get; set; }

    /// <summary>Starts and looks at a point from a moment on.</summary>
    public void Startle(Vector3 point, float from, float seconds, string feeling) => _startle = (point, from, from + seconds, feeling);

    /// <summary>Gets where a sudden event draws the eyes now, or null.</summary>
    public Vector3? StartlePoint(float time) => time >= _startle.From && time < _startle.Until ? _startle.Point : null;

    /// <summary>Opens the mouth for a voice that sounds.</summary>
    public void Voice(string voice, float start, float length) => _voices.Add((start, length, voice));

    /// <summary>Gets how far a wordless voice opens the mouth, or null when none sounds.</summary>
    public MouthState? VoiceMouth(float time)
    {
        // The mouth leads the sound by one frame.
        var at = time + Stage.Step;
        for (var i = _voices.Count - 1; i >= 0; i--)
        {
            var (start, length, voice) = _voices[i];
            if (at >= start && at < start + length) return VoiceMouths.At(voice, at - start, length);
        }

        return null;
    }

    /// <summary>Gets the face of this frame.</summary>
    /// <param name="me">Whose face.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="look">The point that draws the eyes, or null to look ahead.</param>
    /// <param name="mouth">The mouth of the line that is spoken, or null.</param>
    public FaceState Face(Player me, Stage stage, Vector3? look, MouthState? mouth)
    {
        var time = stage.Time;
        var startled = time >= _startle.From && time < _startle.Until;
        var wanted = Expression.Of(IsLaughing ? "laugh" : startled ? _startle.Feeling : ActFeeling ?? Feeling);
        _shown = _isFresh ? wanted : Expression.Mix(_shown, wanted, 0.3f);
        Look(me, look);
        _isFresh = false;
        var lid = MathF.Max(_shown.Lid, Blink(time));
        if (me.Rest is "sleep" && me.Act is null or { Cue.Action: "sleep" }) lid = MathF.Max(lid, Math.Clamp(me.Now.Progress * 1.5f, 0f, 1f));
        if (me.Now.Name is "kiss" or "sneeze" && me.Now.Progress is > 0.3f and < 0.75f) lid = 1f;
        return new()
        {
            Lid = lid, LowerLid = _shown.LowerLid, Brow = _shown.Brow, BrowTilt = _shown.Tilt, Smile = _shown.Smile, Pupil = _shown.Pupil, HappyEyes = IsLaughing && _shown.Lid > 0.75f,
            Mouth = mouth ?? VoiceMouth(time) ?? Chewing(me) ?? MouthState.Rest, GazeX = _gazeX, GazeY = _gazeY, Yaw = _yaw, Tilt = _tilt,
        };
    }

    /// <summary>Eyes first, within two frames; the head three frames later, and the eyes come back as it arrives.</summary>
    private void Look(Player me, Vector3? look)
    {
        float ahead = 0.15f, up = 0f;
        if (look is { } point)
        {
            var to = point - me.EyePoint;
            var far = MathF.Sqrt((to.X * to.X) + (to.Z * to.Z)) + 0.15f;
            ahead = Math.Clamp(to.X * (me.Facing < 0f ? -1f : 1f) / far, -1f, 1f);
            up = Math.Clamp(to.Y / far, -1f, 1f);
        }

        var wish = ahead >= 0f ? 0.3f + (0.5f * ahead) : 0.3f + (0.75f * ahead);
        if (MathF.Abs(wish - _lastWish) > 0.25f) _nextBlink = MathF.Min(_nextBlink, 0f);
        _lastWish = wish;
        if (_isFresh)
        {
            for (var i = 0; i < 3; i++) _headWishes.Enqueue(wish);
            _yaw = wish;
            _tilt = -14f * up;
        }

        _headWishes.Enqueue(wish);
        var headWish = _headWishes.Dequeue();
        _yaw += (headWish - _yaw) * 0.28f;
        _tilt += ((-14f * up) - _tilt) * 0.2f;
        _gazeX += (Math.Clamp((wish - _yaw) * 1.6f, -1f, 1f) - _gazeX) * 0.6f;
        _gazeY += (Math.Clamp((-0.7f * up) - (_tilt * 0.01f), -1f, 1f) - _gazeY) * 0.6f;
    }

    /// <summary>Two frames down, one closed, three up; every two to five seconds, and on turns of the head.</summary>
    private float Blink(float time)
    {
        if (_isFresh || _blinks == 0)
        {
            _nextBlink = time + seed.For(++_blinks).Random().Range(0.5f, 3.5f);
        }
        else if (time >= _nextBlink && time > _blinkFrom + 0.4f)
        {
            _blinkFrom = time;
            _nextBlink = time + seed.For(++_blinks).Random().Range(2f, 5f);
        }

        var frames = (time - _blinkFrom) * Timeline.Rate;
        if (_blinkFrom < 0f || frames is < 0f or > 6f) return -1f;
        return frames < 2f ? (frames + 1f) / 3f : frames < 3.5f ? 1f : 1f - ((frames - 3f) / 3f);
    }

    private static MouthState? Chewing(Player me)
    {
        if (me.Now.Name is not "eat") return null;
        var open = MathF.Max(0f, MathF.Sin(MathF.Tau * me.Now.Phase * 2f));
        return new(0.95f, 0.35f * open, 0.2f, 0.4f * open, 0f, 0f);
    }
}
