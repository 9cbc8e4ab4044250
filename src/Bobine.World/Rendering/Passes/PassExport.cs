using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Bobine.Core;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Rendering.Passes;

/// <summary>Writes a film's passes as picture sequences, which control networks take, and as .npy files of exact numbers.</summary>
public static class PassExport
{
    // Nearer than this is white in the depth pictures.
    private const float NearestMetres = 2f;

    private static readonly string[] _folders = ["picture", "instance", "class", "depth", "flow", "pose", "edges"];

    /// <summary>Writes one numbered file per frame into a folder per pass, with <c>events.csv</c> and <c>passes.json</c>, which says what the numbers mean.</summary>
    /// <exception cref="UserException">The folder cannot be written.</exception>
    public static void Write(string folder, Timeline timeline, FrameSize size, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        try
        {
            foreach (var name in _folders) Directory.CreateDirectory(Path.Combine(folder, name));
            using var scenes = new SceneStore(timeline, size) { KeepsLayers = true };
            using var renderer = new PassRenderer(timeline, size, scenes);
            using var pictures = new FrameRenderer(timeline.Plan, scenes);
            FramePasses? passes = null;
            for (var f = 0; f < timeline.FrameCount; f++)
            {
                stop.ThrowIfCancellationRequested();
                passes = renderer.Draw(f, PassKinds.All, passes);
                WriteFrame(folder, f, passes);
                using var picture = SKImage.FromBitmap(pictures.Render(timeline.At(f)));
                Save(picture, FileOf(folder, "picture", f, "png"));
                scenes.Forget(before: timeline.At(f).Shot);
            }

            File.WriteAllText(Path.Combine(folder, "events.csv"), Events(timeline));
            File.WriteAllText(Path.Combine(folder, "passes.json"), Legend(timeline, renderer.Instances, size));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The passes cannot be written to \"{folder}\" ({fault.Message.TrimEnd('.')}): name a folder with room that you may write to.", ExitCodes.BadInput, fault);
        }
    }

    private static void WriteFrame(string folder, int f, FramePasses passes)
    {
        var (width, height) = (passes.Size.Width, passes.Size.Height);
        Grey(passes.Instances, passes.Size, FileOf(folder, "instance", f, "png"));
        Grey(passes.Classes, passes.Size, FileOf(folder, "class", f, "png"));
        Grey(passes.Edges, passes.Size, FileOf(folder, "edges", f, "png"));
        Grey(Array.ConvertAll(passes.Depth, metres => (byte)Math.Clamp(255f * NearestMetres / MathF.Max(metres, 0.01f), 0f, 255f)), passes.Size, FileOf(folder, "depth", f, "png"));
        NpyFile.Write(FileOf(folder, "depth", f, "npy"), passes.Depth, height, width);
        NpyFile.Write(FileOf(folder, "flow", f, "npy"), passes.Flow, height, width, 2);
        using var pose = Skeletons(passes);
        Save(pose, FileOf(folder, "pose", f, "png"));
    }

    /// <summary>Draws the bones of a frame in a colour per bone on black.</summary>
    public static SKImage Skeletons(FramePasses passes)
    {
        ArgumentNullException.ThrowIfNull(passes);
        using var surface = SKSurface.Create(new SKImageInfo(passes.Size.Width, passes.Size.Height));
        surface.Canvas.Clear(SKColors.Black);
        var bone = 0;
        for (var i = 0; i < passes.Pose.Count; i++)
        {
            var line = passes.Pose[i];
            bone = i > 0 && passes.Pose[i - 1].Instance == line.Instance ? bone + 1 : 0;
            using var paint = new SKPaint { Color = SKColor.FromHsv(bone * 27 % 360, 100f, 100f), IsAntialias = true, StrokeWidth = MathF.Max(1.5f, passes.Size.Height / 120f), StrokeCap = SKStrokeCap.Round, Style = SKPaintStyle.Stroke };
            surface.Canvas.DrawLine(line.Start.X, line.Start.Y, line.End.X, line.End.Y, paint);
        }

        return surface.Snapshot();
    }

    private static string Events(Timeline timeline)
    {
        var curves = EventCurves.Of(timeline);
        var text = new StringBuilder("frame");
        foreach (var kind in curves.Keys) text.Append(',').Append(kind);
        text.Append('\n');
        for (var f = 0; f < timeline.FrameCount; f++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{f}");
            foreach (var curve in curves.Values) text.Append(CultureInfo.InvariantCulture, $",{curve[f]:0.###}");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Legend(Timeline timeline, PassInstances instances, FrameSize size) => JsonSerializer.Serialize(new
    {
        width = size.Width, height = size.Height, frames = timeline.FrameCount, frameRate = timeline.FrameRate,
        depth = "npy: metres along the lens axis, infinity for the sky; png: 255 at 2 m and nearer, falling as 1 / metres",
        flow = "npy: x and y pixels to the next frame; zero on the last frame of a shot",
        classes = Enum.GetValues<PassClass>().ToDictionary(value => ((int)value).ToString(CultureInfo.InvariantCulture), value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal),
        instances = instances.Numbers.Select(pair => new { number = pair.Value, id = timeline.Plan.Cast[pair.Key.Cast].Id, kind = timeline.Plan.Cast[pair.Key.Cast].Kind, one = pair.Key.Instance }),
    });

    private static void Grey(byte[] values, FrameSize size, string path)
    {
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        using var image = SKImage.FromPixelCopy(info, MemoryMarshal.AsBytes(values.AsSpan()));
        Save(image, path);
    }

    private static void Save(SKImage image, string path)
    {
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        using var file = File.Create(path);
        data.SaveTo(file);
    }

    private static string FileOf(string folder, string pass, int frame, string extension) => Path.Combine(folder, pass, string.Create(CultureInfo.InvariantCulture, $"{frame:00000}.{extension}"));
}
