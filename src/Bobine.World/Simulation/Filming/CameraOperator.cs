using System.Numerics;

namespace Bobine.World.Simulation.Filming;

/// <summary>Sets up the camera of a shot, and follows its subjects once they have been performed.</summary>
internal sealed class CameraOperator
{
    /// <summary>The farthest that the camera travels beside a subject; beyond, the scenery rolls by instead.</summary>
    private const float LongestTruck = 9f;

    private readonly Stage _stage;
    private readonly Player[] _subjects;
    private readonly CameraSetUp _setUp;
    private readonly Vector3[] _follow;
    private readonly bool _isTracking, _trucks, _ofHeads;
    private readonly float _frameScale, _slack;

    public CameraOperator(Stage stage, int frames)
    {
        _stage = stage;
        _subjects = Subjects(stage);
        _setUp = stage.SetUp;
        _isTracking = stage.Shot.Camera.Moves.Any(move => move.Move is "tracking");
        _ofHeads = Framing.IsOfHeads(stage.Shot.Camera.Size);
        _follow = Follow(frames);
        var travel = frames == 0 ? 0f : _follow.Max(point => point.X) - _follow.Min(point => point.X);
        IsRolling = travel > LongestTruck;
        _trucks = _isTracking || travel > 0.6f * _setUp.HalfWidthAt(_setUp.Anchor.Z);
        var fill = Filling(frames);
        _frameScale = Framing.IsSingle(stage.Shot.Camera.Size) && _subjects.Length < 2 ? 1f : Math.Clamp(fill, 1f, 2.6f);
        _slack = Math.Clamp(_frameScale / MathF.Max(0.05f, fill), 1.06f, 3f);
    }

    /// <summary>Gets whether the scenery rolls by: then actors are kept near the middle of the stage.</summary>
    public bool IsRolling { get; }

    /// <summary>Gets how far the scenery has rolled by at a frame, in metres.</summary>
    public float RolledAt(int frame) => IsRolling ? _follow[frame].X - _setUp.Anchor.X : 0f;

    /// <summary>Chooses whom the camera is for; the first is the principal.</summary>
    public static Player[] Subjects(Stage stage)
    {
        var camera = stage.Shot.Camera;
        if (camera.On is not null)
        {
            var named = stage.Players.Where(player => player.IsOf(camera.On)).ToArray();
            return Framing.IsSingle(camera.Size) ? named : [.. named, .. Touched(stage, named)];
        }

        if (stage.Players.Count == 0) return [];
        var lead = Lead(stage);
        if (Framing.IsSingle(camera.Size)) return [lead, .. Touched(stage, [lead])];
        var seen = stage.Players.Where(player => !player.IsCarried && !player.IsPassing && !ReferenceEquals(player, lead) && player.Member.Kind is not "fireworks" && (player.Height < lead.Height * 4f || player.Body.IsAlive)).ToArray();
        return camera.Angle is "over-the-shoulder" or "point-of-view" ? [lead] : [lead, .. seen];
    }

    /// <summary>Gets those whom the subjects touch in this shot: a kiss takes two in the frame.</summary>
    private static IEnumerable<Player> Touched(Stage stage, Player[] subjects) => stage.Shot.Beats
        .Where(beat => beat.Does is "hit" or "break" or "lick" or "give" or "embrace" or "kiss" or "toast" or "kick" or "extinguish" && subjects.Any(player => player.IsOf(beat.Who)))
        .Select(beat => stage.Find(beat.To)).OfType<Player>().Where(player => !subjects.Contains(player) && player.Height < 3f * subjects[0].Height).Distinct();

    /// <summary>Gets who leads the shot: who speaks or acts first, who is alive, who is first in the cast.</summary>
    public static Player Lead(Stage stage)
    {
        var who = stage.Shot.Beats.FirstOrDefault(beat => beat.Says is not null)?.Who ?? stage.Shot.Beats.FirstOrDefault(beat => beat.Does is not null)?.Who;
        if (stage.Find(who) is { IsPassing: false, Member.Kind: not "fireworks" } first) return first;
        var staying = stage.Players.Where(player => !player.IsPassing && !player.IsCarried).ToArray();
        return staying.FirstOrDefault(player => player.Body.IsAlive) ?? staying.FirstOrDefault() ?? stage.Players[0];
    }

