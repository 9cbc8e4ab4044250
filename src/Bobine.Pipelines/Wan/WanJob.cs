using Bobine.Core;
using Bobine.Pipelines.Images;
using TorchSharp;

namespace Bobine.Pipelines.Wan;

/// <summary>One clip to be made.</summary>
public sealed record WanJob
{
    public required string Prompt { get; init; }
    public string NegativePrompt { get; init; } = WanPrompts.Negative;

    /// <summary>Gets the frame, both sides multiples of <see cref="WanModelFolder.SideMultiple"/>.</summary>
    public required FrameSize Size { get; init; }

    /// <summary>Gets how many frames: 1 + 4k.</summary>
    public required int Frames { get; init; }

    /// <summary>Gets how many denoising steps. The default is 50.</summary>
    public int Steps { get; init; } = 50;

    /// <summary>Gets how strongly the prompt is followed; at 1 or below the negative prompt is not used and each step costs half. The default is 5.</summary>
    public double Guidance { get; init; } = 5;

    /// <summary>Gets the guidance of the low-noise expert, or null for the same.</summary>
    public double? SecondGuidance { get; init; }
    public Picture? First { get; init; }
    public Picture? Last { get; init; }

    /// <summary>Gets a clip to start from, 8-bit (F, H, W, 3), or null. See <see cref="Strength"/>.</summary>
    public torch.Tensor? Video { get; init; }

    /// <summary>Gets how much of <see cref="Video"/> is made anew, 0 to 1. The default is 0.7.</summary>
    public double Strength { get; init; } = 0.7;

    /// <summary>Gets the control clip of VACE (depth, pose or scribble), 8-bit (F, H, W, 3), or null.</summary>
    public torch.Tensor? Control { get; init; }

    /// <summary>Gets how strongly <see cref="Control"/> is followed. The default is 1.</summary>
    public float ControlScale { get; init; } = 1;
    public Seed Seed { get; init; }

    /// <summary>Gets the start noise, or null to draw it from <see cref="Seed"/>. Parity checks give it.</summary>
    public torch.Tensor? Noise { get; init; }
}
