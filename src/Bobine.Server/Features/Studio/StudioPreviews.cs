using System.Security.Cryptography;
using System.Text;
using Bobine.Plan;
using Bobine.Studio.Previews;
using Bobine.World.Sound;

namespace Bobine.Server.Features.Studio;

/// <summary>Previews for the page, the last few kept.</summary>
internal sealed class StudioPreviews(ISpeech speech) : IStudioPreviews
{
    private const int Kept = 12, KeptPortraits = 256;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, PreviewReel Reel)> _reels = [];
    private readonly Dictionary<string, byte[]> _portraits = new(StringComparer.Ordinal);

    public IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(FilmPlan plan, CancellationToken stop)
    {
        PlanValidation.ThrowIfFaulty(plan);
        var key = Key(plan);
        lock (_lock)
        {
            var known = _reels.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal) && entry.Reel.TryJoin());
            if (known.Reel is not null) return known.Reel.ReadAsync(stop);
            var reel = new PreviewReel();
            reel.TryJoin();
            _reels.AddFirst((key, reel));
            while (_reels.Count > Kept) _reels.RemoveLast();
            _ = Task.Run(() => QuickAnimatic.DrawAsync(plan, speech, reel), CancellationToken.None);
            return reel.ReadAsync(stop);
        }
    }

    public byte[] Portrait(CastMember member, ulong seed)
    {
        var key = Key(new() { Seed = seed, Cast = [member] });
        lock (_lock)
        {
            if (_portraits.TryGetValue(key, out var known)) return known;
        }

        var drawn = Portraits.Draw(member, seed);
        lock (_lock)
        {
            if (_portraits.Count >= KeptPortraits) _portraits.Clear();
            return _portraits[key] = drawn;
        }
    }

    private static string Key(FilmPlan plan) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(PlanJson.Write(plan with { Origins = [] }))));
}