    /// <summary>Sets the camera up for where everyone will stand.</summary>
    public static CameraSetUp SetUp(Stage stage)
    {
        var subjects = Subjects(stage);
        if (subjects.Length == 0) return new() { Aspect = stage.Aspect };
        var box = SubjectBox.Of(subjects, Framing.IsOfHeads(stage.Shot.Camera.Size));
        if (stage.Shot.Camera is { On: null, Size: "wide" or "extreme-wide" or "full" } && stage.Shot.Stage.Any(placement => placement.Mark is not null && subjects.Any(player => player.IsOf(placement.Who))))
        {
            // Who is put to the left stays on the left: the frame is composed about the lens axis.
            var reach = MathF.Max(MathF.Abs(box.Left), MathF.Abs(box.Right));
            box = box with { Left = -reach, Right = reach };
        }

        var setUp = Framing.SetUp(stage.Shot.Camera.Size, stage.Shot.Camera.Angle, box, stage.Aspect, stage.Facts.Horizon, subjects[0].WantedFacing);
        return stage.Shot.Camera.Angle is "over-the-shoulder" ? setUp with { Share = setUp.Share with { X = 0.62f } } : setUp;
    }

    /// <summary>Gets the camera of a frame of the shot.</summary>
    public CameraState At(int frame)
    {
        var anchor = _follow[frame];
        var offset = anchor - _setUp.Anchor;
        var position = _setUp.Position + (_setUp.IsNeutral ? new Vector3(_trucks ? offset.X : 0f, 0f, 0f) : offset);
        var rig = new CameraRig(position, _setUp.Focal / _frameScale, anchor, _setUp.Share) { Slack = _slack };
        var moved = CameraMoves.Apply(rig, _stage, frame, _follow.Length);
        var state = CameraSetUp.Aim(moved.Position, moved.Focal, moved.Anchor, moved.Share, _setUp.Aspect, _stage.Facts.Horizon);
        var speed = frame == 0 ? (_follow.Length > 1 ? _follow[1].X - _follow[0].X : 0f) : _follow[frame].X - _follow[frame - 1].X;
        speed *= Timeline.Rate;
        var rolls = MathF.Abs(speed) > 6f;
        if (IsRolling) state = state with { Position = state.Position with { X = state.Position.X - RolledAt(frame) } };
        return state with
        {
            Pan = state.Pan + moved.Pan, Tilt = state.Tilt + moved.Tilt, Roll = _setUp.Roll + moved.Roll + (rolls ? -2.2f * MathF.Sign(speed) : 0f),
            Focus = Framing.IsTight(_stage.Shot.Camera.Size) ? MathF.Max(0.3f, moved.Anchor.Z - moved.Position.Z) : 0f, TrackingSpeed = rolls || (_isTracking && MathF.Abs(speed) > 0.3f) ? speed : 0f,
            Rolled = RolledAt(frame),
        };
    }

    /// <summary>Gets the anchor of every frame: still while the subjects keep within the frame, else a smooth pursuit that neither lags nor jitters.</summary>
    private Vector3[] Follow(int frames)
    {
        var points = new Vector3[frames];
        if (_subjects.Length == 0)
        {
            Array.Fill(points, _setUp.Anchor);
            return points;
        }

        var known = false;
        var start = Middle(0) ?? _subjects[0].Frames[0].Position;
        for (var f = 0; f < frames; f++)
        {
            if (Middle(f) is { } middle)
            {
                if (!known)
                {
                    for (var g = 0; g < f; g++) points[g] = middle;
                    start = middle;
                }

                known = true;
                points[f] = middle;
            }
            else points[f] = f > 0 ? points[f - 1] : start;
        }

        var homes = SubjectBox.Of(_subjects, _ofHeads);
        var toAnchor = _setUp.Anchor - new Vector3(homes.Middle, homes.Bottom, homes.Depth);
        var half = _setUp.HalfWidthAt(_setUp.Anchor.Z);
        var slack = _stage.Shot.Camera.Size switch { _ when _isTracking => 0.02f, "extreme-wide" => 0.7f, "wide" => 0.5f, "full" => 0.35f, _ => 0.16f };
        var xs = Pursue([.. points.Select(point => point.X + toAnchor.X)], _setUp.Anchor.X, slack * half, _isTracking ? 4f : 11f, 0.4f * half);
        var ys = Pursue([.. points.Select(point => point.Y + toAnchor.Y)], _setUp.Anchor.Y, 0.28f * half / _setUp.Aspect, 9f, 0.3f * half / _setUp.Aspect);
        var zs = Pursue([.. points.Select(point => point.Z + toAnchor.Z)], _setUp.Anchor.Z, 0.12f * _setUp.Distance, 12f, 0.3f * _setUp.Distance);
        for (var f = 0; f < frames; f++) points[f] = new(xs[f], ys[f], zs[f]);
        return points;
    }

