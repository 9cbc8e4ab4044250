using static TorchSharp.torch;

namespace Bobine.Models.Wan.Transformer;

/// <summary>What every block of one call shares.</summary>
/// <param name="Text">Projected text, (B, 512, D).</param>
/// <param name="Image">Projected CLIP tokens, (B, M, D), or null.</param>
/// <param name="Turns">Rotary positions as complex numbers, (N, d / 2).</param>
/// <param name="Times">The projected timesteps, (U, 6, D) in float32.</param>
/// <param name="TokenTimes">For each token the row of <paramref name="Times"/>, (B, N); null when U is the batch and every token has its sample's timestep.</param>
internal sealed record WanContext(Tensor Text, Tensor? Image, Tensor Turns, Tensor Times, Tensor? TokenTimes)
{
    /// <summary>Gets shift, scale and gate of self-attention, then of the feed-forward.</summary>
    public (Tensor Shift1, Tensor Scale1, Tensor Gate1, Tensor Shift2, Tensor Scale2, Tensor Gate2) Modulation(Tensor table)
    {
        var rows = Times + table;                                                                   // (U, 6, D)
        return (Part(0), Part(1), Part(2), Part(3), Part(4), Part(5));

        Tensor Part(int index) => Spread(rows.select(1, index));
    }

    /// <summary>Gives each token its row: (U, D) to (B, 1, D) or (B, N, D).</summary>
    public Tensor Spread(Tensor rows) => TokenTimes is null
        ? rows.unsqueeze(1)
        : rows.index_select(0, TokenTimes.flatten()).view(TokenTimes.shape[0], TokenTimes.shape[1], rows.shape[1]);
}
