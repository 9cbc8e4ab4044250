using Bobine.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Bobine.Studio.Tests;

/// <summary>A real server and the system's own Chromium.</summary>
public sealed class StudioBrowser : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("bobine-studio-").FullName;
    private WebApplication? _server;
    private IPlaywright? _playwright;

    public static string? Chromium { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
    public IBrowser Browser { get; private set; } = null!;
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        _server = ServerHost.Build(new() { Home = _home, Port = 0 });
        await _server.StartAsync();
        Address = _server.Urls.First();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--mute-audio"] });
    }

    /// <summary>Opens a page in a window of its own.</summary>
    public async Task<IPage> OpenAsync(int width, int height, string locale = "en-GB", ColorScheme scheme = ColorScheme.Light, string path = "/")
    {
        if (Chromium is null) Assert.Skip("No Chromium is installed.");
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = locale, ColorScheme = scheme, IsMobile = width < 600, HasTouch = width < 600 });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(Address + path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.StopAsync();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
