using System.Runtime.Intrinsics.X86;

namespace Bobine.Torch.Precision;

/// <summary>What this processor computes fast.</summary>
/// <param name="HasBf16">Whether it multiplies bfloat16 in hardware (AVX512-BF16 or AMX-BF16). Elsewhere bfloat16 is emulated, about ten times slower than float32.</param>
/// <param name="HasAvx512">Whether it has 512-bit vectors.</param>
public readonly record struct ProcessorProbe(bool HasBf16, bool HasAvx512)
{
    /// <summary>Asks the processor (CPUID leaves 7.0 and 7.1).</summary>
    public static ProcessorProbe Run()
    {
        if (!X86Base.IsSupported || X86Base.CpuId(0, 0).Eax < 7) return default;
        var leaf = X86Base.CpuId(7, 0);
        var sub = leaf.Eax >= 1 ? X86Base.CpuId(7, 1).Eax : 0;
        return new(HasBf16: (sub & (1 << 5)) != 0 || (leaf.Edx & (1 << 22)) != 0, HasAvx512: Avx512F.IsSupported);
    }

    public override string ToString() => HasBf16 ? "bfloat16 in hardware" : HasAvx512 ? "AVX-512, no bfloat16" : "AVX2, no bfloat16";
}
