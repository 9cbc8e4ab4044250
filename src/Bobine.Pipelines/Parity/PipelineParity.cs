using System.Text.Json;
using Bobine.Pipelines.Images;
using Bobine.Pipelines.Wan;
using Bobine.Torch.Lifetimes;
using Bobine.Torch.Precision;
using static TorchSharp.torch;

namespace Bobine.Pipelines.Parity;

/// <summary>Whole runs of tiny checkpoints, step by step.</summary>
internal static class PipelineParity
{
    private const double RunBound = 1e-3;

    public static void Run(Golden golden, Action<ParityRow> report, string root)
    {
        foreach (var file in Directory.GetFiles(golden.Folder, "request*.json").Order(StringComparer.Ordinal))
        {
            using var scope = NewDisposeScope();
            using var request = ParityRun.Json(file);
            var suffix = Path.GetFileNameWithoutExtension(file)["request".Length..];
            using var run = new Golden(root, golden.Folder, row => report(row with { Check = suffix.Length > 0 ? $"{suffix.TrimStart('-')}: {row.Check}" : row.Check }), $"tensors{suffix}.safetensors");
            foreach (var stream in new[] { false, true }) Compare(run, request.RootElement, stream);
        }
    }

    private static void Compare(Golden golden, JsonElement request, bool stream)
    {
        using var scope = NewDisposeScope();
        using var trace = new Trace();
        var folder = WanModelFolder.Open(golden.Folder);
        var job = JobOf(golden, request);
        var pipeline = new WanPipeline(folder, new(ComputePrecision.Exact, stream));
        var pieces = pipeline.Run(job, trace: trace).ToList();
        var frames = (cat(pieces, 2) / 2 + 0.5).clamp(0, 1)[0].transpose(0, 1);                       // (F, 3, H, W)
        foreach (var piece in pieces) piece.Dispose();
        golden.Compare(stream ? "frames, blocks streamed" : "frames", frames, "out.frames", RunBound);
        if (stream) return;

        var (worst, steps, inputs, count) = (0.0, 0, 0.0, 0);
        foreach (var (name, kept) in trace.Kept)
        {
            var call = name[(name.LastIndexOf('.') + 1)..];
            var plain = name[..name.LastIndexOf('.')];
            var stepped = $"out.step{call}.{plain}";
            var stored = golden.Has(stepped) ? stepped : golden.Has("mid." + name) ? "mid." + name : golden.Has("out." + plain) ? "out." + plain : null;
            if (stored is null) continue;
            using var inner = NewDisposeScope();
            var expected = golden.Stored(stored).to(ScalarType.Float32);
            if (expected.numel() != kept.numel()) throw new InvalidDataException($"{stored} is [{string.Join(", ", expected.shape)}] and here [{string.Join(", ", kept.shape)}].");
            var error = (kept.reshape(expected.shape) - expected).abs().max().item<float>();
            if (stored == stepped) (worst, steps) = (Math.Max(worst, error), steps + 1);
            else (inputs, count) = (Math.Max(inputs, error), count + 1);
        }

        golden.Report($"{steps} tensors of the steps", worst, RunBound);
        golden.Report($"{count} inputs, embeddings and conditions", inputs, RunBound);
        var experts = request.GetProperty("experts").EnumerateArray().Select(expert => expert.GetString()).ToList();
        golden.CompareList("expert of each step", folder.Boundary is null ? experts : [.. StepTimes(golden).Select(time => time >= folder.Boundary * 1000 ? "transformer" : "transformer_2")], experts);
    }

    private static IEnumerable<float> StepTimes(Golden golden) => golden.Floats("out.timesteps");

    private static WanJob JobOf(Golden golden, JsonElement request)
    {
        var images = request.TryGetProperty("images", out var named) ? named : default;
        var video = golden.Has("in.video") ? golden.Stored("in.video") : null;
        return new()
        {
            Prompt = request.GetProperty("prompt").GetString()!,
            NegativePrompt = request.TryGetProperty("negative_prompt", out var negative) ? negative.GetString() ?? "" : "",
            Size = new(request.GetProperty("width").GetInt32(), request.GetProperty("height").GetInt32()),
            Frames = video is not null ? (int)video.shape[0] : request.GetProperty("num_frames").GetInt32(),
            Steps = request.GetProperty("num_inference_steps").GetInt32(),
            Guidance = request.GetProperty("guidance_scale").GetDouble(),
            SecondGuidance = request.TryGetProperty("guidance_scale_2", out var second) && second.ValueKind == JsonValueKind.Number ? second.GetDouble() : null,
            Strength = request.TryGetProperty("strength", out var strength) ? strength.GetDouble() : 1,
            First = Read("image"), Last = Read("last_image"), Video = video,
            Noise = golden.Stored(golden.Has("in.latents") ? "in.latents" : "in.noise"),
        };

        Picture? Read(string name) => images.ValueKind == JsonValueKind.Object && images.TryGetProperty(name, out var file) ? Picture.Read(Path.Combine(golden.Folder, file.GetString()!)) : null;
    }
}
