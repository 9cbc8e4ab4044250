using System.Text.Json;
using Bobine.Core;
using Bobine.Torch;
using Bobine.Torch.Weights;

namespace Bobine.Pipelines.Parity;

/// <summary>Compares the networks, schedules and pipelines here with tensors of the reference implementation. What a folder holds is read from its files; nothing about sizes is assumed.</summary>
public static class ParityRun
{
    /// <summary>Runs every golden below the folder.</summary>
    /// <param name="folder">A folder laid out as docs/lab/parity.md describes.</param>
    /// <param name="report">Given each row as soon as it is there; may be null.</param>
    /// <exception cref="UserException">There is no golden in the folder.</exception>
    public static IReadOnlyList<ParityRow> Run(string folder, Action<ParityRow>? report = null)
    {
        if (!Directory.Exists(folder)) throw new UserException($"There is no folder {folder}: give a folder of reference tensors.");
        var rows = new List<ParityRow>();

        // Tiny tensors gain nothing from threads, and one thread sums in one order.
        using var single = TorchRuntime.Threads(1);
        foreach (var golden in Directory.EnumerateFiles(folder, "note.txt", SearchOption.AllDirectories).Select(note => Path.GetDirectoryName(note)!).Order(StringComparer.Ordinal)) RunOne(folder, golden, Add);
        if (rows.Count == 0) throw new UserException($"{folder} holds no golden: every golden is a folder with a note.txt, a config.json and a tensors.safetensors.");
        return rows;

        void Add(ParityRow row)
        {
            rows.Add(row);
            report?.Invoke(row);
        }
    }

    private static void RunOne(string root, string folder, Action<ParityRow> report)
    {
        using var golden = new Golden(root, folder, report);
        try
        {
            switch (KindOf(folder))
            {
                case "WanTransformer3DModel" or "WanVACETransformer3DModel": ModuleParity.Transformer(golden); break;
                case "AutoencoderKLWan": ModuleParity.Vae(golden); break;
                case "umt5": ModuleParity.TextEncoder(golden); break;
                case "clip_vision_model": ModuleParity.Vision(golden); break;
                case "lora": LayoutParity.Lora(golden, Path.Combine(root, "transformer-t2v", "weights.safetensors")); break;
                case "keys": LayoutParity.Keys(golden); break;
                case "single-file": LayoutParity.SingleFiles(golden, root); break;
                case "images": ImageParity.Run(golden); break;
                case "tokenizer": TokenizerParity.Run(golden); break;
                case "FlowMatchEulerDiscreteScheduler" or "UniPCMultistepScheduler" or "DPMSolverMultistepScheduler": ScheduleParity.Run(golden); break;
                case "add-noise": ScheduleParity.AddNoise(golden); break;
                case "pipeline": PipelineParity.Run(golden, report, root); break;
                default: golden.Report("kind of golden not understood", 1, 0); break;
            }
        }
        catch (Exception fault) when (fault is UserException or InvalidDataException or KeyNotFoundException or IOException)
        {
            golden.Report(fault.Message.Length > 150 ? fault.Message[..150] : fault.Message, double.PositiveInfinity, 0);
        }
    }

    private static string? KindOf(string folder)
    {
        if (Has("model_index.json")) return "pipeline";
        if (Has("index.json")) return "keys";
        if (Has("cases.json")) return "tokenizer";
        if (Has("preprocessor_config.json")) return "images";
        if (!Has("config.json")) return null;
        var config = ModelConfig.Read(Path.Combine(folder, "config.json"));
        var name = config.Text("_class_name") ?? config.Text("model_type");
        if (name is "WanTransformer3DModel" && !Has("weights.safetensors")) return "lora";
        if (name is not null) return name;
        return config.Has("transformer") ? "single-file" : config.Has("shift") && config.Has("steps") ? "add-noise" : null;

        bool Has(string file) => File.Exists(Path.Combine(folder, file));
    }

    /// <summary>Reads a JSON file of a golden.</summary>
    internal static JsonDocument Json(string path) => JsonDocument.Parse(File.ReadAllBytes(path));
}
