using Bobine.Cli.Commands;
using Bobine.Core;

// The outermost loop: a person's fault becomes one sentence, our own fault becomes one sentence and a way to report it.
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};
try
{
    return await BobineCommand.Create().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted.Token);
}
catch (UserException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return fault.ExitCode;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped; nothing was left behind.");
    return ExitCodes.Cancelled;
}
#pragma warning disable CA1031 // The outermost loop shows no stack trace.
catch (Exception fault)
#pragma warning restore CA1031
{
    if (Environment.GetEnvironmentVariable("BOBINE_TRACE") is not null) await Console.Error.WriteLineAsync(fault.ToString());
    await Console.Error.WriteLineAsync($"Something in Bobine itself broke ({fault.GetType().Name}: {fault.Message.Split('\n')[0]}); please report it with the command you ran. Set BOBINE_TRACE=1 for details.");
    return ExitCodes.Failure;
}
