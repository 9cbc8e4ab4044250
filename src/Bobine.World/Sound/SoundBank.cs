using System.Collections.Concurrent;
using Bobine.Core;
using Bobine.World.Simulation;
using Bobine.World.Sound.Effects;

namespace Bobine.World.Sound;

/// <summary>Makes the sound of every cue, from nothing: no samples are shipped. The same cue gives the same samples.</summary>
public static partial class SoundBank
{
    private const int Takes = 6;
    private static readonly ConcurrentDictionary<Key, float[]> _made = new();

    /// <summary>Gets the sounds that are known by name; any other becomes a soft thud.</summary>
    public static IReadOnlyCollection<string> Names => _recipes.Keys;

    /// <summary>Makes the mono samples of a cue at 48 kHz, at its loudness one stage width away and without its level. Its onset is the first sample.</summary>
    /// <remarks>Short sounds come in six takes, chosen by the seed, and are kept: callers must not write to them.</remarks>
    public static float[] Make(SoundCue cue)
    {
        var recipe = _recipes.GetValueOrDefault(cue.Sound) ?? _recipes["thud"];
        var length = recipe.Lasts ? (float)Math.Round(Math.Clamp(cue.Length, 0, 60), 2) : 0f;
        var size = MathF.Round(Math.Clamp(cue.Size, 0.1f, 8f), 2);
        var key = new Key(cue.Sound, cue.Sound is "footstep" ? cue.Ground : null, size, length, (int)(cue.Seed.Value % Takes));
        if (length > 4f) return Perform(recipe, key);
        if (_made.Count > 400) _made.Clear();
        return _made.GetOrAdd(key, wanted => Perform(recipe, wanted));
    }

    private static float[] Perform(Recipe recipe, Key key)
    {
        var patch = new Patch(new Seed(0x50F4).For(key.Sound).For(key.Take), key.Size, key.Length);
        recipe.Play(patch, key.Ground);
        return Trim(patch.Finish(), recipe.Decibels);
    }

    /// <summary>Cuts what is inaudible before and after, takes out the offset and brings the peak to the sound's own level.</summary>
    private static float[] Trim(float[] samples, float decibels)
    {
        var blocker = Dsp.Biquad.HighPass(24);
        blocker.Run(samples);
        var peak = samples.Max(MathF.Abs);
        if (peak < 1e-9f) return [];
        var first = Array.FindIndex(samples, x => MathF.Abs(x) > peak * 0.004f);
        var last = Array.FindLastIndex(samples, x => MathF.Abs(x) > peak * 0.0015f);
        var cut = samples[first..Math.Min(samples.Length, last + 240)];
        var gain = MathF.Pow(10f, decibels / 20f) * 0.9f / peak;
        var tail = Math.Min(cut.Length, 480);
        for (var i = 0; i < cut.Length; i++) cut[i] *= gain * MathF.Min(1f, (i + 1) / 12f) * MathF.Min(1f, (float)(cut.Length - i) / tail);
        return cut;
    }

    private readonly record struct Key(string Sound, string? Ground, float Size, float Length, int Take);

    /// <summary>How a sound is made.</summary>
    /// <param name="Play">Adds its layers.</param>
    /// <param name="Decibels">Its peak against the loudest sounds.</param>
    /// <param name="Lasts">Whether it lasts as long as it is asked.</param>
    private sealed record Recipe(Action<Patch, string?> Play, float Decibels, bool Lasts);
}
