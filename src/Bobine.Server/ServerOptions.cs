using System.Net;

namespace Bobine.Server;

/// <summary>How a server runs.</summary>
public sealed class ServerOptions
{
    /// <summary>Gets the folder of everything: database, media, keys.</summary>
    public required string Home { get; init; }

    /// <summary>Gets the address that is listened on. The default is this machine only.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the port; 0 takes a free one. The default is 8000.</summary>
    public int Port { get; init; } = 8000;
}
