using Bobine.Core;

namespace Bobine.Media.Files;

/// <summary>Reads a fault of the file system into one sentence for a person.</summary>
public static class FileFault
{
    private const int NoSpaceLeft = 28, QuotaExceeded = 122;

    /// <summary>What is said of a full disk, whoever notices it.</summary>
    public static UserException DiskFull(Exception? inner = null) => new("The disk is full: free some space or choose another folder with -o, then try again.", ExitCodes.DiskFull, inner);

    /// <summary>Gets the sentence of a fault that a file system gave, or null where it is some other fault.</summary>
    public static UserException? From(Exception fault) => fault switch
    {
        IOException { HResult: NoSpaceLeft or QuotaExceeded } => DiskFull(fault),
        IOException or UnauthorizedAccessException => new($"A file could not be read or written: {fault.Message.ReplaceLineEndings(" ")}", ExitCodes.BadInput, fault),
        _ => null,
    };
}
