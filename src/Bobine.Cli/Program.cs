using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Bobine.Cli.Commands;
using Bobine.Core;
using Bobine.Media.Files;

// The outermost loop: a person's fault becomes one sentence, our own fault becomes one sentence and a way to report it.
using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
try
{
    // A sentence may begin with an at sign: no response files.
    var parsed = BobineCommand.Create().Parse(args.Length == 0 ? ["--help"] : args, new() { ResponseFileTokenReplacer = null });
    if (parsed.Action is ParseErrorAction) throw ArgumentFault.From(parsed);
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted.Token);
}
#pragma warning disable CA1031 // The outermost loop shows no stack trace.
catch (Exception fault)
#pragma warning restore CA1031
{
    if (Environment.GetEnvironmentVariable("BOBINE_TRACE") is not null) await Console.Error.WriteLineAsync(fault.ToString());
    var (sentence, code) = fault switch
    {
        _ when interrupted.IsCancellationRequested || fault is OperationCanceledException => ("Stopped; no unfinished file was left behind.", ExitCodes.Cancelled),
        UserException said => (said.Message, said.ExitCode),
        _ when FileFault.From(fault) is { } said => (said.Message, said.ExitCode),
        _ => ($"Something in Bobine itself broke ({fault.GetType().Name}: {fault.Message}); please report it with the command you ran. Set BOBINE_TRACE=1 for details.", ExitCodes.Failure),
    };
    await Console.Error.WriteLineAsync(sentence.ReplaceLineEndings(" "));
    return code;
}

// The first signal stops in order, the second at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}
