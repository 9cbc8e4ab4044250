using Bobine.Core;
using TorchSharp;

namespace Bobine.Torch.Precision;

/// <summary>Where a network runs and in which number format its large products are computed. Norms, modulation and schedules stay in float32.</summary>
public sealed record ComputePrecision(torch.Device Device, torch.ScalarType Type)
{
    /// <summary>Gets float32 on the processor, the setting of every parity check.</summary>
    public static ComputePrecision Exact { get; } = new(torch.CPU, torch.ScalarType.Float32);

    /// <summary>Gets the fast setting of a device: bfloat16 on CUDA and on processors that multiply it in hardware, else float32.</summary>
    public static ComputePrecision For(torch.Device device) =>
        new(device, device.type == DeviceType.CUDA || ProcessorProbe.Run().HasBf16 ? torch.ScalarType.BFloat16 : torch.ScalarType.Float32);

    /// <summary>Reads the words of the command line: "auto", "fp32" or "bf16".</summary>
    public static ComputePrecision Parse(string word, torch.Device device) => word switch
    {
        "auto" => For(device),
        "fp32" => new(device, torch.ScalarType.Float32),
        "bf16" => new(device, torch.ScalarType.BFloat16),
        _ => throw new UserException($"\"{word}\" is no precision: use auto, fp32 or bf16."),
    };

    /// <summary>Gets how many bytes one number takes.</summary>
    public int BytesPerNumber => Type == torch.ScalarType.Float32 ? 4 : 2;

    public override string ToString() => $"{(Type == torch.ScalarType.Float32 ? "fp32" : "bf16")} on {(Device.type == DeviceType.CUDA ? "CUDA" : $"this processor ({ProcessorProbe.Run()})")}";
}
