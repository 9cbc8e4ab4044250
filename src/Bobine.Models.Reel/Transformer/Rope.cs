using static TorchSharp.torch;

namespace Bobine.Models.Reel.Transformer;

/// <summary>Rotary positions on three axes (Su et al. 2021): half of a head turns with time, a quarter each with row and column. Picture and sound share the time axis, which is what keeps them together (TA-RoPE, JavisDiT++).</summary>
internal static class Rope
{
    /// <summary>Gets the cosines and sines of the tokens of one chunk that begins <paramref name="frame"/> frames from the origin: (tokens, head width) each, float32. Order: video latents, registers, audio.</summary>
    public static (Tensor Cos, Tensor Sin) Chunk(int rows, int columns, float frame)
    {
        const int half = ReelConfig.HeadWidth / 2;
        var tokens = (ReelFormat.LatentsPerChunk * rows * columns) + ReelConfig.Registers + ReelFormat.FrameRate;
        var cos = new float[tokens * half * 2];
        var sin = new float[tokens * half * 2];
        var token = 0;
        for (var latent = 0; latent < ReelFormat.LatentsPerChunk; latent++)
        {
            for (var y = 0; y < rows; y++)
            {
                for (var x = 0; x < columns; x++) Write(frame + ((latent + 0.5f) * ReelFormat.BlockFrames), y, 2f * x);
            }
        }

        for (var i = 0; i < ReelConfig.Registers; i++) Write(frame + (ReelFormat.FrameRate / 2f), -4f, -4f - i);
        for (var a = 0; a < ReelFormat.FrameRate; a++) Write(frame + a + 0.5f, rows + 4f, 4f);
        return (tensor(cos, [tokens, ReelConfig.HeadWidth]), tensor(sin, [tokens, ReelConfig.HeadWidth]));

        void Write(float time, float row, float column)
        {
            for (var i = 0; i < half; i++)
            {
                var angle = i < half / 2 ? time * 0.5f * MathF.Pow(1000f, -i / (half / 2f))
                    : i < half * 3 / 4 ? row * MathF.Pow(100f, -(i - (half / 2)) / (half / 4f))
                    : column * MathF.Pow(100f, -(i - (half * 3 / 4)) / (half / 4f));
                var (s, c) = MathF.SinCos(angle);
                (cos[(token * half * 2) + i], cos[(token * half * 2) + half + i]) = (c, c);
                (sin[(token * half * 2) + i], sin[(token * half * 2) + half + i]) = (s, s);
            }

            token++;
        }
    }

    /// <summary>Turns (..., tokens, head width) with halves as pairs.</summary>
    public static Tensor Turn(Tensor x, Tensor cos, Tensor sin)
    {
        var half = x.shape[^1] / 2;
        var turned = cat([-x.narrow(-1, half, half), x.narrow(-1, 0, half)], -1);
        return (x * cos) + (turned * sin);
    }
}
