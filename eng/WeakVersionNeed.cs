using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Bobine.Build;

/// <summary>Marks one entry of an ELF library's version-need section as weak, so that the loader warns about a missing version where it would refuse.</summary>
/// <remarks>
/// TorchSharp's native library asks for GLIBCXX_3.4.32 for a single symbol that it never calls, and libstdc++ before GCC 13.2 has no such version.
/// Layout: System V ABI, "Symbol Versioning" (Elf64_Verneed, Elf64_Vernaux); VER_FLG_WEAK is 2.
/// </remarks>
public static class WeakVersionNeed
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Marks the version as weak in the image. Returns whether a byte changed.</summary>
    public static bool Mark(byte[] image, string version)
    {
        var changed = false;
        foreach (var flags in FlagsOf(image, version))
        {
            var value = BitConverter.ToUInt16(image, flags);
            if ((value & Weak) != 0) continue;
            image[flags] = (byte)(value | Weak);
            changed = true;
        }

        return changed;
    }

    /// <summary>Says whether the library at the path provides the version (its name stands in the string table).</summary>
    public static bool Provides(string path, string version)
    {
        var text = Encoding.GetEncoding(28591).GetString(File.ReadAllBytes(path));
        return text.IndexOf("\0" + version + "\0", StringComparison.Ordinal) >= 0;
    }

    private static IEnumerable<int> FlagsOf(byte[] image, string version)
    {
        var isElf64 = image.Length > 64 && image[0] == 0x7f && image[1] == 'E' && image[2] == 'L' && image[3] == 'F' && image[4] == 2 && image[5] == 1;
        if (!isElf64) yield break;
        var sections = (int)BitConverter.ToUInt64(image, 0x28);
        var size = BitConverter.ToUInt16(image, 0x3a);
        var count = BitConverter.ToUInt16(image, 0x3c);
        for (var i = 0; i < count; i++)
        {
            var header = sections + (i * size);
            if (BitConverter.ToUInt32(image, header + 4) != VersionNeedSection) continue;
            var need = (int)BitConverter.ToUInt64(image, header + 0x18);
            var names = (int)BitConverter.ToUInt64(image, sections + ((int)BitConverter.ToUInt32(image, header + 0x28) * size) + 0x18);
            for (var left = BitConverter.ToUInt32(image, header + 0x2c); left > 0; left--)
            {
                var entry = need + (int)BitConverter.ToUInt32(image, need + 8);
                for (var versions = BitConverter.ToUInt16(image, need + 2); versions > 0; versions--)
                {
                    if (NameAt(image, names + (int)BitConverter.ToUInt32(image, entry + 8)) == version) yield return entry + 4;
                    entry += (int)BitConverter.ToUInt32(image, entry + 12);
                }

                need += (int)BitConverter.ToUInt32(image, need + 12);
            }
        }
    }

    private static string NameAt(byte[] image, int start)
    {
        var end = Array.IndexOf(image, (byte)0, start);
        return Encoding.ASCII.GetString(image, start, end - start);
    }
}

#if !WITHOUT_MSBUILD
/// <summary>Makes a copied library loadable on a system whose libstdc++ lacks the version; does nothing where it has it.</summary>
public sealed class MarkVersionWeak : Microsoft.Build.Utilities.Task
{
    [Microsoft.Build.Framework.Required]
    public string Library { get; set; } = "";

    [Microsoft.Build.Framework.Required]
    public string Version { get; set; } = "";

    public override bool Execute()
    {
        if (SystemProvides()) return true;
        var image = File.ReadAllBytes(Library);
        if (!WeakVersionNeed.Mark(image, Version)) return true;

        // A new file takes the old one's place, so that a link into the package cache is never written through; the time stays, so that the next build copies nothing.
        var time = File.GetLastWriteTimeUtc(Library);
        var fresh = Library + ".fresh";
        File.WriteAllBytes(fresh, image);
        File.SetLastWriteTimeUtc(fresh, time);
        File.Delete(Library);
        File.Move(fresh, Library);
        Log.LogMessage(Microsoft.Build.Framework.MessageImportance.Normal, "{0}: {1} is now asked for weakly, because this system's libstdc++ lacks it.", Library, Version);
        return true;
    }

    /// <summary>Looks in the libstdc++ that this very process has loaded.</summary>
    private bool SystemProvides()
    {
        foreach (var line in File.ReadAllLines("/proc/self/maps"))
        {
            var path = line.IndexOf('/');
            if (path >= 0 && line.IndexOf("libstdc++.so", StringComparison.Ordinal) >= 0) return WeakVersionNeed.Provides(line.Substring(path), Version);
        }

        return false;
    }
}
#endif
