using System.Diagnostics;
using Bobine.Server.Data;
using Bobine.Server.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bobine.Server;

/// <summary>Starts the worker processes, and starts them again when they die. A worker ends when its input closes, so none outlives the server.</summary>
internal sealed partial class WorkerKeeper(ServerOptions options, WorkerToken token, JobQueue queue, IServer server, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<WorkerKeeper> log) : BackgroundService
{
    private readonly List<int> _processes = [];

    /// <summary>Gets the processes that run now.</summary>
    public IReadOnlyList<int> Processes
    {
        get
        {
            lock (_processes) return [.. _processes];
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Workers == 0) return;
        var started = new TaskCompletionSource();
        lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(number => KeepAsync(address, number, stoppingToken)));
    }

    private async Task KeepAsync(string address, int number, CancellationToken stop)
    {
        for (var life = 0; !stop.IsCancellationRequested; life++)
        {
            var name = $"{Environment.ProcessId}-{number}-{life}";
            var start = new ProcessStartInfo(Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet") { RedirectStandardInput = true, UseShellExecute = false };
            start.ArgumentList.Add(options.WorkerProgram);
            start.Environment["BOBINE_SERVER"] = address;
            start.Environment["BOBINE_WORKER_TOKEN"] = token.Value;
            start.Environment["BOBINE_WORKER_NAME"] = name;
            start.Environment["BOBINE_WORKER_FINISHES"] = string.Join(',', options.Finishes);
            using var process = Process.Start(start)!;
            lock (_processes) _processes.Add(process.Id);
            try
            {
                await process.WaitForExitAsync(stop);
            }
            catch (OperationCanceledException)
            {
                process.StandardInput.Close();
                if (!process.WaitForExit(2000)) process.Kill(entireProcessTree: true);
                return;
            }
            finally
            {
                lock (_processes) _processes.Remove(process.Id);
                queue.ReleaseOf(name);
            }

            Died(log, name, process.ExitCode);
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, stop);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The worker {Name} ended with {Code}; another is started")]
    private static partial void Died(ILogger logger, string name, int code);
}
