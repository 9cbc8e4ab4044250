using Bobine.Server;

await using var app = ServerHost.Build(new() { Home = args.Length > 0 ? args[0] : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "bobine") });
await app.RunAsync();
