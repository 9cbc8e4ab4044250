using System.Runtime;

namespace Bobine.Torch.Lifetimes;

/// <summary>Keeps the garbage collector from running while libtorch computes.</summary>
/// <remarks>
/// TorchSharp 0.107 passes the handle of a <c>Scalar</c> to native code without keeping the object alive, so a collection that another thread starts in that instant frees a number in use: libtorch then stops at an
/// assertion in Scalar.h (seen twice in an hour of training). Within a pause nothing is collected as long as the budget holds; beginning one collects what the last left behind, wrappers of tensors among it.
/// </remarks>
public readonly struct CollectorPause : IDisposable
{
    // A training step of eight clips allocates about 40 MB of managed memory.
    private const long Budget = 200L << 20;

    /// <summary>Begins a pause; within another it does nothing.</summary>
    public static CollectorPause Begin()
    {
        Ask(GCSettings.LatencyMode != GCLatencyMode.NoGCRegion, () => GC.TryStartNoGCRegion(Budget));
        return default;
    }

    /// <summary>Ends the pause, if the budget did not end it already.</summary>
    public void Dispose() => Ask(GCSettings.LatencyMode == GCLatencyMode.NoGCRegion, GC.EndNoGCRegion);

    private static void Ask(bool wanted, Action change)
    {
        try
        {
            if (wanted) change();
        }
        catch (InvalidOperationException)
        {
            // Another thread's allocations, or its own pause, changed the mode between the question and the call: all is as wanted.
        }
    }
}
