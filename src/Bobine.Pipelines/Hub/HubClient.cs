using System.Net;
using System.Net.Http.Headers;
using Bobine.Core;

namespace Bobine.Pipelines.Hub;

/// <summary>Fetches models from a Hugging-Face-compatible hub: what was begun is resumed, every byte is checked against the listed hash, and a file appears under its name only when it is right.</summary>
/// <param name="http">Must follow no redirects itself (<see cref="CreateHttp"/>).</param>
/// <param name="endpoint">The hub or a mirror.</param>
public sealed class HubClient(HttpClient http, Uri endpoint)
{
    /// <summary>The hub that is used when nobody says.</summary>
    public static readonly Uri DefaultEndpoint = new("https://huggingface.co");

    private const int Attempts = 6;
    private const int MostRedirects = 5;

    /// <summary>Makes a client that fits: redirects are followed by hand, so that none leads from HTTPS to plain HTTP.</summary>
    public static HttpClient CreateHttp() => new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(20), PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Lists the files of a model that are needed.</summary>
    public async Task<IReadOnlyList<HubFile>> ListAsync(HubModel model, CancellationToken stop)
    {
        using var response = await SendAsync(new(endpoint, $"/api/models/{model.Repository}/tree/main?recursive=true"), from: 0, stop);
        if (response.StatusCode != HttpStatusCode.OK) throw new UserException($"{endpoint.Host} answered {(int)response.StatusCode} for {model.Repository}: check the name, or give another hub with --hub.");
        var json = await response.Content.ReadAsByteArrayAsync(stop);
        var files = HubListing.Parse(json, model.Repository).Where(file => model.Needs(file.Path)).ToList();
        return files.Count > 0 ? files : throw new UserException($"{model.Repository} on {endpoint.Host} holds none of the files that are needed.");
    }

    /// <summary>Fetches a file to its place below the folder. <paramref name="received"/> is told how many bytes of it are there.</summary>
    public async Task FetchAsync(HubModel model, HubFile file, string folder, Action<long> received, CancellationToken stop)
    {
        var target = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (File.Exists(target) && new FileInfo(target).Length == file.Size && await FileHash.MatchesAsync(target, file, stop))
        {
            received(file.Size);
            return;
        }

        var partial = target + ".partial";
        string? last = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            last = await TryAsync(model, file, partial, received, stop);
            if (last is null && !await FileHash.MatchesAsync(partial, file, stop))
            {
                File.Delete(partial);
                last = "its bytes do not have the listed hash";
            }

            if (last is null)
            {
                File.Move(partial, target, overwrite: true);
                return;
            }

            if (attempt < Attempts - 1) await Task.Delay(TimeSpan.FromMilliseconds(Backoff(attempt)), stop);
        }

        throw new UserException($"{file.Path} could not be fetched from {endpoint.Host} in {Attempts} attempts ({last}): what is there is kept, so run the command again to go on.", ExitCodes.Failure);
    }

    /// <summary>Gets the pause after a failed attempt, in milliseconds. On this machine itself there is nothing to wait for.</summary>
    private int Backoff(int attempt) => endpoint.IsLoopback ? 1 : 500 << attempt;

    /// <summary>Fetches what is missing. Returns null when the file has its size, else what went wrong.</summary>
    private async Task<string?> TryAsync(HubModel model, HubFile file, string partial, Action<long> received, CancellationToken stop)
    {
        try
        {
            var have = File.Exists(partial) ? new FileInfo(partial).Length : 0;
            if (have > file.Size)
            {
                File.Delete(partial);
                have = 0;
            }

            received(have);
            if (have == file.Size && have > 0) return null;
            using var response = await SendAsync(new(endpoint, $"/{model.Repository}/resolve/main/{string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString))}"), have, stop);
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent)) return $"the answer was {(int)response.StatusCode}";

            // A server that ignores the range sends everything again; one that sends another range cannot be used.
            var resumes = response.StatusCode == HttpStatusCode.PartialContent;
            if (resumes && response.Content.Headers.ContentRange?.From is { } start && start != have) return $"bytes from {start} came where {have} was asked for";
            await using var output = new FileStream(partial, resumes ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None);
            var length = resumes ? have : 0;
            await using var input = await response.Content.ReadAsStreamAsync(stop);
            var buffer = new byte[1 << 20];
            for (int read; (read = await input.ReadAsync(buffer, stop)) > 0;)
            {
                length += read;
                if (length > file.Size)
                {
                    output.SetLength(0);
                    return $"more than the listed {file.Size} bytes came";
                }

                await output.WriteAsync(buffer.AsMemory(0, read), stop);
                received(length);
            }

            return length == file.Size ? null : $"{length} of {file.Size} bytes came";
        }
        catch (Exception fault) when (fault is HttpRequestException or HttpIOException || (fault is IOException && !IsDiskFull(fault)))
        {
            return fault.Message;
        }
        catch (IOException fault) when (IsDiskFull(fault))
        {
            throw new UserException($"The disk is full while fetching {file.Path}: free some space and run the command again, which goes on where it stopped.", ExitCodes.DiskFull, fault);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, CancellationToken stop)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.Add(new("bobine", "0.1"));
            if (from > 0) request.Headers.Range = new RangeHeaderValue(from, null);
            HttpResponseMessage response;
            try
            {
                response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            }
            catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError)
            {
                throw new UserException($"{address.Host} cannot be reached: check the connection, or give a mirror with --hub, or import the files from a folder with --from.", ExitCodes.Failure, fault);
            }

            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location) return response;
            response.Dispose();
            var next = new Uri(address, location);
            if (next.Scheme != Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttps) throw new UserException($"{address.Host} redirects to {next.Host} without encryption: nothing was fetched from there.");
            if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttp) throw new UserException($"{address.Host} redirects to an address of the kind {next.Scheme}: nothing was fetched from there.");
            address = next;
        }

        throw new UserException($"{endpoint.Host} redirects more than {MostRedirects} times in a circle: give another hub with --hub.");
    }

    private static bool IsDiskFull(Exception fault) => fault.HResult is 28 or unchecked((int)0x80070070);
}
