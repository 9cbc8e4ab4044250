namespace Bobine.Server.Tests;

public sealed class StudioAssetTests
{
    [Fact]
    public async Task The_page_and_its_style_sheet_are_served()
    {
        await using var app = await TestServer.StartAsync();
        using var http = new HttpClient { BaseAddress = app.Address };
        Assert.Contains("<title>Bobine", await http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("font", await http.GetStringAsync("/_studio/studio.css", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
