using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace Bobine.Server.Tests;

/// <summary>A real server with a real worker process, in a folder of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _home;

    private TestServer(WebApplication app, string home, string key)
    {
        (_app, _home, Key) = (app, home, key);
        Http = Client(key);
    }

    public string Key { get; }
    public string Home => _home;
    public Uri Address => new(_app.Urls.First());
    public HttpClient Http { get; }
    public IServiceProvider Parts => _app.Services;

    public static async Task<TestServer> StartAsync(int workers = 0, Func<ServerOptions, ServerOptions>? change = null)
    {
        var home = Directory.CreateTempSubdirectory("bobine-test-").FullName;
        var key = ServerHost.AddKey(home, "test");
        var options = new ServerOptions { Home = home, Port = 0, Workers = workers, Lease = TimeSpan.FromSeconds(10) };
        var app = ServerHost.Build(change?.Invoke(options) ?? options);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, home, key);
    }

    public HttpClient Client(string? key)
    {
        var http = new HttpClient { BaseAddress = new(Address, "/v1/") };
        if (key is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    public async Task<JsonObject> CreateAsync(string prompt = "a cat", string seconds = "1", string size = "64x64")
    {
        using var answer = await Http.PostAsJsonAsync("videos", new { prompt, seconds, size }, TestContext.Current.CancellationToken);
        return await JsonAsync(answer);
    }

    public async Task<JsonObject> WaitAsync(string id)
    {
        while (true)
        {
            using var answer = await Http.GetAsync(new Uri($"videos/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
            var video = await JsonAsync(answer);
            if (video["status"]!.GetValue<string>() is "completed" or "failed") return video;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
