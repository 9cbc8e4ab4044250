using static TorchSharp.torch;

namespace Bobine.Models.Reel.Video;

/// <summary>What a film's decoding carries from one latent to the next: one frame of features for each memory block, however long the film is.</summary>
public sealed class DecoderMemory : IDisposable
{
    private readonly List<Tensor> _frames = [];
    private readonly List<Tensor> _retired = [];
    private int _next;

    /// <summary>Begins a pass over the blocks, in their order.</summary>
    internal void Rewind()
    {
        foreach (var frame in _retired) frame.Dispose();
        _retired.Clear();
        _next = 0;
    }

    /// <summary>Gets each frame's predecessor: the frames shifted by one, with what was kept in front (nothing at a film's start), and keeps the last.</summary>
    /// <param name="x">Frames (B x T, C, H, W), the batch outermost.</param>
    /// <param name="batch">B.</param>
    internal Tensor Shift(Tensor x, long batch)
    {
        // Channels stay together in memory: the shift works on (B, T, H, W, C).
        var frames = x.permute(0, 2, 3, 1).unflatten(0, [batch, x.shape[0] / batch]);
        var last = frames.narrow(1, frames.shape[1] - 1, 1);
        var before = _next < _frames.Count ? _frames[_next] : zeros_like(last);
        var shifted = cat([before, frames.narrow(1, 0, frames.shape[1] - 1)], 1);
        Keep(last.detach().clone());
        return shifted.flatten(0, 1).permute(0, 3, 1, 2);
    }

    private void Keep(Tensor last)
    {
        last = last.DetachFromDisposeScope();
        if (_next == _frames.Count) _frames.Add(last);
        else
        {
            // The old frame is still read in this pass; the next one frees it.
            _retired.Add(_frames[_next]);
            _frames[_next] = last;
        }

        _next++;
    }

    public void Dispose()
    {
        foreach (var frame in _frames.Concat(_retired)) frame.Dispose();
        _frames.Clear();
        _retired.Clear();
    }
}
