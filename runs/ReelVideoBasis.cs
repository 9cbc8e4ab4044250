#!/usr/bin/env dotnet
#:project ../src/Bobine.Training/Bobine.Training.csproj
#:property PublishAot=false
// Fits the linear half of Reel's video codec. Done once: the latents of everything trained later depend on it.
//
//   dotnet run -c Release runs/ReelVideoBasis.cs -- CACHE [OUT] [CLIPS] [CHANNELS]
using Bobine.Core;
using Bobine.Models.Reel;
using Bobine.Training.Video;

var cache = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "reelvideo");
var output = args.Length > 1 ? args[1] : Path.Combine(ReelFolder.Find(), "video-codec.safetensors");
var clips = args.Length > 2 ? int.Parse(args[2]) : 240;
var channels = args.Length > 3 ? int.Parse(args[3]) : 64;
VideoBasisRun.Run(new ClipCache(cache, new Seed(1), ReelFormat.Landscape, seconds: 3), output, clips, held: 40, channels, Console.Out);
