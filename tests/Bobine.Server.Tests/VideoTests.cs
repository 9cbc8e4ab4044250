using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Bobine.Server.Tests;

public sealed class VideoTests
{
    private static readonly string[] _keys = ["id", "object", "model", "status", "progress", "created_at", "completed_at", "expires_at", "prompt", "size", "seconds", "remixed_from_video_id", "error"];

    [Fact]
    public async Task A_sentence_becomes_a_film_that_a_worker_process_made()
    {
        await using var server = await TestServer.StartAsync(workers: 1);
        var created = await server.CreateAsync("a lion and a cat");
        Assert.Empty(_keys.Except(created.Select(field => field.Key)));
        Assert.Equal("queued", created["status"]!.GetValue<string>());
        var video = await server.WaitAsync(created["id"]!.GetValue<string>());
        Assert.Equal("completed", video["status"]!.GetValue<string>());
        Assert.Equal(100, video["progress"]!.GetValue<int>());
        Assert.Equal("1", video["seconds"]!.GetValue<string>());

        var address = new Uri($"videos/{video["id"]}/content", UriKind.Relative);
        using var content = await server.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, content.StatusCode);
        var bytes = await content.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ftyp"u8, bytes.AsSpan(4, 4));

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(0, 99);
        using var part = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[..100], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var variant in new[] { "thumbnail", "spritesheet" })
            Assert.True((await server.Http.GetByteArrayAsync(new Uri($"{address}?variant={variant}", UriKind.Relative), TestContext.Current.CancellationToken)).Length > 100);
    }

    [Fact]
    public async Task A_call_without_a_key_is_refused_in_the_form_that_SDKs_read()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Client(null);
        using var answer = await stranger.GetAsync(new Uri("videos", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("authentication_error", (await TestServer.JsonAsync(answer))["error"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"prompt":"a cat","seconds":4}""", "seconds", "Invalid type for 'seconds': expected one of '4', '8', or '12', but got an integer instead.")]
    [InlineData("""{"seconds":"4"}""", "prompt", "Missing required parameter: 'prompt'.")]
    [InlineData("""{"prompt":"a cat","size":"720x"}""", "size", null)]
    [InlineData("""{"prompt":"a cat","surprise":1}""", "surprise", "Unknown parameter: 'surprise'.")]
    [InlineData("""{"prompt":"a cat","model":"veo-9"}""", "model", null)]
    [InlineData("""{"prompt":"a cat","input_reference":{"file_id":"x"}}""", "input_reference", null)]
    public async Task What_cannot_be_honoured_is_a_clean_refusal_that_names_it(string body, string parameter, string? message)
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.Http.PostAsync(new Uri("videos", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await TestServer.JsonAsync(answer))["error"]!;
        Assert.Equal(parameter, error["param"]!.GetValue<string>());
        if (message is not null) Assert.Equal(message, error["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_film_that_is_not_ready_answers_400_which_no_SDK_retries()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.CreateAsync())["id"]!.GetValue<string>();
        using var answer = await server.Http.GetAsync(new Uri($"videos/{id}/content", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("video_not_ready", (await TestServer.JsonAsync(answer))["error"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Lists_follow_their_cursor_and_forget_what_was_deleted()
    {
        await using var server = await TestServer.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++) ids.Add((await server.CreateAsync())["id"]!.GetValue<string>());
        var first = (await server.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>(new Uri("videos?limit=2", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal(ids[2], first["first_id"]!.GetValue<string>());
        Assert.True(first["has_more"]!.GetValue<bool>());
        var second = (await server.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>(new Uri($"videos?limit=2&after={first["last_id"]}", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal(ids[0], Assert.Single(second["data"]!.AsArray())!["id"]!.GetValue<string>());
        Assert.False(second["has_more"]!.GetValue<bool>());
        using var deleted = await server.Http.DeleteAsync(new Uri($"videos/{ids[0]}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True((await TestServer.JsonAsync(deleted))["deleted"]!.GetValue<bool>());
        using var gone = await server.Http.GetAsync(new Uri($"videos/{ids[0]}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_remix_changes_what_was_named_and_keeps_the_rest()
    {
        await using var server = await TestServer.StartAsync();
        var source = (await server.CreateAsync("a lion in a meadow"))["id"]!.GetValue<string>();
        using var answer = await server.Http.PostAsJsonAsync($"videos/{source}/remix", new { prompt = "make it night" }, TestContext.Current.CancellationToken);
        var remix = await TestServer.JsonAsync(answer);
        Assert.Equal(source, remix["remixed_from_video_id"]!.GetValue<string>());
        var plan = (await server.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>(new Uri($"videos/{remix["id"]}/plan", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal("night", plan["shots"]![0]!["time"]!.GetValue<string>());
        Assert.Equal("lion", plan["cast"]![0]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_extension_keeps_the_film_and_its_cast_and_adds_shots()
    {
        await using var server = await TestServer.StartAsync();
        var source = (await server.CreateAsync("a lion in a meadow", "4"))["id"]!.GetValue<string>();
        using var answer = await server.Http.PostAsJsonAsync("videos/extensions", new { prompt = "the lion runs on a beach with a cat", seconds = "4", video = new { id = source } }, TestContext.Current.CancellationToken);
        var longer = await TestServer.JsonAsync(answer);
        Assert.Equal("8", longer["seconds"]!.GetValue<string>());
        var plan = (await server.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>(new Uri($"videos/{longer["id"]}/plan", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal(["lion", "cat"], plan["cast"]!.AsArray().Select(member => member!["kind"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_same_idempotency_key_makes_one_film()
    {
        await using var server = await TestServer.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "videos") { Content = JsonContent.Create(new { prompt = "a cat", seconds = "1" }) };
            request.Headers.Add("Idempotency-Key", "once");
            using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            ids.Add((await TestServer.JsonAsync(answer))["id"]!.GetValue<string>());
        }

        Assert.Equal(ids[0], ids[1]);
    }
}
