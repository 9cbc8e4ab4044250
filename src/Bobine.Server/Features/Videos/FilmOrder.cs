using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Server.Api;
using Bobine.Server.Data;

namespace Bobine.Server.Features.Videos;

/// <summary>Takes films into the queue, whoever asks: reads what was asked, plans it, and admits it or says why not.</summary>
internal sealed class FilmOrder(FilmStore films, ServerOptions options, IPlanner planner, TimeProvider time, JobBell bell)
{
    public const int MaximumPrompt = 32_000;

    private static readonly string[] _known = ["prompt", "model", "seconds", "size", "input_reference", "characters", "plan", "seed", "steps", "style", "camera"];

    /// <summary>Reads a create call.</summary>
    public async Task<Film> ReadAsync(RequestBody body, string key, CancellationToken stop)
    {
        body.ThrowIfUnknown(_known);
        var (model, finish) = ModelOf(body.Text("model"));
        var size = SizeOf(body.Text("size"));
        RefuseReferences(body, finish);
        var seed = (ulong?)body.Number("seed", 0, long.MaxValue);
        var steps = body.Number("steps", 1, 1000);
        if (steps is not null && finish == "animatic") throw ApiFault.Bad("The model 'animatic' draws and has no steps: leave 'steps' out, or choose an open model.", "steps", "unsupported_parameter");
        var (plan, notes) = await PlanOfAsync(body, seed, stop);
        var prompt = body.Text("prompt");
        return New(key, model, finish, size, plan, prompt, notes) with { Options = steps is null ? null : new JsonObject { ["steps"] = steps }.ToJsonString() };
    }

