using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bobine.Server.Api;
using Bobine.Server.Data;

namespace Bobine.Server.Security;

/// <summary>Says who calls: a bearer key, or the studio's page by its session cookie.</summary>
internal sealed class CallerCheck(KeyStore keys)
{
    public const string Cookie = "bobine_session";
    private static readonly Caller _studio = new(KeyStore.Studio, "Studio", "all");
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <exception cref="ApiFault">Nobody known, or one who may not.</exception>
    public Caller Caller(HttpContext context)
    {
        var request = context.Request;
        var authorization = request.Headers.Authorization.ToString();
        var key = authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..].Trim() : request.Headers["api-key"].ToString();
        if (key.Length > 0)
        {
            var caller = keys.Find(key) ?? throw new ApiFault(401, "invalid_api_key", "Incorrect API key provided. Make one with \"bobine keys add NAME\".");
            if (caller.Scope == "read" && !IsSafe(request.Method)) throw new ApiFault(403, "insufficient_scope", "This API key may only read.");
            return caller;
        }

        if (request.Cookies.TryGetValue(Cookie, out var cookie) && IsSession(cookie))
        {
            // A cookie travels by itself, so a change must come from our own page.
            if (!IsSafe(request.Method) && request.Headers["Sec-Fetch-Site"].ToString() is not "same-origin" && request.Headers.Origin != $"{request.Scheme}://{request.Host}")
                throw new ApiFault(403, "cross_origin", "This call came from another page.");
            return _studio;
        }

        throw new ApiFault(401, "invalid_api_key", "You didn't provide an API key: send it as \"Authorization: Bearer KEY\". Make one with \"bobine keys add NAME\".");
    }

    /// <summary>Says whether the page is opened with a session, or on this machine itself by a name that only this machine has, which begins one.</summary>
    public bool IsWelcome(HttpContext context)
    {
        if (context.Request.Cookies.TryGetValue(Cookie, out var cookie) && IsSession(cookie)) return true;
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote) || context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) return false;
        Begin(context);
        return true;
    }

    /// <summary>Begins a session where the key may do everything.</summary>
    public bool SignIn(HttpContext context, string key)
    {
        if (keys.Find(key) is not { Scope: "all" }) return false;
        Begin(context);
        return true;
    }

    private void Begin(HttpContext context)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(Cookie, $"{nonce}.{Sign(nonce)}", new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" });
    }

    private bool IsSession(string cookie) => cookie.Split('.') is [var nonce, var mark] && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mark), Encoding.ASCII.GetBytes(Sign(nonce)));

    private string Sign(string nonce) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(nonce)));

    private static bool IsSafe(string method) => method is "GET" or "HEAD" or "OPTIONS";
}
