using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bobine.Pipelines.Hub;

/// <summary>Checks a file against what the hub lists.</summary>
internal static class FileHash
{
    /// <summary>Compares the size, then the SHA-256 or, for small files, the git object id.</summary>
    public static async Task<bool> MatchesAsync(string path, HubFile file, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            if (file.Size > 0) return false;
            await File.WriteAllBytesAsync(path, [], stop);
        }

        if (new FileInfo(path).Length != file.Size) return false;
        await using var stream = File.OpenRead(path);
        if (file.Sha256 is { } expected) return string.Equals(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop)), expected, StringComparison.OrdinalIgnoreCase);
        return file.GitSha1 is not { } git || string.Equals(await GitAsync(stream, file.Size, stop), git, StringComparison.OrdinalIgnoreCase);
    }

    // Git names objects by SHA-1; it is not our choice, and large files have SHA-256.
#pragma warning disable CA5350
    private static async Task<string> GitAsync(FileStream stream, long size, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {size}\0")));
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;) hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
#pragma warning restore CA5350
}
