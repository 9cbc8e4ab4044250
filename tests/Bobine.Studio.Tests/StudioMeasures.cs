using System.Globalization;
using Microsoft.Playwright;

namespace Bobine.Studio.Tests;

/// <summary>Not tests: figures and pictures for the guide. They run only when asked for (<c>-explicit only</c>).</summary>
public sealed class StudioMeasures(StudioBrowser browser, ITestOutputHelper output) : IClassFixture<StudioBrowser>
{
    private static readonly string[] _sentences =
    [
        "A lion and a small black cat play in a meadow at sunset", "A dog superhero with a red cape flies over a city at night", "Two taxis drive down a Christmas street under the snow",
        "An actor in a cape on a film set calls \"More wind!\" and a gust throws everything about, the crew laughs", "A red Formula 1 car races at full speed",
        "A mother and her child walk in a museum", "A giraffe licks an actor",
    ];

    [Fact(Explicit = true)]
    public async Task Time_from_enter_to_the_first_moving_picture_with_sound()
    {
        var page = await browser.OpenAsync(1440, 900);
        await Task.Delay(8000, TestContext.Current.CancellationToken);
        foreach (var sentence in _sentences)
        {
            await page.FillAsync("#say", sentence);
            await page.EvaluateAsync("() => { window.bobineMarks = null; }");
            await page.FocusAsync("#say");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("() => window.bobineMarks?.heard && window.bobineMarks?.moving");
            await page.WaitForFunctionAsync("() => window.bobineMarks?.whole");
            var marks = await page.EvaluateAsync<string>("() => { const m = window.bobineMarks, d = k => Math.round(m[k] - m.enter); return `plan ${d('planned')} cards ${d('cards')} head ${d('head')} picture ${d('picture')} sound ${d('sound')} heard ${d('heard')} moving ${d('moving')} whole ${d('whole')} (planner and cards on the server ${Math.round(m.planner)})`; }");
            output.WriteLine(marks + "  " + sentence);
            await File.AppendAllTextAsync(Path.Combine(Folder(), "times.txt"), marks + "  " + sentence + "\n", TestContext.Current.CancellationToken);
        }
    }

    [Fact(Explicit = true)]
    public async Task Pictures_of_the_page()
    {
        foreach (var (name, width, height, locale, scheme) in new[]
        {
            ("desktop-light", 1440, 900, "en-GB", ColorScheme.Light), ("desktop-dark", 1440, 900, "fr-FR", ColorScheme.Dark), ("phone-light", 390, 844, "fr-FR", ColorScheme.Light), ("phone-dark", 390, 844, "en-GB", ColorScheme.Dark),
        })
        {
            var page = await browser.OpenAsync(width, height, locale, scheme);
            await FromSourceAsync(page);
            await page.ReloadAsync();
            await page.WaitForTimeoutAsync(800);
            await ShootAsync(page, name + "-empty");
            await page.Locator(".example").Nth(2).ClickAsync();
            await page.WaitForFunctionAsync("() => window.bobineMarks?.whole");
            await page.EvaluateAsync("() => window.bobinePlayer.seek(0.45)");
            await page.WaitForTimeoutAsync(500);
            await ShootAsync(page, name + "-plan");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), name + "-full.jpg"), Type = ScreenshotType.Jpeg, Quality = 70, FullPage = true });
            foreach (var fault in await page.EvaluateAsync<string[]>(Checks.Script)) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {fault}"));
            await page.Context.CloseAsync();
        }
    }

    private static string Folder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "studio-pictures")).FullName;
    private static Task ShootAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), name + ".jpg"), Type = ScreenshotType.Jpeg, Quality = 70 });

    /// <summary>Serves style sheets and scripts as they are in the source, so that a look can be tried without a build.</summary>
    private static async Task FromSourceAsync(IPage page)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Bobine.slnx"))) root = Path.GetDirectoryName(root)!;
        await page.RouteAsync("**/_studio/**", async route =>
        {
            var file = Path.Combine(root, "src/Bobine.Studio/wwwroot", new Uri(route.Request.Url).AbsolutePath["/_studio/".Length..]);
            await route.FulfillAsync(new() { Path = file });
        });
    }
}
