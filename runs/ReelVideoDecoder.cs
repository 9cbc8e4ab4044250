#!/usr/bin/env dotnet
#:project ../src/Bobine.Training/Bobine.Training.csproj
#:property PublishAot=false
// Trains the learned half of Reel's video decoder. Any processor; days on two cores, resumable at any time. Figures: docs/lab/reel.md.
//
//   dotnet run -c Release runs/ReelVideoDecoder.cs -- [--start] [--dry-run] [--folder DIR] [--resume FILE] [--minutes N] [--threads N] [--precision auto|fp32|bf16] [--measure FILE]
//
// --start takes small crops, for the first hours. --resume takes a checkpoint (last.safetensors) or released weights (models/reel/video-decoder.safetensors); --measure only measures a release.
using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Video;
using Bobine.Torch;
using Bobine.Torch.Precision;
using Bobine.Torch.Weights;
using Bobine.Training.Video;
using static TorchSharp.torch;

string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

var run = args.Contains("--start") ? VideoDecoderRun.Start : VideoDecoderRun.Release;
if (args.Contains("--dry-run"))
{
    Console.WriteLine(run.Describe());
    return;
}

var folder = Value("--folder") ?? Path.Combine(Path.GetTempPath(), "reelvideo");
using var threads = TorchRuntime.Threads(int.Parse(Value("--threads") ?? "1"));
var compute = ComputePrecision.Parse(Value("--precision") ?? "auto", CPU).Type;
using var stored = SafetensorsFile.Open(ReelFolder.File(VideoCodec.BasisFile));
using var basis = VideoBasis.Read(stored);
var clips = new ClipCache(folder, new Seed(1), ReelFormat.Landscape, seconds: 3);
if (Value("--measure") is { } release)
{
    using var decoder = VideoCodec.ReadDecoder(release, run.Model, compute);
    foreach (var heldOut in (bool[])[false, true]) Console.WriteLine($"{(heldOut ? "held-out" : "seen")} combinations, fresh clips: {VideoDecoderValidation.Measure(decoder, basis, clips, 40, heldOut)}");
    VideoCodecSpeed.Report(basis, decoder, Console.WriteLine);
    return;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
var limit = Value("--minutes") is { } minutes ? TimeSpan.FromMinutes(double.Parse(minutes)) : (TimeSpan?)null;
VideoDecoderTrainer.Train(run, clips, basis, folder, Value("--resume"), limit, compute, Console.WriteLine, stop.Token);