    private Vector3? Middle(int frame)
    {
        float left = float.MaxValue, right = float.MinValue, bottom = float.MaxValue, depth = 0f;
        var count = 0;
        foreach (var player in _subjects)
        {
            if (!player.Framed[frame]) continue;
            var at = player.Frames[frame].Position;
            var (from, to) = SubjectBox.Span(player, at, player.Frames[frame].Facing, _ofHeads);
            left = MathF.Min(left, from);
            right = MathF.Max(right, to);
            bottom = MathF.Min(bottom, at.Y);
            depth += at.Z;
            count++;
        }

        return count == 0 ? null : new Vector3((left + right) / 2f, bottom, depth / count);
    }

    /// <summary>Follows a value: not at all while it stays within the slack, else by the mean of its surroundings.</summary>
    private static float[] Pursue(float[] values, float rest, float slack, float sigma, float most)
    {
        if (values.All(value => MathF.Abs(value - rest) <= slack)) return [.. values.Select(_ => rest)];
        var first = Smooth(values, sigma);

        // Never so smooth that the subject is lost.
        for (var f = 0; f < first.Length; f++) first[f] = Math.Clamp(first[f], values[f] - most, values[f] + most);
        return Smooth(first, sigma * 0.35f);
    }

    private static float[] Smooth(float[] values, float sigma)
    {
        var reach = (int)(sigma * 2.5f);
        var result = new float[values.Length];
        for (var f = 0; f < values.Length; f++)
        {
            float sum = 0f, weights = 0f;
            for (var k = -reach; k <= reach; k++)
            {
                // Beyond the ends the motion is continued, so that a car is not held back at the cut.
                var i = f + k;
                var value = i < 0 ? (2f * values[0]) - values[Math.Min(values.Length - 1, -i)] : i >= values.Length ? (2f * values[^1]) - values[Math.Max(0, (2 * values.Length) - 2 - i)] : values[i];
                var weight = MathF.Exp(-0.5f * k * k / (sigma * sigma));
                sum += weight * value;
                weights += weight;
            }

            result[f] = sum / weights;
        }

        return result;
    }

    /// <summary>Gets how much of half the frame the subjects take at most; over 1 somebody would be cut.</summary>
    private float Filling(int frames)
    {
        var fill = 0.05f;
        for (var f = 0; f < frames; f += 2)
        {
            foreach (var player in _subjects)
            {
                if (!player.Framed[f]) continue;
                var at = player.Frames[f].Position;
                var (left, right) = SubjectBox.Span(player, at, player.Frames[f].Facing, _ofHeads);
                var depth = MathF.Max(0.3f, at.Z - _setUp.Position.Z - (_setUp.IsNeutral ? 0f : _follow[f].Z - _setUp.Anchor.Z));
                var height = depth / _setUp.Focal;
                var aside = (_setUp.Share.X - 0.5f) * height * _setUp.Aspect;
                var off = MathF.Max(_follow[f].X - aside - left, right + aside - _follow[f].X);
                fill = MathF.Max(fill, off / (0.47f * height * _setUp.Aspect));
                fill = MathF.Max(fill, (at.Y + player.Height - _follow[f].Y) / (height * MathF.Max(0.05f, _setUp.Share.Y - 0.03f)));
                var low = _ofHeads ? at.Y + ((player.Body.Eye - (0.5f * player.Body.Head)) * player.Scale) - player.Sunk : at.Y;
                fill = MathF.Max(fill, (_follow[f].Y - low) / (height * MathF.Max(0.05f, 0.99f - _setUp.Share.Y)));
            }
        }

        return fill;
    }
}
