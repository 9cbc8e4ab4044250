using Bobine.Core;
using Bobine.World.Places;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using static TorchSharp.torch;

namespace Bobine.Models.Reel.Conditions;

/// <summary>Reads a timeline into a <see cref="ReelScore"/>.</summary>
public sealed class ScoreWriter
{
    private readonly Timeline _timeline;
    private readonly FrameSize _size;
    private readonly Dictionary<int, float> _horizons = [];
    private readonly Dictionary<(int Cast, int Instance), SlotPicture> _pictures = [];

    /// <param name="timeline">The film.</param>
    /// <param name="size">Reel's own frame; multiples of 16 and, in width, of 32.</param>
    public ScoreWriter(Timeline timeline, FrameSize size)
    {
        _timeline = timeline;
        _size = size;
    }

    /// <summary>Gets the actors that get slots in a stretch: those that are seen most, in the order of the cast.</summary>
    public IReadOnlyList<(int Cast, int Instance)> Cast(int first, int chunks)
    {
        var seen = new Dictionary<(int, int), float>();
        for (var latent = 0; latent < chunks * ReelFormat.LatentsPerChunk; latent++)
        {
            var frame = At(first, latent);
            var view = View(frame);
            foreach (var actor in frame.Actors)
            {
                var ground = view.Project(actor.Position);
                var pixels = view.ScaleAt(actor.Position.Z) * actor.Scale * actor.Opacity;
                var off = Math.Clamp(1.5f - (MathF.Abs(ground.X - (_size.Width / 2f)) / _size.Width), 0f, 1f);
                seen[(actor.Cast, actor.Instance)] = seen.GetValueOrDefault((actor.Cast, actor.Instance)) + (pixels * off) + (actor.Instance == 0 ? 1e-3f : 0f);
            }
        }

        return [.. seen.OrderByDescending(pair => pair.Value).Take(ReelScore.Slots).Select(pair => pair.Key).Order()];
    }

    /// <summary>Gets the portrait of an actor of the timeline.</summary>
    public SlotPicture PictureOf(ActorState actor)
    {
        if (_pictures.TryGetValue((actor.Cast, actor.Instance), out var picture)) return picture;
        return _pictures[(actor.Cast, actor.Instance)] = SlotPicture.Of(_timeline.Plan, actor);
    }

    /// <summary>Encodes the portraits of those who have slots and are there in a frame: (slots, 4, 4, channels), zeros for the others.</summary>
    /// <param name="frame">Past the film's end its last frame goes on.</param>
    /// <param name="cast">Who has which slot; see <see cref="Cast"/>.</param>
    /// <param name="encoder">Pictures (B, T, 3, H, W) to latents.</param>
    /// <param name="channels">Of a latent.</param>
    public Tensor Portraits(int frame, IReadOnlyList<(int Cast, int Instance)> cast, Func<Tensor, Tensor> encoder, long channels)
    {
        using var scope = NewDisposeScope();
        var actors = _timeline.At(Math.Min(frame, _timeline.FrameCount - 1)).Actors;
        var all = new List<Tensor>();
        for (var slot = 0; slot < ReelScore.Slots; slot++)
        {
            var actor = slot < cast.Count ? actors.FirstOrDefault(actor => (actor.Cast, actor.Instance) == cast[slot]) : null;
            all.Add(actor is null ? zeros(4, 4, channels) : PictureOf(actor).Encode(encoder));
        }

        return stack(all).MoveToOuterDisposeScope();
    }

    /// <summary>Writes a stretch of whole chunks.</summary>
    /// <param name="first">The frame it begins with; past the film's end its last frame goes on.</param>
    /// <param name="chunks">Seconds.</param>
    /// <param name="cast">Who has which slot; see <see cref="Cast"/>.</param>
    public ReelScore Write(int first, int chunks, IReadOnlyList<(int Cast, int Instance)> cast)
    {
        int rows = _size.Height / ReelFormat.BlockHeight, columns = _size.Width / (ReelFormat.BlockWidth * ReelFormat.TokenColumns);
        int latents = chunks * ReelFormat.LatentsPerChunk, audio = chunks * ReelFormat.FrameRate, slots = ReelScore.Slots, grid = rows * columns;
        var score = new ReelScore
        {
            Chunks = chunks, Rows = rows, Columns = columns,
            SlotWords = new int[latents * slots * ReelScore.SlotWordCount], SlotNumbers = new float[latents * slots * ReelScore.SlotNumberCount],
            Cover = new float[latents * slots * grid], Map = new float[latents * grid * ReelScore.MapCount], Camera = new float[latents * ReelScore.CameraCount],
            Globals = new int[chunks * ReelScore.GlobalCount], EventWords = new int[chunks * ReelScore.Events * ReelScore.EventWordCount], EventNumbers = new float[chunks * ReelScore.Events * ReelScore.EventNumberCount],
            SoundWords = new int[audio * ReelScore.Sounds], SoundNumbers = new float[audio * ReelScore.Sounds * ReelScore.SoundNumberCount],
            PhonemeWords = new int[audio * ReelScore.Phonemes], PhonemeShares = new float[audio * ReelScore.Phonemes], Voices = new int[audio],
        };
        using var cells = new StageCells(_size);
        for (var latent = 0; latent < latents; latent++) WriteLatent(score, latent, At(first, latent), cells, cast);
        for (var chunk = 0; chunk < chunks; chunk++) WriteGlobals(score, chunk, _timeline.At(Math.Min(first + (chunk * ReelFormat.FrameRate) + (ReelFormat.FrameRate / 2), _timeline.FrameCount - 1)));
        new HeardScore(_timeline, cast).Write(score, first / (double)ReelFormat.FrameRate);
        return score;
    }

