using Bobine.Core;
using Bobine.Pipelines.Hub;

namespace Bobine.Pipelines.Tests.Hub;

public sealed class PullTests : IDisposable
{
    private static readonly HubModel _model = HubModel.Find("wan2.1-t2v-1.3b");
    private readonly string _folder = Directory.CreateTempSubdirectory("bobine-pull").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Rudeness.None)]
    [InlineData(Rudeness.DropsInTheMiddle)]
    [InlineData(Rudeness.ClaimsMoreThanItSends)]
    [InlineData(Rudeness.SendsMoreThanListed)]
    [InlineData(Rudeness.ServesOtherBytes)]
    [InlineData(Rudeness.Redirects)]
    [InlineData(Rudeness.IgnoresRanges)]
    [InlineData(Rudeness.AnswersWithAnError)]
    public async Task A_model_arrives_whole_however_the_hub_behaves(Rudeness rudeness)
    {
        var files = Files();
        await using var hub = new RudeHub(files, rudeness);
        await PullAsync(hub);
        foreach (var (path, bytes) in files.Where(file => _model.Needs(file.Key))) Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_folder, _model.Id, path), Stop));
        Assert.Empty(Directory.GetFiles(_folder, "*.partial", SearchOption.AllDirectories));
        Assert.False(File.Exists(Path.Combine(_folder, _model.Id, "README.md")));
    }

    [Fact]
    public async Task A_broken_download_goes_on_where_it_stopped()
    {
        await using var hub = new RudeHub(Files(), Rudeness.DropsInTheMiddle);
        await PullAsync(hub);
        Assert.Contains(50_000, hub.Ranges);
    }

    [Fact]
    public async Task What_is_there_already_is_not_fetched_again()
    {
        await using var hub = new RudeHub(Files());
        await PullAsync(hub);
        var asked = hub.Ranges.Count;
        await PullAsync(hub);
        Assert.Equal(asked, hub.Ranges.Count);
    }

    [Fact]
    public async Task Nothing_is_fetched_before_the_licence_is_accepted()
    {
        await using var hub = new RudeHub(Files());
        using var http = HubClient.CreateHttp();
        var fault = await Assert.ThrowsAsync<UserException>(() => new ModelStore(_folder).PullAsync(_model, new(http, hub.Address), null, Stop));
        Assert.Contains("--accept-licence", fault.Message, StringComparison.Ordinal);
        Assert.Empty(hub.Ranges);
    }

    [Theory]
    [InlineData("../evil.json")]
    [InlineData("/etc/evil.json")]
    [InlineData("vae/../../evil.json")]
    public async Task A_listing_that_leads_outside_the_folder_is_refused(string path)
    {
        await using var hub = new RudeHub(Files(), listing: $$"""[{"type":"file","path":"{{path}}","size":1,"oid":"0"}]""");
        Assert.Contains("outside", (await Assert.ThrowsAsync<UserException>(() => PullAsync(hub))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_larger_than_the_disk_is_refused_before_it_is_fetched()
    {
        await using var hub = new RudeHub(Files(), listing: """[{"type":"file","path":"model_index.json","size":9000000000000000,"oid":"0"}]""");
        var fault = await Assert.ThrowsAsync<UserException>(() => PullAsync(hub));
        Assert.Equal(ExitCodes.DiskFull, fault.ExitCode);
        Assert.Empty(hub.Ranges);
    }

    [Fact]
    public void A_name_that_is_no_model_is_answered_with_the_names_there_are() =>
        Assert.Contains("wan2.2-ti2v-5b", Assert.Throws<UserException>(() => HubModel.Find("wan9")).Message, StringComparison.Ordinal);

    private async Task PullAsync(RudeHub hub)
    {
        var store = new ModelStore(_folder);
        store.Accept(_model, DateTimeOffset.UnixEpoch);
        using var http = HubClient.CreateHttp();
        await store.PullAsync(_model, new(http, hub.Address), null, Stop);
        Assert.True(store.Has(_model));
    }

    private static Dictionary<string, byte[]> Files()
    {
        var weights = new byte[100_000];
        for (var i = 0; i < weights.Length; i++) weights[i] = (byte)(i * 7);
        return new(StringComparer.Ordinal) { ["model_index.json"] = "{}"u8.ToArray(), ["README.md"] = "no"u8.ToArray(), ["vae/config.json"] = "{ }"u8.ToArray(), ["transformer/diffusion_pytorch_model.safetensors"] = weights };
    }
}
