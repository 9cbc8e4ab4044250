using System.Diagnostics;
using System.Text.Json;
using Bobine.Core;
using Bobine.Plan;
using Bobine.Studio.Films;
using Bobine.Studio.Parts;
using Bobine.Studio.Plans;
using Bobine.Studio.Previews;
using Bobine.Studio.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Bobine.Studio;

/// <summary>What the page's scripts call: same-origin, and JSON bodies only, which no foreign page can send without asking.</summary>
public static class StudioEndpoints
{
    private const string ForThisPageOnly = "X-Bobine";

    public static void MapStudioEndpoints(this IEndpointRouteBuilder routes)
    {
        var studio = routes.MapGroup("/studio").ExcludeFromDescription().AddEndpointFilter(RefuseInOneSentence);
        studio.MapPost("/plan", PlanAsync);
        studio.MapPost("/preview", PreviewAsync);
        studio.MapGet("/portraits/{address}", Portrait);
        studio.MapPost("/films", FilmAsync);
        studio.MapGet("/films/{id}", async (string id, IStudioFilms films, CancellationToken stop) => await films.FindAsync(id, stop) is { } film ? Results.Ok(film) : Results.NotFound());
        studio.MapPost("/films/{id}/cancel", async (string id, IStudioFilms films, CancellationToken stop) => await films.CancelAsync(id, stop) ? Results.NoContent() : Results.NotFound());
        studio.MapDelete("/films/{id}", async (string id, IStudioFilms films, CancellationToken stop) => await films.DeleteAsync(id, stop) ? Results.NoContent() : Results.NotFound());
    }

    private static async Task<IResult> PlanAsync(PlanQuestion question, HttpContext context, IStudioPlans plans, IServiceProvider services, ILoggerFactory logs, CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        var plan = question.Plan is { ValueKind: JsonValueKind.Object } given ? PlanJson.Read(given.GetRawText()) : null;
        IReadOnlyList<string> notes = [];
        if (question.Changes is { Count: > 0 } changes) plan = PlanChange.Apply(plan ?? throw new UserException("There is no plan to change yet: write a sentence first."), changes);
        else
        {
            var seed = question.Variation == 0 ? (ulong?)null : new Seed((ulong)question.Variation).For(question.Text ?? "").Value % 1_000_000;
            var result = await plans.PlanAsync(question.Text ?? "", plan, seed, seconds: null, stop);
            (plan, notes) = (result.Plan, result.Notes);
        }

        var html = await CardsAsync(plan, notes, Tongue.Of(context), services, logs);
        using var document = JsonDocument.Parse(PlanJson.Write(plan));
        return Results.Ok(new PlanAnswer(document.RootElement.Clone(), html, notes, Stopwatch.GetElapsedTime(clock).TotalMilliseconds));
    }

    private static async Task<string> CardsAsync(FilmPlan plan, IReadOnlyList<string> notes, Tongue tongue, IServiceProvider services, ILoggerFactory logs)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Plan"] = plan, ["Notes"] = notes, ["Tongue"] = tongue });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PlanCards>(parameters)).ToHtmlString());
    }

    private static async Task PreviewAsync(JsonElement plan, HttpContext context, IStudioPreviews previews)
    {
        var messages = previews.StreamAsync(PlanJson.Read(plan.GetRawText()), context.RequestAborted);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await foreach (var message in messages) await context.Response.BodyWriter.WriteAsync(message, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The sentence changed meanwhile: nobody reads on.
        }
    }

    private static IResult Portrait(string address, HttpContext context, IStudioPreviews previews)
    {
        var (member, seed) = PortraitAddress.Read(address);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(previews.Portrait(member, seed), "image/png");
    }

    private static async Task<IResult> FilmAsync(StudioFilmOrder order, IStudioFilms films, CancellationToken stop)
    {
        var plan = PlanJson.Read(order.Plan.GetRawText());
        return Results.Ok(await films.CreateAsync(new(plan, order.Prompt, order.Model, order.Size ?? "1280x720"), stop));
    }

    private static async ValueTask<object?> RefuseInOneSentence(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var request = call.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey(ForThisPageOnly)) return Results.Json(new Refusal("This address is for the studio's own page."), statusCode: StatusCodes.Status403Forbidden);
        try
        {
            return await next(call);
        }
        catch (UserException fault)
        {
            return Results.Json(new Refusal(fault.Message), statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
