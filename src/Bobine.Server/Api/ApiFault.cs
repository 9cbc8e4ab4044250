namespace Bobine.Server.Api;

/// <summary>An answer that is an error, in the form that the SDKs read.</summary>
internal sealed class ApiFault(int status, string code, string message, string? parameter = null) : Exception(message)
{
    public int Status { get; } = status;
    public string? Code { get; } = code.Length == 0 ? null : code;
    public string? Parameter { get; } = parameter;

    /// <summary>Gets how long to wait before trying again, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string Type => Status switch
    {
        401 => "authentication_error",
        403 => "permission_error",
        429 => Code == "insufficient_quota" ? "insufficient_quota" : "rate_limit_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };

    public static ApiFault Bad(string message, string? parameter = null, string code = "invalid_value") => new(400, code, message, parameter);

    public static ApiFault NotFound(string what, string id) => new(404, "not_found", $"{what} not found: '{(id.Length > 80 ? id[..80] : id)}'.");
}
