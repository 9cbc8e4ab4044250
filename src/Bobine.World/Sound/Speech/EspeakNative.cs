using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bobine.World.Sound.Speech;

/// <summary>The few functions of libespeak-ng (1.50 or later) that are used. The library is global to the process and not thread-safe.</summary>
internal static unsafe partial class EspeakNative
{
    public const int OutputSynchronous = 2;
    public const int PhonemeEvents = 0x0001;
    public const int PhonemeIpa = 0x0002;
    public const int DoNotExit = 0x8000;
    public const int TextUtf8 = 1;
    public const int ParameterRate = 1;
    public const int ParameterVolume = 2;
    public const int EventListEnd = 0;
    public const int EventPhoneme = 7;
    private const string Library = "espeak-ng";

    /// <summary>An event of the synthesiser; a list of them ends with type 0.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Event
    {
        public int Type;
        public uint UniqueIdentifier;
        public int TextPosition;
        public int Length;
        public int AudioPosition;
        public int Sample;
        public nint UserData;
        public fixed byte Name[8];
    }

    static EspeakNative() => NativeLibrary.SetDllImportResolver(typeof(EspeakNative).Assembly, Resolve);

    [LibraryImport(Library, EntryPoint = "espeak_Initialize", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Initialize(int output, int bufferMilliseconds, string? path, int options);

    [LibraryImport(Library, EntryPoint = "espeak_SetSynthCallback")]
    public static partial void SetSynthCallback(delegate* unmanaged[Cdecl]<short*, int, Event*, int> callback);

    [LibraryImport(Library, EntryPoint = "espeak_ng_SetVoiceByFile", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVoiceByFile(string path);

    [LibraryImport(Library, EntryPoint = "espeak_SetParameter")]
    public static partial int SetParameter(int parameter, int value, int relative);

    [LibraryImport(Library, EntryPoint = "espeak_Synth")]
    public static partial int Synth(byte* text, nuint size, uint position, int positionType, uint endPosition, uint flags, uint* identifier, void* userData);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsPresent() => Resolve(Library, typeof(EspeakNative).Assembly, null) != 0;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return 0;
        foreach (var candidate in (string[])["libespeak-ng.so.1", "libespeak-ng.so", "libespeak-ng.1.dylib", "libespeak-ng.dll"])
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle)) return handle;
        }

        return 0;
    }
}
