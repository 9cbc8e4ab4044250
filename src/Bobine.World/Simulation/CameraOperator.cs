namespace Bobine.World.Simulation;

/// <summary>Sets up and moves the camera of a shot after its players have been performed.</summary>
internal sealed class CameraOperator
{
    private readonly Stage _stage;
    private readonly Player[] _subjects;
    private readonly CameraState _setUp;
    private readonly int _frames;

    public CameraOperator(Stage stage, int frames)
    {
        _stage = stage;
        _frames = frames;
        _subjects = Subjects(stage);
        _setUp = SetUp();
    }

    /// <summary>Gets the camera of a frame of the shot.</summary>
    public CameraState At(int frame) => CameraMoves.Apply(_setUp, _stage.Shot.Camera.Moves, frame / Timeline.Rate, _frames / Timeline.Rate, SubjectDepth(), _stage.Seed);

    private static Player[] Subjects(Stage stage)
    {
        var on = stage.Shot.Camera.On;
        if (on is not null) return [.. stage.Players.Where(player => string.Equals(player.Id, on, StringComparison.Ordinal))];
        var tight = stage.Shot.Camera.Size is "medium-close-up" or "close-up" or "insert";
        if (!tight || stage.Players.Count == 0) return [.. stage.Players];
        var first = stage.Shot.Beats.FirstOrDefault(beat => beat.Who is not null)?.Who;
        return [stage.Find(first) ?? stage.Players[0]];
    }

    private float SubjectDepth() => _subjects.Length == 0 ? 6.5f : _subjects.Average(player => player.Frames[0].Position.Z);

    private CameraState SetUp()
    {
        if (_subjects.Length == 0) return new();
        var starts = _subjects.Select(player => player.Frames[0].Position).ToArray();
        var left = _subjects.Min(player => player.Frames[0].Position.X - player.HalfWidth);
        var right = _subjects.Max(player => player.Frames[0].Position.X + player.HalfWidth);
        var top = _subjects.Max(player => player.Frames[0].Position.Y + player.Height);
        var bottom = _subjects.Min(player => player.Frames[0].Position.Y);
        var depth = starts.Average(point => point.Z);
        var tallest = _subjects.MaxBy(player => player.Height)!;
        var frame = Framing.FrameHeight(_stage.Shot.Camera.Size, tallest.Body, tallest.Scale, right - left, top - bottom, _stage.Aspect);
        var focal = Framing.Focal(_stage.Shot.Camera.Size, frame, depth);
        var distance = focal * frame;
        var neutral = MathF.Abs(distance - depth) < 0.02f;
        var eye = _subjects.Average(player => player.Frames[0].Position.Y + (player.Body.Eye * player.Scale));
        var height = neutral ? 1.5f : Math.Clamp(eye, 0.25f, 6f);
        var z = neutral ? 0f : depth - distance;
        var middle = (left + right) / 2f;
        var (anchor, share) = Framing.Anchor(_stage.Shot.Camera.Size, bottom, top, eye);
        var tilt = MathF.Atan(((share - _stage.Facts.Horizon) / focal) + ((anchor - height) / distance));
        return new() { Position = new(neutral ? 0f : middle, height, z), Pan = neutral ? MathF.Atan(middle / distance) : 0f, Tilt = tilt, Focal = focal, Focus = Framing.IsTight(_stage.Shot.Camera.Size) ? distance : 0f };
    }
}
