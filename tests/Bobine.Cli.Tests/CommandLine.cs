using System.Diagnostics;
using System.Runtime.InteropServices;
using Bobine.Cli.Films;

namespace Bobine.Cli.Tests;

/// <summary>The built program, run as a person runs it: in a folder, with words.</summary>
internal static partial class CommandLine
{
    private const int Interrupt = 2, Terminate = 15;

    public static async Task<Ended> RunAsync(string folder, params IReadOnlyList<string> arguments) => await EndAsync(Start(folder, arguments));

    /// <summary>Runs it without ffmpeg or any other program in sight.</summary>
    public static async Task<Ended> RunWithoutProgramsAsync(string folder, params IReadOnlyList<string> arguments) => await EndAsync(Start(folder, arguments, path: folder));

    /// <summary>Interrupts it (Ctrl-C) or terminates it as soon as it has said how far it is.</summary>
    public static async Task<Ended> StopMidwayAsync(string folder, bool terminate, params IReadOnlyList<string> arguments)
    {
        var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var first = await process.StandardError.ReadLineAsync();
        while (first is not null && !first.Contains('%', StringComparison.Ordinal)) first = await process.StandardError.ReadLineAsync();
        Assert.Equal(0, Kill(process.Id, terminate ? Terminate : Interrupt));
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        using (process) return new(process.ExitCode, await output, error);
    }

    private static Process Start(string folder, IReadOnlyList<string> arguments, string? path = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.Ordinal)) start.FileName = Host;
        start.ArgumentList.Add(typeof(Sidecar).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in (string[])["BOBINE_PLANNER_URL", "BOBINE_TRACE"]) start.Environment.Remove(name);
        if (path is not null) start.Environment["PATH"] = path;
        return Process.Start(start)!;
    }

    private static async Task<Ended> EndAsync(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new(process.ExitCode, await output, await error);
        }
    }

    // The runtime that runs this test runs the program too: from lib/shared/Microsoft.NETCore.App/10.x up to the host.
    private static string Host => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}

/// <summary>How the program ended and what it said.</summary>
internal sealed record Ended(int Code, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
