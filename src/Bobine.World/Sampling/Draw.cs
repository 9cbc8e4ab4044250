using Bobine.Core;

namespace Bobine.World.Sampling;

/// <summary>Draws for one sample: each decision has a name and its own seed, so that adding one leaves the others as they were.</summary>
/// <param name="Seed">The seed of the part that is drawn.</param>
/// <param name="AllowsHeldOut">Whether held-out combinations may be drawn.</param>
internal readonly record struct Draw(Seed Seed, bool AllowsHeldOut)
{
    public Draw For(string name) => this with { Seed = Seed.For(name) };
    public Draw For(int index) => this with { Seed = Seed.For(index) };

    public T Pick<T>(string name, IReadOnlyList<T> items) => Seed.For(name).Random().Pick(items);
    public bool Chance(string name, float probability) => Seed.For(name).Random().Chance(probability);
    public int Between(string name, int low, int high) => low + Seed.For(name).Random().Below(high - low + 1);

    /// <summary>Draws an index by weights.</summary>
    public int Weighted(string name, params ReadOnlySpan<float> weights)
    {
        var at = Seed.For(name).Random().Float();
        for (var i = 0; i < weights.Length; i++)
        {
            at -= weights[i];
            if (at < 0) return i;
        }

        return weights.Length - 1;
    }

    /// <summary>Puts items in a drawn order.</summary>
    public List<T> Shuffle<T>(string name, IEnumerable<T> items)
    {
        var random = Seed.For(name).Random();
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }

        return list;
    }
}
