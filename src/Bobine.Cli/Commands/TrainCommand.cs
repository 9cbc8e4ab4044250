using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Audio;
using Bobine.Models.Reel.Video;
using Bobine.Torch;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;
using Bobine.Training.Data;
using Bobine.Training.Reel;
using Bobine.World.Sound.Speech;
using TorchSharp;

namespace Bobine.Cli.Commands;

/// <summary><c>bobine train</c>: trains Reel on the world it draws.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Where checkpoints, the log and drawn clips go. The default is the training folder of your user data." };
        var resume = new Option<bool>("--resume") { Description = "Go on from the folder's last checkpoint, or else from the shipped weights." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be trained and what it would cost, and stop." };
        var minutes = new Option<double?>("--minutes") { Description = "Save and stop after so many minutes." };
        var threads = new Option<int>("--threads") { Description = "Threads that compute; as many again draw clips.", DefaultValueFactory = _ => Math.Max(1, Environment.ProcessorCount / 2) };
        var precision = new Option<string>("--precision") { Description = "auto, fp32 or bf16.", DefaultValueFactory = _ => "auto" };
        var draw = new Option<string?>("--draw") { Description = "Only draw clips for a run in the same folder: which part of how many (0/1).", Hidden = true };
        var command = new Command("train", "Train Reel, the neural finish, on the world that this program draws.") { folder, resume, dry, minutes, threads, precision, draw };
        command.SetAction((parsed, stop) => Task.Run(() => Run(new(parsed.GetValue(folder)?.FullName ?? DefaultFolder(), parsed.GetValue(resume), parsed.GetValue(dry), parsed.GetValue(minutes), parsed.GetValue(threads), parsed.GetValue(precision)!, parsed.GetValue(draw)), stop), CancellationToken.None));
        return command;
    }

    private sealed record Wish(string Folder, bool Resume, bool DryRun, double? Minutes, int Threads, string Precision, string? Draw);

    private static string DefaultFolder() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "bobine", "training");

    private static int Run(Wish wish, CancellationToken stop)
    {
        if (wish.Threads < 1) throw new UserException($"--threads is {wish.Threads}; give at least 1.");
        if (wish.Minutes is <= 0) throw new UserException($"--minutes is {wish.Minutes}; give more than 0.");
        var run = ReelRun.Pico.Validated();
        var precision = ComputePrecision.Parse(wish.Precision, torch.CPU);
        if (wish.DryRun)
        {
            Console.WriteLine(ReelPlanOf(run, precision));
            return ExitCodes.Success;
        }

        if (wish.Draw is { } draw) return Draw(run, wish.Folder, draw, stop);
        Directory.CreateDirectory(wish.Folder);
        using var log = new StreamWriter(Path.Combine(wish.Folder, "log.txt"), append: true) { AutoFlush = true };
        using var threads = TorchRuntime.Threads(wish.Threads);
        using var video = Open("video-codec.safetensors", VideoBasis.Read);
        using var audio = Open("audio-codec.safetensors", AudioBasis.Read);
        Say("drawing the frozen set");
        var validation = Validation(run, MakerOf(run, video, audio), Path.Combine(wish.Folder, "validation"));
        using var drawers = new DrawingProcesses(wish.Folder, wish.Threads);
        var cache = new ExampleWindow(ExamplesOf(wish.Folder));
        var session = new ReelSession(wish.Folder, wish.Resume ? Latest(wish.Folder) : null, wish.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null);
        var progress = ReelTrainer.Train(run, cache, validation, session, precision.Type, Say, stop);
        Say(string.Create(CultureInfo.InvariantCulture, $"saved at sample {progress.Samples}: {progress.Seconds / 3600:0.00} hours, {progress.Flops:0.00e0} operations in all"));
        return ExitCodes.Success;

        void Say(string line)
        {
            Console.WriteLine(line);
            log.WriteLine(line);
        }
    }

    private static int Draw(ReelRun run, string folder, string part, CancellationToken stop)
    {
        var numbers = part.Split('/').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers is not [>= 0, > 0] || numbers[0] >= numbers[1]) throw new UserException($"--draw cannot be \"{part}\": give a part and how many there are, such as 0/2.");
        using var threads = TorchRuntime.Threads(1);
        using var video = Open("video-codec.safetensors", VideoBasis.Read);
        using var audio = Open("audio-codec.safetensors", AudioBasis.Read);
        var maker = MakerOf(run, video, audio);
        Directory.CreateDirectory(ExamplesOf(folder));
        using var orphaned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _ = Task.Run(() =>
        {
            // The trainer holds the other end: when it is gone, so are we.
            while (Console.In.Read() >= 0)
            {
            }

            orphaned.Cancel();
        }, CancellationToken.None);
        new ExampleDrawer(ExamplesOf(folder), number => maker.Make(run.Seed.For("clips").For(number)), numbers[0], numbers[1]).Run(orphaned.Token);
        return ExitCodes.Success;
    }

    private static ExampleMaker MakerOf(ReelRun run, VideoBasis video, AudioBasis audio) => new(new(SpeechEngine.Open(), ReelFormat.Landscape, run.Chunks), new(video.Encode, audio.Encode), ReelFormat.Landscape);
    private static string ExamplesOf(string folder) => Path.Combine(folder, "examples");

    private static List<ReelExample> Validation(ReelRun run, ExampleMaker maker, string folder)
    {
        Directory.CreateDirectory(folder);
        var examples = new List<ReelExample>();
        for (var i = 0; i < run.ValidationClips; i++)
        {
            // Half with combinations that training sees, half without.
            var path = Path.Combine(folder, FormattableString.Invariant($"{i:000}.bin"));
            if (!File.Exists(path)) maker.Make(run.Seed.For("frozen").For(i), heldOut: i % 2 == 1).Save(path);
            examples.Add(ReelExample.Load(path));
        }

        return examples;
    }

    /// <summary>Copies of this program that draw clips until this one ends.</summary>
    private sealed class DrawingProcesses : IDisposable
    {
        private readonly List<Process> _all = [];

        public DrawingProcesses(string folder, int count)
        {
            for (var i = 0; i < count; i++)
            {
                var program = Environment.ProcessPath!;
                var start = new ProcessStartInfo(program) { RedirectStandardInput = true, UseShellExecute = false };
                if (Path.GetFileNameWithoutExtension(program) is "dotnet") start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bobine.dll"));
                foreach (var argument in (string[])["train", "--folder", folder, "--draw", FormattableString.Invariant($"{i}/{count}")]) start.ArgumentList.Add(argument);
                _all.Add(Process.Start(start)!);
            }
        }

        public void Dispose()
        {
            foreach (var process in _all)
            {
                process.StandardInput.Close();
                process.WaitForExit();
                process.Dispose();
            }
        }
    }

    private static string? Latest(string folder)
    {
        var last = Path.Combine(folder, "last.safetensors");
        if (File.Exists(last)) return last;
        var shipped = Path.Combine(ReelFolder.Find(), "transformer.safetensors");
        return File.Exists(shipped) ? shipped : throw new UserException($"There is nothing to resume: neither {last} nor {shipped} exists. Leave --resume out to begin.");
    }

    private static T Open<T>(string name, Func<SafetensorsFile, T> read)
    {
        using var file = SafetensorsFile.Open(ReelFolder.File(name));
        return read(file);
    }

    private static string ReelPlanOf(ReelRun run, ComputePrecision precision)
    {
        var forward = run.Model.ForwardFlops(72, (run.Chunks - 1) / 2.0);
        return string.Create(CultureInfo.InvariantCulture, $"""
            run        {run.Name}
            model      {run.Model}
            precision  {precision}
            clips      {run.Chunks} s at {ReelFormat.Landscape}, {run.Samples} samples in batches of {run.BatchSize}, each clip used {run.Reuse} times
            cost       {forward / 1e9:0.0} GFLOP a film-second forward, {3 * forward * run.BatchSize * run.Chunks / 1e9:0} GFLOP a step, {3 * forward * run.Chunks * run.Samples:0.0e0} in all
            steps      {run.Samples / run.BatchSize}
            """);
    }
}
