namespace Bobine.Diffusion.Solvers;

/// <summary>The signal and noise of a flow level: x = α clean + σ noise with α = 1 − σ, and λ = ln(α / σ).</summary>
internal readonly record struct FlowLevel(float Sigma)
{
    // Float32 on purpose: near σ = 1 the logarithm of α magnifies rounding, and the reference rounds here.
    public float Alpha => 1f - Sigma;
    public float Lambda => MathF.Log(Alpha) - MathF.Log(Sigma);
}
