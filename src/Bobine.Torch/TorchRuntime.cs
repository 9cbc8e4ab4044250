using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Bobine.Torch;

/// <summary>What must hold in the process before libtorch is loaded.</summary>
public static partial class TorchRuntime
{
    /// <summary>Gets where tensors live when nobody says: the first CUDA device when libtorch has one, else the processor.</summary>
    public static torch.Device DefaultDevice => torch.cuda.is_available() ? torch.CUDA : torch.CPU;

    /// <summary>Lets libtorch use this many threads until the result is disposed.</summary>
    public static IDisposable Threads(int count) => new ThreadCount(count);

    /// <summary>Asks libtorch's allocator for transparent huge pages; without them every large tensor is paid for in page faults (four times slower element-wise operations).</summary>
    /// <remarks>libtorch reads the native environment once when it loads, and .NET keeps its own copy, so setenv itself is called.</remarks>
    [ModuleInitializer]
    internal static void Prepare()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) _ = SetNative("THP_MEM_ALLOC_ENABLE", "1", 0);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetNative(string name, string value, int overwrite);

    private sealed class ThreadCount : IDisposable
    {
        private readonly int _before = torch.get_num_threads();

        public ThreadCount(int count) => torch.set_num_threads(count);

        public void Dispose() => torch.set_num_threads(_before);
    }
}
