using Bobine.Core;

namespace Bobine.Media.Files;

/// <summary>A hidden folder beside an output, where files grow until they are whole: they then appear by a rename on one disk, or never.</summary>
public sealed class StagingFolder : IDisposable
{
    private readonly string _folder, _parent, _name;
    private readonly string? _made;
    private bool _hasPublished;

    /// <param name="output">The file to be; its folder is made where it is missing, and unmade where nothing appears in it.</param>
    /// <exception cref="UserException">The folder cannot be written to, or its disk is full.</exception>
    public StagingFolder(string output)
    {
        output = System.IO.Path.GetFullPath(output);
        _parent = System.IO.Path.GetDirectoryName(output)!;
        _name = System.IO.Path.GetFileName(output);
        _folder = System.IO.Path.Combine(_parent, $".{_name}.{Environment.ProcessId}.part");
        for (var folder = _parent; folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder)) _made = folder;
        try
        {
            Directory.CreateDirectory(_folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (FileFault.From(fault) is { ExitCode: ExitCodes.DiskFull } full) throw full;
            throw new UserException($"The folder \"{_parent}\" cannot be written to; choose another file with -o.", ExitCodes.BadInput, fault);
        }
    }

    /// <summary>Gets where a file of that name grows.</summary>
    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    /// <summary>Puts a whole file in its place, over what was there.</summary>
    public void Publish(string name, string target)
    {
        File.Move(Path(name), target, overwrite: true);
        _hasPublished = true;
    }

    /// <summary>Puts every file in its place beside the output, the output last.</summary>
    public void PublishAll()
    {
        foreach (var name in Directory.GetFiles(_folder).Select(System.IO.Path.GetFileName).OrderBy(name => name == _name).ThenBy(name => name, StringComparer.Ordinal))
            Publish(name!, System.IO.Path.Combine(_parent, name!));
    }

    /// <summary>Removes the folder with all that did not appear.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        if (_hasPublished || _made is null) return;
        for (var folder = _parent; folder.Length >= _made.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = System.IO.Path.GetDirectoryName(folder)!) Directory.Delete(folder);
    }
}
