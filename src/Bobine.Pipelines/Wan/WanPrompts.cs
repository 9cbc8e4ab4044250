namespace Bobine.Pipelines.Wan;

/// <summary>The prompts that come with the models.</summary>
public static class WanPrompts
{
    /// <summary>Gets the negative prompt that the published models are sampled with: garish colours, overexposure, stillness, blurred detail, subtitles, worst quality, deformed hands and limbs, cluttered background, walking backwards.</summary>
    public const string Negative =
        "色调艳丽，过曝，静态，细节模糊不清，字幕，风格，作品，画作，画面，静止，整体发灰，最差质量，低质量，JPEG压缩残留，丑陋的，残缺的，多余的手指，画得不好的手部，画得不好的脸部，畸形的，毁容的，形态畸形的肢体，手指融合，静止不动的画面，杂乱的背景，三条腿，背景人很多，倒着走";

    /// <summary>Gets the same in English.</summary>
    public const string NegativeEnglish =
        "Bright tones, overexposed, static, blurred details, subtitles, style, works, paintings, images, static, overall gray, worst quality, low quality, JPEG compression residue, ugly, incomplete, extra fingers, poorly drawn hands, poorly drawn faces, deformed, disfigured, misshapen limbs, fused fingers, still picture, messy background, three legs, many people in the background, walking backwards";
}
