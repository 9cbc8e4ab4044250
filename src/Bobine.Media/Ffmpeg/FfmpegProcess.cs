using System.ComponentModel;
using System.Diagnostics;
using Bobine.Core;

namespace Bobine.Media.Ffmpeg;

/// <summary>A running ffmpeg: arguments as a list, frames into its standard input, its words kept for the error.</summary>
public sealed class FfmpegProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _words;

    private FfmpegProcess(Process process)
    {
        _process = process;
        _words = process.StandardError.ReadToEndAsync();
    }

    internal int Id => _process.Id;

    /// <summary>Gets where frames are written.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <exception cref="UserException">ffmpeg is not installed.</exception>
    public static FfmpegProcess Start(IReadOnlyList<string> arguments, string program = "ffmpeg")
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            return new(Process.Start(start)!);
        }
        catch (Win32Exception fault)
        {
            throw new UserException($"The program \"{program}\" cannot be started; install it (on Debian and Ubuntu: apt-get install ffmpeg).", ExitCodes.MissingTool, fault);
        }
    }

    /// <summary>Runs a task that needs no input.</summary>
    public static async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        await using var process = Start(arguments);
        await process.FinishAsync(stop);
    }

    /// <summary>Closes the input and waits for the end.</summary>
    /// <exception cref="UserException">ffmpeg failed; the message holds its last words.</exception>
    public async Task FinishAsync(CancellationToken stop)
    {
        try
        {
            await Input.DisposeAsync();
        }
        catch (IOException)
        {
            // It died before it took everything: its words, below, say why.
        }

        await _process.WaitForExitAsync(stop);
        if (_process.ExitCode != 0) throw await FaultAsync();
    }

    /// <summary>Gets the fault of a process that stopped taking frames.</summary>
    public async Task<UserException> FaultAsync()
    {
        Kill();
        var words = (await _words).Trim();
        return FfmpegFault.From(words, _process.HasExited ? _process.ExitCode : -1);
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        try
        {
            await _words;
        }
        catch (IOException)
        {
            // The pipe went with the process.
        }

        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            if (_process.HasExited) return;
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(5000);
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
        }
    }
}