    // The middle of a latent stands for it.
    private FrameState At(int first, int latent) => _timeline.At(Math.Min(first + (latent * ReelFormat.BlockFrames) + (ReelFormat.BlockFrames / 2), _timeline.FrameCount - 1));

    private CameraView View(FrameState frame)
    {
        if (!_horizons.TryGetValue(frame.Shot, out var horizon))
        {
            var shot = _timeline.Plan.Shots[frame.Shot];
            horizon = _horizons[frame.Shot] = PlaceCatalogue.Build(shot.Place, new(_timeline.Plan.SeedOf("place:" + shot.Place), frame.Environment.Time, shot.Weather.Kind)).Horizon;
        }

        return new(frame.Camera, _size, horizon);
    }

    private void WriteLatent(ReelScore score, int latent, FrameState frame, StageCells cells, IReadOnlyList<(int Cast, int Instance)> cast)
    {
        var view = View(frame);
        int slots = ReelScore.Slots, grid = score.Grid;
        var shares = new float[cells.Rows * cells.Columns];
        var hidden = new float[shares.Length];
        var map = score.Map.AsSpan(latent * grid * ReelScore.MapCount, grid * ReelScore.MapCount);
        foreach (var actor in frame.Actors.OrderBy(actor => actor.Position.Z))
        {
            var picture = PictureOf(actor);
            var slot = IndexOf(cast, (actor.Cast, actor.Instance));
            if (slot >= 0) WriteSlot(score, (latent * slots) + slot, actor, view, picture);
            if (!cells.Measure(actor, picture.Figure, view, shares)) continue;
            var near = 4f / (2f + view.Distance(actor.Position.Z));
            for (var cell = 0; cell < shares.Length; cell++)
            {
                var visible = shares[cell] * (1f - hidden[cell]);
                hidden[cell] += visible;
                if (visible <= 0f) continue;
                int y = cell / cells.Columns, x = cell % cells.Columns, token = ((y / 2) * score.Columns) + (x / 4), inner = ((y % 2) * 4) + (x % 4);
                if (slot >= 0) score.Cover[(((latent * slots) + slot) * grid) + token] += visible / ReelScore.CellsPerToken;
                var at = (token * ReelScore.MapCount) + (inner * ReelScore.NumbersPerCell);
                map[at] += visible;
                map[at + 1] += visible * near;
            }
        }

        WriteCamera(score.Camera.AsSpan(latent * ReelScore.CameraCount, ReelScore.CameraCount), frame, view);
    }

    private void WriteSlot(ReelScore score, int row, ActorState actor, in CameraView view, SlotPicture picture)
    {
        var words = score.SlotWords.AsSpan(row * ReelScore.SlotWordCount, ReelScore.SlotWordCount);
        words[0] = Words.Row("kind", actor.Kind);
        words[1] = Words.Row("does", actor.Now.Name);
        words[2] = Words.Row("did", actor.Before.Name);
        words[3] = Words.Row("holds", actor.Holds);
        var wears = _timeline.Plan.Cast[actor.Cast].Look.Wears;
        for (var i = 0; i < Math.Min(4, wears.Count); i++) words[4 + i] = Words.Row("wears", wears[i]);
        SlotNumbers.Write(score.SlotNumbers.AsSpan(row * ReelScore.SlotNumberCount, ReelScore.SlotNumberCount), actor, view, _size, picture);
    }

    private void WriteCamera(Span<float> into, FrameState frame, in CameraView view)
    {
        var camera = frame.Camera;
        var air = frame.Environment;
        ReadOnlySpan<float> numbers =
        [
            camera.Position.X * 0.5f, camera.Position.Y - 1.5f, camera.Position.Z * 0.5f, MathF.Sin(camera.Pan) * 2f, MathF.Sin(camera.Tilt) * 2f, camera.Roll / 15f, camera.Focal - 1.4f, camera.Focus / 8f,
            camera.TrackingSpeed / 5f, MathF.Sin(camera.Rolled), MathF.Cos(camera.Rolled), (view.HorizonY / _size.Height) - 0.5f, air.TimeMix, air.Wind, air.Rain, air.Snow, air.Fog, air.Cloud, air.Flash,
            frame.Transition is null ? 0f : 1f - frame.TransitionProgress,
        ];
        for (var i = 0; i < numbers.Length; i++) into[i] = Math.Clamp(numbers[i], -4f, 4f);
    }

    private void WriteGlobals(ReelScore score, int chunk, FrameState frame)
    {
        var shot = _timeline.Plan.Shots[frame.Shot];
        ReadOnlySpan<int> words =
        [
            Words.Row("place", shot.Place), Words.Row("time", frame.Environment.TimeMix > 0.5f ? frame.Environment.TimeTo : frame.Environment.Time), Words.Row("weather", shot.Weather.Kind), Words.Row("style", shot.Style),
            Words.Row("size", shot.Camera.Size), Words.Row("angle", shot.Camera.Angle), Words.Row("move", shot.Camera.Moves.Count > 0 ? shot.Camera.Moves[0].Move : null), Words.Row("music", _timeline.Plan.Music),
        ];
        words.CopyTo(score.Globals.AsSpan(chunk * ReelScore.GlobalCount, ReelScore.GlobalCount));
    }

    internal static int IndexOf(IReadOnlyList<(int Cast, int Instance)> cast, (int Cast, int Instance) who)
    {
        for (var i = 0; i < cast.Count; i++)
        {
            if (cast[i] == who) return i;
        }

        return -1;
    }
}
