using System.Diagnostics;

namespace Bobine.Testing;

/// <summary>A disk of its own that is soon full, where this user may mount one.</summary>
public sealed class SmallDisk : IDisposable
{
    public const string Needs = "A full disk is tested on a small tmpfs, which this user may not mount.";
    private readonly TemporaryFolder _folder;

    private SmallDisk(TemporaryFolder folder) => _folder = folder;

    public string Path => _folder.Path;

    /// <summary>Gets a disk of so many kilobytes, or null where none can be mounted.</summary>
    public static SmallDisk? TryMount(int kilobytes)
    {
        var folder = new TemporaryFolder();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder.Path)) return new(folder);
        folder.Dispose();
        return null;
    }

    /// <summary>Gets everything on it, hidden or not.</summary>
    public string[] Entries => _folder.Entries;

    public void Dispose()
    {
        Run("umount", _folder.Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
