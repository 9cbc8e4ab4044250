using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Plan.Planning;
using Bobine.Plan.Planning.LanguageModels;

namespace Bobine.Plan.Tests.Planning;

/// <summary>The language-model planner against a real local server that answers, and misbehaves, as endpoints do.</summary>
public sealed class LanguageModelPlannerTests
{
    private const string Prompt = "a cat says \"hello there\" on the beach";
    private static readonly BuiltInPlanner BuiltIn = new();

    [Fact]
    public async Task A_good_answer_becomes_the_plan_and_the_schema_and_key_are_sent()
    {
        await using var server = new StandInServer(_ => Answer(Good()));
        var result = await Plan(server, Prompt);
        Assert.Empty(result.Notes);
        Assert.Equal("penguin", Assert.Single(result.Plan.Cast).Kind);
        Assert.Equal(7UL, result.Plan.Seed);
        var sent = JsonNode.Parse(Assert.Single(server.Bodies))!;
        Assert.Equal("json_schema", sent["response_format"]!["type"]!.GetValue<string>());
        Assert.True(sent["response_format"]!["json_schema"]!["strict"]!.GetValue<bool>());
        Assert.Contains(Prompt, sent["messages"]![1]!["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Bearer secret", server.Authorizations[0]);
        Assert.Equal("/v1/chat/completions", server.Paths[0]);
    }

    [Fact]
    public async Task A_faulty_plan_is_mended_in_one_turn()
    {
        await using var server = new StandInServer(turn => Answer(turn == 1 ? Good().Replace("\"b1\"", "\"b1\"", StringComparison.Ordinal).Replace("\"who\":\"p\"", "\"who\":\"nobody\"", StringComparison.Ordinal) : Good()));
        var result = await Plan(server, Prompt);
        Assert.Equal("penguin", Assert.Single(result.Plan.Cast).Kind);
        Assert.Equal(2, server.Bodies.Count);
        Assert.Contains("nobody", server.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_not_verbatim_is_asked_for_again()
    {
        await using var server = new StandInServer(turn => Answer(turn == 1 ? Good().Replace("hello there", "hi", StringComparison.Ordinal) : Good()));
        var result = await Plan(server, Prompt);
        Assert.Equal("hello there", result.Plan.Shots[0].Beats[0].Says);
        Assert.Equal(2, server.Bodies.Count);
    }

    [Theory]
    [InlineData("refusal", "refused")]
    [InlineData("truncated", "cut off")]
    [InlineData("500", "500")]
    [InlineData("nonsense", "no chat completion")]
    [InlineData("empty", "empty")]
    [InlineData("invalid", "faulty")]
    [InlineData("slow", "within")]
    public async Task When_the_model_fails_the_built_in_planner_plans_and_a_note_says_why(string trouble, string reason)
    {
        await using var server = new StandInServer(_ => trouble switch
        {
            "refusal" => new(200, """{"choices":[{"message":{"content":null,"refusal":"I will not."},"finish_reason":"stop"}]}"""),
            "truncated" => new(200, """{"choices":[{"message":{"content":"{\"cast\":["},"finish_reason":"length"}]}"""),
            "500" => new(500, "boom"),
            "nonsense" => new(200, "<html>"),
            "empty" => new(200, """{"choices":[{"message":{"content":""},"finish_reason":"stop"}]}"""),
            "invalid" => Answer("""{"cast":[],"shots":[]}"""),
            _ => new(200, "{}", Delay: TimeSpan.FromSeconds(20)),
        });
        var result = await Plan(server, Prompt, trouble == "slow" ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(20));
        Assert.Equal("cat", Assert.Single(result.Plan.Cast).Kind);
        Assert.Contains(reason, result.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_noted_in_the_language_of_the_prompt()
    {
        using var http = new HttpClient();
        var planner = new LanguageModelPlanner(http, new() { BaseAddress = new Uri($"http://localhost:{FreePort()}/v1"), Model = "m" }, BuiltIn);
        var result = await planner.PlanAsync(new() { Text = "un chat dans la prairie" }, TestContext.Current.CancellationToken);
        Assert.StartsWith("Le modèle m", result.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_none_is_refused_with_a_sentence() =>
        Assert.Throws<UserException>(() => new LanguageModelOptions { BaseAddress = new Uri("ftp://x"), Model = "m" }.Validated());

    private static async Task<PlanResult> Plan(StandInServer server, string text, TimeSpan? timeout = null)
    {
        using var http = new HttpClient();
        var planner = new LanguageModelPlanner(http, new() { BaseAddress = server.Address, Model = "stand-in", ApiKey = "secret", Timeout = timeout ?? TimeSpan.FromSeconds(20) }, BuiltIn);
        return await planner.PlanAsync(new() { Text = text, Seed = 7 }, TestContext.Current.CancellationToken);
    }

    private static Reply Answer(string content) => new(200, new JsonObject
    {
        ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content }, ["finish_reason"] = "stop" }),
    }.ToJsonString());

    private static string Good() => """
        {"language":"en","cast":[{"id":"p","kind":"penguin"}],"shots":[{"id":"s1","seconds":4,"place":"beach","beats":[{"id":"b1","at":"0.5","who":"p","says":"hello there"}]}]}
        """;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed record Reply(int Status, string Body, TimeSpan Delay = default);

    /// <summary>A local HTTP server that answers each request, numbered from 1, as it is told.</summary>
    private sealed class StandInServer : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _loop;

        public StandInServer(Func<int, Reply> answer)
        {
            var port = FreePort();
            Address = new Uri($"http://localhost:{port}/v1");
            _listener.Prefixes.Add($"http://localhost:{port}/");
            _listener.Start();
            _loop = ServeAsync(answer);
        }

        public Uri Address { get; }
        public List<string> Bodies { get; } = [];
        public List<string> Paths { get; } = [];
        public List<string?> Authorizations { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _loop;
            _listener.Close();
            _stop.Dispose();
        }

        private async Task ServeAsync(Func<int, Reply> answer)
        {
            for (var turn = 1; ; turn++)
            {
                try
                {
                    var context = await _listener.GetContextAsync().WaitAsync(_stop.Token);
                    using var reader = new StreamReader(context.Request.InputStream);
                    Bodies.Add(await reader.ReadToEndAsync(_stop.Token));
                    Paths.Add(context.Request.Url!.AbsolutePath);
                    Authorizations.Add(context.Request.Headers["Authorization"]);
                    var reply = answer(turn);
                    await Task.Delay(reply.Delay, _stop.Token);
                    context.Response.StatusCode = reply.Status;
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(reply.Body), _stop.Token);
                    context.Response.Close();
                }
                catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or OperationCanceledException || (fault is InvalidOperationException && _stop.IsCancellationRequested))
                {
                    return;
                }
            }
        }
    }
}
