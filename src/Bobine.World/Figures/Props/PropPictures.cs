using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SkiaSharp;
using Svg.Skia;

namespace Bobine.World.Figures.Props;

/// <summary>The pictures of the open vocabulary: a table of what draws which prop, and a pack of vector drawings, both embedded.</summary>
internal static class PropPictures
{
    /// <summary>The side of the square that every picture is drawn in.</summary>
    public const float Side = 32f;

    private static readonly Dictionary<string, PropPicture> _table = ReadTable();
    private static readonly Lazy<Dictionary<string, string>> _pack = new(ReadPack);
    private static readonly ConcurrentDictionary<string, SKPicture> _drawings = new(StringComparer.Ordinal);

    /// <summary>Gets how a prop is drawn, or null when nothing draws it.</summary>
    public static PropPicture? Find(string id) => _table.GetValueOrDefault(id);

    /// <summary>Gets the drawing of a picture; it is kept.</summary>
    public static SKPicture Drawing(string name) => _drawings.GetOrAdd(name, static key =>
    {
        using var svg = new SKSvg();
        using var recorder = new SKPictureRecorder();
        var canvas = recorder.BeginRecording(new SKRect(0f, 0f, Side, Side));
        if (svg.FromSvg(_pack.Value[key]) is { } picture) canvas.DrawPicture(picture);
        return recorder.EndRecording();
    });

    private static Dictionary<string, PropPicture> ReadTable()
    {
        var table = new Dictionary<string, PropPicture>(StringComparer.Ordinal);
        using var reader = new StreamReader(Open("props.pictures.tsv"));
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            float Number(int cell) => float.Parse(cells[cell], CultureInfo.InvariantCulture);
            var flags = cells[6].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var turn = Value(flags, "turn=") is { } angle ? float.Parse(angle, CultureInfo.InvariantCulture) : 0f;
            var box = SKRect.Create(Number(2), Number(3), Number(4), Number(5));
            if (turn != 0f) box = SKMatrix.CreateRotationDegrees(turn, box.MidX, box.MidY).MapRect(Inner(box));
            var looksRight = turn != 0f || flags.Contains("right", StringComparer.Ordinal);
            table.Add(cells[0], new(cells[1], box, looksRight, turn, flags.Contains("head", StringComparer.Ordinal), flags.Contains("upright", StringComparer.Ordinal), !flags.Contains("tailless", StringComparer.Ordinal),
                Value(flags, "fur="), Value(flags, "limbs="), Array.Find(flags, flag => flag[0] == '#')));
        }

        return table;
    }

    private static string? Value(string[] flags, string name) => Array.Find(flags, flag => flag.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    // A thing drawn on the diagonal fills its square less than the square's corners say.
    private static SKRect Inner(SKRect box)
    {
        box.Inflate(-box.Width * 0.14f, -box.Height * 0.14f);
        return box;
    }

    private static Dictionary<string, string> ReadPack()
    {
        using var unzipped = new GZipStream(Open("props.pictures.gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var pack = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            pack.Add(line[..tab], line[(tab + 1)..]);
        }

        return pack;
    }

    private static Stream Open(string name) => typeof(PropPictures).Assembly.GetManifestResourceStream(name)!;
}
