using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bobine.Core;
using Bobine.Server.Data;
using Bobine.Server.Security;

namespace Bobine.Server.Api;

/// <summary>What surrounds every call: its id, who calls, security headers, and errors in one form.</summary>
internal sealed class ApiPipeline(RequestDelegate next, CallerCheck check, ILogger<ApiPipeline> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var clock = Stopwatch.StartNew();
        var id = "req_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers["x-request-id"] = id;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
        context.Response.OnStarting(() =>
        {
            headers["openai-processing-ms"] = clock.ElapsedMilliseconds.ToString();
            headers["openai-version"] = "2020-10-01";
            return Task.CompletedTask;
        });
        var isApi = context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal);
        try
        {
            if (isApi) context.Items[typeof(Caller)] = check.Caller(context);
            await next(context);
            if (isApi && !context.Response.HasStarted && context.Response.StatusCode is 404 or 405 && (context.Response.ContentLength ?? 0) == 0 && context.Response.ContentType is null)
                await WriteAsync(context, new ApiFault(context.Response.StatusCode, "unknown_url", $"Invalid URL ({context.Request.Method} {context.Request.Path})"));
        }
        catch (ApiFault fault)
        {
            await WriteAsync(context, fault);
        }
        catch (UserException fault)
        {
            await WriteAsync(context, ApiFault.Bad(fault.Message));
        }
        catch (BadHttpRequestException fault)
        {
            await WriteAsync(context, new ApiFault(fault.StatusCode, fault.StatusCode == 413 ? "body_too_large" : "invalid_body", fault.StatusCode == 413 ? "The body of this request is too large." : "The body of this request cannot be read."));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 499;
        }
#pragma warning disable CA1031 // The outermost loop of a call: our own fault becomes an answer, and its words a line of the log.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            log.Broke(fault, id);
            await WriteAsync(context, new ApiFault(500, "server_error", $"Something in Bobine itself broke; the log has it under {id}."));
        }
    }

    public static JsonObject Json(ApiFault fault) => new() { ["error"] = new JsonObject { ["message"] = fault.Message, ["type"] = fault.Type, ["param"] = fault.Parameter, ["code"] = fault.Code } };

    private static async Task WriteAsync(HttpContext context, ApiFault fault)
    {
        if (context.Response.HasStarted) return;
        context.Response.StatusCode = fault.Status;
        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString();
            context.Response.Headers["retry-after-ms"] = ((long)wait.TotalMilliseconds).ToString();
        }

        if (fault.Status is 409 || (fault.Status == 429 && fault.RetryAfter is null)) context.Response.Headers["x-should-retry"] = "false";
        await context.Response.WriteAsJsonAsync(Json(fault), context.RequestAborted);
    }
}

internal static partial class ApiLog
{
    [LoggerMessage(LogLevel.Error, "The call {Id} broke")]
    public static partial void Broke(this ILogger logger, Exception fault, string id);
}
