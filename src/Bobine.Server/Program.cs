using Bobine.Server;

// The bare host, for tests and for those who bring their own command line: HOME [PORT].
await using var app = ServerHost.Build(new() { Home = args[0], Port = args.Length > 1 ? int.Parse(args[1]) : 8000, Lease = TimeSpan.FromSeconds(5) });
await app.RunAsync();
