using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bobine.Core;

namespace Bobine.Server.Tests;

public sealed class KillTests
{
    // 50 films, while the server (and with it the worker) or the worker alone is killed at instants drawn from a seed.
    [Fact]
    public async Task No_film_is_lost_or_made_twice_where_server_and_worker_are_killed()
    {
        if (Environment.GetEnvironmentVariable("BOBINE_SLOW_TESTS") is null) Assert.Skip("Set BOBINE_SLOW_TESTS=1 to kill servers for some minutes.");
        const int films = 50;
        var stop = TestContext.Current.CancellationToken;
        var home = Directory.CreateTempSubdirectory("bobine-kill-").FullName;
        var key = ServerHost.AddKey(home, "test");
        var random = new Seed(6).Random();
        var ids = new List<string>();
        int kills = 0, port = FreePort();
        var server = Start(home, port);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}/v1/"), Timeout = TimeSpan.FromSeconds(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            for (var i = 0; i < films; i++) ids.Add((await TryAsync(() => Create(http, i, stop), stop))["id"]!.GetValue<string>());
            while (kills < 20 || await Open(http, ids, stop) > 0)
            {
                if (await TryAsync(() => Open(http, ids, stop), stop) == 0) break;
                await Task.Delay(TimeSpan.FromMilliseconds(random.Range(300, 3000)), stop);
                if (kills >= 20) continue;
                if (random.Chance(0.5f))
                {
                    server.Kill();
                    await server.WaitForExitAsync(stop);
                    server.Dispose();
                    server = Start(home, port);
                }
                else
                {
                    using var killer = Process.Start(new ProcessStartInfo("pkill", ["-9", "-P", server.Id.ToString()]) { UseShellExecute = false })!;
                    await killer.WaitForExitAsync(stop);
                }

                kills++;
            }

            foreach (var id in ids)
            {
                var video = await TryAsync(() => Get(http, $"videos/{id}", stop), stop);
                Assert.Equal("completed", video["status"]!.GetValue<string>());
                var bytes = await http.GetByteArrayAsync(new Uri($"videos/{id}/content", UriKind.Relative), stop);
                Assert.Equal("ftyp"u8, bytes.AsSpan(4, 4));
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{ids.Count} films, {kills} kills");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            server.Dispose();
        }

        // One piece of news for each film, and no file that is not whole.
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(home, "bobine.db")};Pooling=False");
        database.Open();
        using var count = database.CreateCommand();
        count.CommandText = "SELECT count(*) FROM outbox WHERE type='video.completed'";
        Assert.Equal((long)films, count.ExecuteScalar());
        Directory.Delete(home, recursive: true);
    }

    private static Process Start(string home, int port)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Bobine.Server.dll"), home, port.ToString()]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<JsonObject> Create(HttpClient http, int number, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "videos") { Content = JsonContent.Create(new { prompt = "a cat", seconds = "1", size = "64x64", seed = number }) };
        request.Headers.Add("Idempotency-Key", $"film-{number}");
        using var answer = await http.SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(stop))!;
    }

    private static async Task<JsonObject> Get(HttpClient http, string path, CancellationToken stop) => (await http.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative), stop))!;

    private static async Task<int> Open(HttpClient http, List<string> ids, CancellationToken stop) =>
        (await Get(http, "videos?limit=100", stop))["data"]!.AsArray().Count(video => ids.Contains(video!["id"]!.GetValue<string>(), StringComparer.Ordinal) && video["status"]!.GetValue<string>() is "queued" or "in_progress");

    private static async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (attempt < 300 && (fault is HttpRequestException || (fault is OperationCanceledException && !stop.IsCancellationRequested)))
            {
                await Task.Delay(200, stop);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
