using TorchSharp;

namespace Bobine.Torch.Weights;

/// <summary>Fills the parameters of a module from a file that was written from such a module.</summary>
public static class ModuleWeights
{
    /// <summary>Copies each parameter from the tensor of its name, whatever number format that has.</summary>
    /// <param name="file">The file.</param>
    /// <param name="module">Keeps its own number formats.</param>
    /// <param name="prefix">Stands before every name in the file.</param>
    public static void Fill(SafetensorsFile file, torch.nn.Module module, string prefix = "")
    {
        using var quiet = torch.no_grad();
        foreach (var (name, weight) in module.named_parameters())
        {
            using var stored = file.Read(prefix + name, torch.ScalarType.Float32, torch.CPU);
            weight.copy_(stored);
        }
    }

    /// <summary>Fills a module for use alone: its weights take no gradients.</summary>
    public static void Freeze(SafetensorsFile file, torch.nn.Module module)
    {
        Fill(file, module);
        foreach (var weight in module.parameters()) weight.requires_grad_(false);
    }
}
