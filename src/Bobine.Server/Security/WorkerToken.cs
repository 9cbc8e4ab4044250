using System.Security.Cryptography;
using System.Text;

namespace Bobine.Server.Security;

/// <summary>The token of this server's workers: made anew at each start, handed over in the environment, never stored.</summary>
internal sealed class WorkerToken
{
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public bool IsOn(HttpContext context) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers["x-bobine-worker"].ToString()), Encoding.UTF8.GetBytes(Value));
}
