using Microsoft.Playwright;

namespace Bobine.Studio.Tests;

public sealed class StudioLoopTests(StudioBrowser browser) : IClassFixture<StudioBrowser>
{
    private const string Sentence = "A lion and a cat play in a meadow. The cat says \"Hello\".";

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_sentence_plays_and_a_card_changes_it_without_a_sideways_scroll(int width, int height)
    {
        var page = await browser.OpenAsync(width, height);
        await AssertFitsAsync(page);
        await page.FillAsync("#say", Sentence);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => window.bobineMarks?.heard && window.bobineMarks?.moving");
        Assert.Equal(2, await page.Locator(".member").CountAsync());
        await AssertFitsAsync(page);
        await page.Locator(".adjust summary").First.ClickAsync();
        await AssertFitsAsync(page);
        await page.EvaluateAsync("() => { window.before = window.bobineMarks; }");
        await page.Locator("select[data-path$='.time']").First.SelectOptionAsync("night");
        await page.WaitForFunctionAsync("() => window.bobineMarks !== window.before && window.bobineMarks.moving");
        Assert.Contains("night", await page.Locator(".shot h4").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await page.EvaluateAsync<string[]>(Checks.Script));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_speaks_French_to_a_French_browser_in_the_dark()
    {
        var page = await browser.OpenAsync(390, 844, "fr-FR", ColorScheme.Dark);
        Assert.Equal("fr", await page.GetAttributeAsync("html", "lang"));
        Assert.Contains("Dites-le", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Empty(await page.EvaluateAsync<string[]>(Checks.Script));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_sentence_an_example_and_the_cards()
    {
        var page = await browser.OpenAsync(1440, 900);
        await page.FocusAsync("body");
        await page.Keyboard.PressAsync("Tab");
        for (var i = 0; i < 12 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('.example')"); i++) await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.example')"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".member");
        Assert.NotEqual("", await page.InputValueAsync("#say"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_fault_is_told_in_one_sentence()
    {
        var page = await browser.OpenAsync(1440, 900);
        await page.FillAsync("#say", "a cat");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".shot");
        await page.Locator(".adjust summary").First.ClickAsync();
        await page.FillAsync("input[data-path$='.seconds']", "600");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForSelectorAsync("#fault:not([hidden])");
        Assert.Contains("600", await page.InnerTextAsync("#fault"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/library")]
    [InlineData("/studio/films/video_1")]
    public async Task The_studio_is_refused_under_a_name_that_is_not_this_machine_s(string path)
    {
        if (StudioBrowser.Chromium is null) Assert.Skip("No Chromium is installed.");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, browser.Address + path) { Headers = { Host = "evil.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task AssertFitsAsync(IPage page) =>
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
}
