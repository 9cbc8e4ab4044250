using System.Numerics;

namespace Bobine.Core;

/// <summary>A 64-bit seed. Children are hashed from names, never drawn from a running stream, so that a change touches only what it names.</summary>
public readonly record struct Seed(ulong Value)
{
    /// <summary>Gets the seed of the named part of this one: stable across processes, machines and versions (FNV-1a, then a SplitMix64 finaliser).</summary>
    public Seed For(string name)
    {
        var hash = 14695981039346656037UL ^ Mix(Value);
        foreach (var unit in name)
        {
            hash = (hash ^ (byte)unit) * 1099511628211UL;
            hash = (hash ^ (byte)(unit >> 8)) * 1099511628211UL;
        }

        return new(Mix(hash));
    }

    /// <summary>Gets the seed of the numbered part of this one.</summary>
    public Seed For(int index) => new(Mix(Value ^ Mix((ulong)(uint)index + 0x9E3779B97F4A7C15UL)));

    /// <summary>Starts a generator at this seed.</summary>
    public Rng Random() => new(Value);

    internal static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>A small deterministic generator (xoshiro256**, Blackman and Vigna 2018), seeded by SplitMix64. Not thread-safe.</summary>
public sealed class Rng
{
    private ulong _a, _b, _c, _d;

    public Rng(ulong seed)
    {
        _a = Seed.Mix(seed += 0x9E3779B97F4A7C15UL);
        _b = Seed.Mix(seed += 0x9E3779B97F4A7C15UL);
        _c = Seed.Mix(seed += 0x9E3779B97F4A7C15UL);
        _d = Seed.Mix(seed + 0x9E3779B97F4A7C15UL);
    }

    public ulong Next64()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A float uniform in [0, 1).</summary>
    public float Float() => (Next64() >> 40) * (1f / (1 << 24));

    /// <summary>A float uniform in [low, high).</summary>
    public float Range(float low, float high) => low + ((high - low) * Float());

    /// <summary>An integer uniform in [0, count).</summary>
    public int Below(int count) => (int)(((UInt128)Next64() * (ulong)count) >> 64);

    public bool Chance(float probability) => Float() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A standard normal float (Box and Muller).</summary>
    public float Normal() => MathF.Sqrt(-2f * MathF.Log(1f - Float())) * MathF.Cos(MathF.Tau * Float());
}
