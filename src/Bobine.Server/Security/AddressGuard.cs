using System.Net;
using System.Net.Sockets;

namespace Bobine.Server.Security;

/// <summary>Keeps calls that strangers cause out of private networks. The address that was checked is the one that is connected to, so a name cannot point elsewhere a moment later; redirects are not followed.</summary>
internal static class AddressGuard
{
    public static HttpClient Create(bool allowPrivate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = 16,
        ConnectCallback = async (context, stop) =>
        {
            var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
            if (!allowPrivate && (addresses.Length == 0 || addresses.Any(IsPrivate))) throw new HttpRequestException($"{context.DnsEndPoint.Host} lies in a private network.");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    })
    { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 16 };

    /// <summary>Says whether an address belongs to this machine, a private network, or no host at all.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address) || address.Equals(IPAddress.IPv6Any) || address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.IsIPv6SiteLocal || (bytes[0] & 0xFE) == 0xFC
                || address.IsIPv6Teredo || (bytes[0] == 0x20 && bytes[1] == 0x02) || bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) || bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0;
        return bytes[0] is 0 or 10 or 127 or >= 224 || (bytes[0] == 100 && bytes[1] is >= 64 and < 128) || (bytes[0] == 169 && bytes[1] == 254) || (bytes[0] == 172 && bytes[1] is >= 16 and < 32)
            || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 192 && bytes[1] == 0 && bytes[2] is 0 or 2) || (bytes[0] == 198 && bytes[1] is 18 or 19) || (bytes[0] == 198 && bytes[1] == 51 && bytes[2] == 100) || (bytes[0] == 203 && bytes[1] == 0 && bytes[2] == 113);
    }
}
