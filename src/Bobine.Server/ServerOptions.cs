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

    /// <summary>Gets how many worker processes are started. The default is 1; 0 leaves the work to workers started elsewhere.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Gets the finish that performs sora models and films without a model. The default is the animatic.</summary>
    public string DefaultFinish { get; init; } = "animatic";

    /// <summary>Gets the finishes that workers offer.</summary>
    public IReadOnlyList<string> Finishes { get; init; } = ["animatic"];

    /// <summary>Gets the finish of each further model name.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["sora-2"] = "animatic", ["sora-2-pro"] = "animatic" };

    /// <summary>Gets how long a worker may be silent before its film is given to another. The default is 15 s.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how long a finished film is kept. The default is 30 days.</summary>
    public TimeSpan Kept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gets how many films may wait in all. The default is 500.</summary>
    public int QueueLimit { get; init; } = 500;

    /// <summary>Gets how many films of one key may wait. The default is 100.</summary>
    public int WaitingPerKey { get; init; } = 100;

    /// <summary>Gets how many films of one key are made at a time, where the key says nothing else. The default is 4.</summary>
    public int RunningPerKey { get; init; } = 4;

    /// <summary>Gets how many bytes films and files may take, or null for no limit.</summary>
    public long? DiskQuota { get; init; }

    /// <summary>Gets whether webhooks and pictures may come from private networks. The default is no.</summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>Gets the file of the worker's program.</summary>
    public string WorkerProgram { get; init; } = Path.Combine(AppContext.BaseDirectory, "Bobine.Worker.dll");
}
