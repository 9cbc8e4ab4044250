namespace Bobine.Torch.Weights;

/// <summary>The 256 values of the two eight-bit float formats (Micikevicius et al. 2022, arXiv 2209.05433).</summary>
internal static class Float8
{
    /// <summary>Gets 4 exponent bits, 3 mantissa bits, bias 7: no infinity, NaN at 0x7F and 0xFF, largest 448.</summary>
    public static float[] E4M3 { get; } = Table(mantissaBits: 3, bias: 7);

    /// <summary>Gets 5 exponent bits, 2 mantissa bits, bias 15: infinities and NaN as in IEEE formats.</summary>
    public static float[] E5M2 { get; } = Table(mantissaBits: 2, bias: 15);

    private static float[] Table(int mantissaBits, int bias)
    {
        var table = new float[256];
        var top = (1 << (7 - mantissaBits)) - 1;
        for (var bits = 0; bits < 256; bits++)
        {
            var exponent = (bits & 0x7f) >> mantissaBits;
            var mantissa = bits & ((1 << mantissaBits) - 1);
            var size = exponent == 0
                ? MathF.ScaleB(mantissa, 1 - bias - mantissaBits)
                : MathF.ScaleB(mantissa + (1 << mantissaBits), exponent - bias - mantissaBits);
            if (mantissaBits == 3 && (bits & 0x7f) == 0x7f) size = float.NaN;
            if (mantissaBits == 2 && exponent == top) size = mantissa == 0 ? float.PositiveInfinity : float.NaN;
            table[bits] = (bits & 0x80) != 0 ? -size : size;
        }

        return table;
    }
}
