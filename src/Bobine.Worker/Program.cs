using Bobine.Worker;

// Its input is held open by the server: when the server ends, however it ends, the input closes and the worker ends too.
using var stop = new CancellationTokenSource();
_ = Task.Run(async () =>
{
    while (await Console.In.ReadLineAsync() is not null)
    {
    }

    await stop.CancelAsync();
    await Task.Delay(TimeSpan.FromSeconds(1));
    Environment.Exit(0);
});
using var link = ServerLink.FromEnvironment();
await new FilmLoop(link, new Finishes()).RunAsync(stop.Token);
return 0;
