namespace Bobine.Core;

/// <summary>A fault that a person can mend: its message is one clear sentence that names the offending value and the way out, and is shown without a stack trace.</summary>
public sealed class UserException(string message, int exitCode = ExitCodes.BadInput, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Gets the exit code of a command line that ends with this fault.</summary>
    public int ExitCode { get; } = exitCode;
}

/// <summary>The documented exit codes of the command line.</summary>
public static class ExitCodes
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int BadInput = 2;
    public const int MissingTool = 3;
    public const int DiskFull = 4;
    public const int Cancelled = 130;
}
