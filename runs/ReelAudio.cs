#!/usr/bin/env dotnet
#:project ../src/Bobine.Training/Bobine.Training.csproj
#:property PublishAot=false
// The audio codec of Reel: trains its learned decoder, measures its round trips, trains and asks the sound recogniser.
//
//   dotnet run -c Release runs/ReelAudio.cs -- train FOLDER [MINUTES]     about an hour on one core; goes on from FOLDER's checkpoint
//   dotnet run -c Release runs/ReelAudio.cs -- measure FOLDER [TAKES]     tables; sounds in FOLDER as 16-bit samples at 24 kHz
//   dotnet run -c Release runs/ReelAudio.cs -- evaluate FOLDER            recogniser and onsets: real, round trip, planted faults
using System.Globalization;
using Bobine.Models.Reel;
using Bobine.Models.Reel.Audio;
using Bobine.Torch;
using Bobine.Torch.Weights;
using Bobine.Training.Audio;
using Bobine.Training.Data;
using Bobine.Training.Evaluation;
using Bobine.World.Sound.Speech;

var what = args.Length > 0 ? args[0] : "train";
var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "reelaudio");
using var threads = TorchRuntime.Threads(1);
using var stored = SafetensorsFile.Open(ReelFolder.File("audio-codec.safetensors"));
using var basis = AudioBasis.Read(stored);
var learnedPath = new[] { Path.Combine(folder, "audio-decoder.safetensors"), Path.Combine(ReelFolder.Find(), "audio-decoder.safetensors") }.FirstOrDefault(File.Exists);
switch (what)
{
    case "train":
        var run = SoundDecoderRun.Small;
        using (var stop = args.Length > 2 ? new CancellationTokenSource(TimeSpan.FromMinutes(double.Parse(args[2], CultureInfo.InvariantCulture))) : new CancellationTokenSource())
        {
            var clips = new ClipSource(SpeechEngine.Open(), ReelFormat.Landscape, run.ClipSeconds);
            SoundDecoderTrainer.Train(run, basis, new(folder, clips, run.Seed.For("sounds")), new(folder, clips, run.Seed.For("sounds"), heldOut: true), folder, Console.WriteLine, stop.Token);
        }

        break;
    case "measure":
        using (var learned = Learned()) RoundTrips.Run(SpeechEngine.Open(), basis, learned, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2, Path.Combine(folder, "sounds"), Console.WriteLine);
        break;
    default:
        using (var codec = new AudioCodec(AudioBasis.Read(stored), Learned()))
            foreach (var row in SoundEvaluation.Run(SpeechEngine.Open(), codec, folder, Console.WriteLine)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name}: {row.Value:0.000}"));
        break;
}

SoundDecoder? Learned()
{
    if (learnedPath is null) return null;
    using var file = SafetensorsFile.Open(learnedPath);
    return SoundDecoder.Read(file, SoundDecoderConfig.Small, basis.Channels);
}
