namespace Bobine.Server.Security;

/// <summary>Lets the page in: at once on this machine, elsewhere after an API key was given.</summary>
internal sealed class PageDoor(RequestDelegate next, CallerCheck check)
{
    private const string Form = """
        <!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bobine</title><link rel="stylesheet" href="/_studio/studio.css">
        <main><h1>Bobine</h1><form method="post" action="/sign-in"><label>API key <input name="key" type="password" autocomplete="current-password" required></label> <button>Open the studio</button></form></main></html>
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/v1", StringComparison.Ordinal) || path.StartsWithSegments("/worker", StringComparison.Ordinal) || path.StartsWithSegments("/_studio", StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        if (path == "/sign-in" && context.Request.Method == "POST" && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (check.SignIn(context, form["key"].ToString().Trim()))
            {
                context.Response.Redirect("/");
                return;
            }
        }
        else if (check.IsWelcome(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = 401;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Form, context.RequestAborted);
    }
}
