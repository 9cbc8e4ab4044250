using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bobine.Pipelines.Tests.Hub;

/// <summary>How a file is served the first time it is asked for; afterwards the server behaves.</summary>
public enum Rudeness { None, DropsInTheMiddle, ClaimsMoreThanItSends, SendsMoreThanListed, ServesOtherBytes, Redirects, IgnoresRanges, AnswersWithAnError }

/// <summary>A hub on this machine that can misbehave, written on sockets so that it can lie about lengths.</summary>
internal sealed class RudeHub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, byte[]> _files;
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly Rudeness _rudeness;
    private readonly string? _listing;
    private readonly Task _serving;

    public RudeHub(Dictionary<string, byte[]> files, Rudeness rudeness = Rudeness.None, string? listing = null)
    {
        (_files, _rudeness, _listing) = (files, rudeness, listing);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Gets the first byte that each request for a file asked for.</summary>
    public List<long> Ranges { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                await AnswerAsync(stream);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The client went away or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var (path, from) = await ReadRequestAsync(stream);
        if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            await SendAsync(stream, "200 OK", Encoding.UTF8.GetBytes(_listing ?? Listing()));
            return;
        }

        var isElsewhere = path.StartsWith("/elsewhere", StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(path[(path.IndexOf("/resolve/main/", StringComparison.Ordinal) + "/resolve/main/".Length)..]);
        if (!_files.TryGetValue(name, out var bytes))
        {
            await SendAsync(stream, "404 Not Found", []);
            return;
        }

        Ranges.Add(from);
        var isFirst = (_asked[name] = _asked.GetValueOrDefault(name) + 1) == 1;
        var rest = bytes[(int)from..];
        var half = rest[..(rest.Length / 2)];
        switch (_rudeness)
        {
            case Rudeness.DropsInTheMiddle when isFirst: await SendAsync(stream, Status(from), half, claimed: rest.Length, from, bytes.Length); break;
            case Rudeness.ClaimsMoreThanItSends when isFirst: await SendAsync(stream, Status(from), rest, claimed: rest.Length + 1000, from, bytes.Length); break;
            case Rudeness.SendsMoreThanListed when isFirst: await SendAsync(stream, "200 OK", [.. bytes, .. bytes]); break;
            case Rudeness.ServesOtherBytes when isFirst: await SendAsync(stream, "200 OK", [.. bytes.Select(unit => (byte)~unit)]); break;
            case Rudeness.AnswersWithAnError when isFirst: await SendAsync(stream, "503 Service Unavailable", []); break;
            case Rudeness.Redirects when !isElsewhere: await SendAsync(stream, "302 Found", [], location: "/elsewhere" + path); break;
            case Rudeness.IgnoresRanges when isFirst: await SendAsync(stream, "200 OK", bytes[..(bytes.Length / 2)], claimed: bytes.Length); break;
            case Rudeness.IgnoresRanges: await SendAsync(stream, "200 OK", bytes); break;
            default: await SendAsync(stream, Status(from), rest, rest.Length, from, bytes.Length); break;
        }
    }

    private static string Status(long from) => from > 0 ? "206 Partial Content" : "200 OK";

    private static async Task<(string Path, long From)> ReadRequestAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var unit = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(unit) == 1) head.Append((char)unit[0]);
        var lines = head.ToString().Split("\r\n");
        var range = lines.FirstOrDefault(line => line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase));
        return (lines[0].Split(' ')[1], range is null ? 0 : long.Parse(range["Range: bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture));
    }

    private static async Task SendAsync(NetworkStream stream, string status, byte[] body, long? claimed = null, long from = 0, long whole = 0, string? location = null)
    {
        var head = $"HTTP/1.1 {status}\r\nContent-Length: {claimed ?? body.Length}\r\nConnection: close\r\n"
            + (status.StartsWith("206", StringComparison.Ordinal) ? $"Content-Range: bytes {from}-{whole - 1}/{whole}\r\n" : "")
            + (location is null ? "" : $"Location: {location}\r\n") + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    private string Listing() => JsonSerializer.Serialize(_files.Select(file => file.Key.EndsWith(".safetensors", StringComparison.Ordinal)
        ? (object)new { type = "file", path = file.Key, size = file.Value.Length, oid = "0", lfs = new { oid = Convert.ToHexStringLower(SHA256.HashData(file.Value)), size = file.Value.Length } }
        : new { type = "file", path = file.Key, size = file.Value.Length, oid = GitId(file.Value) }));

#pragma warning disable CA5350 // Git's own hash.
    private static string GitId(byte[] content) => Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]));
#pragma warning restore CA5350
}
