using Bobine.World.Sound;

namespace Bobine.World.Simulation.Faces;

/// <summary>From phonemes to mouths: the eight visemes of the art bible.</summary>
internal static class Visemes
{
    private const float Blend = 2f / Timeline.Rate;

    private static readonly MouthState _mbp = new(0.82f, -0.06f, 0.1f, 0f, 0f, 0f), _aa = new(0.95f, 0.95f, 0.25f, 1f, 0f, 0.8f), _ee = new(1.2f, 0.38f, 0f, 1f, 0.7f, 0.2f),
        _oh = new(0.62f, 0.8f, 0.8f, 0.35f, 0f, 0.3f), _oo = new(0.4f, 0.42f, 1f, 0f, 0f, 0f), _fv = new(0.9f, 0.2f, 0.1f, 1.3f, 0f, 0f), _lth = new(0.92f, 0.48f, 0.2f, 0.9f, 0f, 1.3f),
        _open = new(1f, 0.25f, 0.1f, 0.6f, 0f, 0.3f);

    /// <summary>Gets the mouth at a time of an utterance, passing from each sound to the next over two frames.</summary>
    public static MouthState At(IReadOnlyList<Phoneme> phonemes, float time)
    {
        var i = 0;
        while (i < phonemes.Count - 1 && phonemes[i].End <= time) i++;
        if (phonemes.Count == 0) return MouthState.Rest;
        var now = Of(phonemes[i].Symbol);
        var before = i == 0 ? MouthState.Rest : Of(phonemes[i - 1].Symbol);
        return MouthState.Mix(before, now, Math.Clamp((time - phonemes[i].Start + (1f / Timeline.Rate)) / Blend, 0f, 1f));
    }

    /// <summary>Gets the mouth of an IPA symbol.</summary>
    public static MouthState Of(string symbol)
    {
        foreach (var unit in symbol)
        {
            switch (unit)
            {
                case '_': return MouthState.Rest;
                case 'm' or 'b' or 'p': return _mbp;
                case 'f' or 'v': return _fv;
                case 'l' or 'ɫ' or 'θ' or 'ð' or 'n' or 't' or 'd' or 'ɾ': return _lth;
                case 'i' or 'ɪ' or 'e' or 'ɛ' or 'j' or 's' or 'z' or 'ᵻ' or 'æ': return _ee;
                case 'a' or 'ɑ' or 'ɐ' or 'ʌ' or 'h' or 'ɜ' or 'ə': return unit is 'ə' or 'h' ? _open : _aa;
                case 'o' or 'ɔ' or 'ɒ' or 'œ' or 'ø': return _oh;
                case 'u' or 'ʊ' or 'w' or 'y' or 'ɥ' or 'ʃ' or 'ʒ' or 'ɹ': return _oo;
                case 'k' or 'g' or 'ɡ' or 'ŋ' or 'ʁ' or 'x' or 'r' or 'ɲ': return _open;
            }
        }

        return MouthState.Rest;
    }
}