    /// <summary>Makes the film of a plan, not yet admitted.</summary>
    public Film New(string key, string model, string finish, FrameSize size, FilmPlan plan, string? prompt, IReadOnlyList<string> notes)
    {
        PlanValidation.ThrowIfFaulty(plan);
        return new()
        {
            Id = "video_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), Key = key, Model = model, Finish = finish, Size = size.ToString(), Milliseconds = plan.TotalMilliseconds,
            Plan = PlanJson.Write(plan), Prompt = prompt, Notes = new JsonArray([.. notes.Select(note => JsonValue.Create(note))]).ToJsonString(), Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
    }

    /// <summary>Takes a film into the queue.</summary>
    /// <exception cref="ApiFault">A limit is reached, with the time after which to try again.</exception>
    public Film Admit(Film film, string? token = null, string? body = null)
    {
        if (options.DiskQuota is { } quota && films.StoredBytes() > quota) throw new ApiFault(429, "insufficient_quota", $"The disk quota of {quota / 1_000_000} MB is used up: delete films, or wait until they expire.");
        if (token is { Length: > 255 }) throw ApiFault.Bad("The Idempotency-Key may have 255 characters at most.", code: "invalid_idempotency_key");
        (string, string)? once = token is { Length: > 0 } ? (token, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body ?? "")))) : null;
        var admission = films.Add(film, options.QueueLimit, options.WaitingPerKey, once);
        bell.Ring();
        return admission switch
        {
            Admission.Admitted admitted => admitted.Film,
            Admission.QueueFull full => throw new ApiFault(429, "rate_limit_exceeded", $"The queue is full: {full.Waiting} of {full.Limit} films wait. Try again in {Math.Ceiling(Wait().TotalSeconds)} s.") { RetryAfter = Wait() },
            Admission.BudgetSpent spent => throw new ApiFault(429, "insufficient_quota", $"This key's budget is {spent.Limit} film-seconds and {spent.Spent} are spent; this film has {film.Milliseconds / 1000}."),
            _ => throw new ApiFault(409, "idempotency_key_reused", "This Idempotency-Key was used before with another body."),
        };
    }

    /// <summary>Gets the asked name and the finish that performs it: sora names are the operator's choice, finishes go by their own names.</summary>
    public (string Model, string Finish) ModelOf(string? asked)
    {
        var model = string.IsNullOrWhiteSpace(asked) ? "sora-2" : asked;
        if (options.Aliases.TryGetValue(model, out var finish)) return (model, finish);
        if (options.Finishes.Contains(model, StringComparer.Ordinal)) return (model, model);
        if (model.StartsWith("sora", StringComparison.Ordinal)) return (model, options.DefaultFinish);
        throw new ApiFault(400, "model_not_found", $"The model '{(model.Length > 80 ? model[..80] : model)}' does not exist here: use one of {string.Join(", ", options.Finishes.Concat(options.Aliases.Keys))}.", "model");
    }

    public static FrameSize SizeOf(string? text)
    {
        try
        {
            var size = FrameSizes.Parse(text ?? "720x1280");
            FrameSizes.ThrowIfImpossible(size);
            return size;
        }
        catch (UserException fault)
        {
            throw ApiFault.Bad(fault.Message, "size");
        }
    }

    /// <summary>Reads seconds, which are a text on the wire.</summary>
    public static int? MillisecondsOf(string? text)
    {
        if (text is null) return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 60
            ? (int)Math.Round(seconds * 1000)
            : throw ApiFault.Bad($"Invalid value for 'seconds': '{(text.Length > 20 ? text[..20] : text)}'. Films last from '1' to '60' seconds.", "seconds");
    }

    public static string PromptOf(RequestBody body)
    {
        var prompt = body.Text("prompt");
        if (string.IsNullOrWhiteSpace(prompt)) throw ApiFault.Bad("Missing required parameter: 'prompt'.", "prompt", "missing_required_parameter");
        return prompt.Length <= MaximumPrompt ? prompt : throw ApiFault.Bad($"'prompt' has {prompt.Length} characters and the limit is {MaximumPrompt}.", "prompt", "string_above_max_length");
    }

    private async Task<(FilmPlan Plan, IReadOnlyList<string> Notes)> PlanOfAsync(RequestBody body, ulong? seed, CancellationToken stop)
    {
        var milliseconds = MillisecondsOf(body.Text("seconds"));
        if (body["plan"] is { } given)
        {
            if (body["style"] is not null || body["camera"] is not null) throw ApiFault.Bad("A plan says its own style and camera: leave 'style' and 'camera' out.", "plan", "unsupported_parameter");
            if (body.Text("prompt") is { Length: > MaximumPrompt }) PromptOf(body);
            var plan = PlanJson.Read(given.ValueKind == System.Text.Json.JsonValueKind.String ? body.Text("plan")! : given.GetRawText());
            if (milliseconds is { } wanted && wanted != plan.TotalMilliseconds) throw ApiFault.Bad($"'seconds' is {VideoJson.Seconds(wanted)} and the plan lasts {VideoJson.Seconds(plan.TotalMilliseconds)} s: leave 'seconds' out.", "seconds");
            return (seed is { } s ? plan with { Seed = s } : plan, []);
        }

        var prompt = PromptOf(body);
        var result = await planner.PlanAsync(new() { Text = prompt, Seed = seed ?? (new Seed(0).For(prompt).Value % 1_000_000), Milliseconds = milliseconds ?? 4000, Style = body.Text("style"), CameraMove = body.Text("camera") }, stop);
        return (result.Plan, result.Notes);
    }

    private static void RefuseReferences(RequestBody body, string finish)
    {
        if (body["input_reference"] is not null || body.Files.ContainsKey("input_reference"))
            throw ApiFault.Bad($"The model '{finish}' performs a plan and cannot begin with a picture: leave 'input_reference' out, and say what it shows in the prompt.", "input_reference", "unsupported_parameter");
        if (body["characters"] is { } characters && (characters.ValueKind != System.Text.Json.JsonValueKind.Array || characters.GetArrayLength() > 0))
            throw ApiFault.Bad($"The model '{finish}' cannot show the likeness of an uploaded character: leave 'characters' out, and describe who it is in the prompt.", "characters", "unsupported_parameter");
    }

    // What stands in the queue at the pace of the last films; never past a minute, which SDKs would ignore.
    private TimeSpan Wait() => TimeSpan.FromSeconds(Math.Clamp(films.QueuedMilliseconds() / 1000.0 * (films.Pace() ?? 1000) / 1000 / Math.Max(1, options.Workers) / Math.Max(1, options.QueueLimit), 1, 59));
}
