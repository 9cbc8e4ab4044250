using System.Security.Cryptography;

namespace Bobine.Server.Media;

/// <summary>A folder of files named by the hash of what is in them. It takes ids, never paths; a file appears whole or not at all.</summary>
internal sealed class MediaStore
{
    private readonly string _root, _staging;

    public MediaStore(string root)
    {
        _root = root;
        _staging = Path.Combine(root, "staging");
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
        Directory.CreateDirectory(_staging);
    }

    /// <summary>Stores a stream and gets its id and length.</summary>
    /// <exception cref="InvalidDataException">It is longer than the limit.</exception>
    public async Task<(string Id, long Bytes)> AddAsync(Stream content, long limit, CancellationToken stop)
    {
        var file = Path.Combine(_staging, Guid.NewGuid().ToString("N"));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var output = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                var buffer = new byte[1 << 16];
                for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
                {
                    if ((length += read) > limit) throw new InvalidDataException($"More than {limit} bytes.");
                    hash.AppendData(buffer, 0, read);
                    await output.WriteAsync(buffer.AsMemory(0, read), stop);
                }

                output.Flush(flushToDisk: true);
            }

            var id = Convert.ToHexStringLower(hash.GetHashAndReset());
            var target = FileOf(id);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true);
            return (id, length);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public bool Has(string id) => File.Exists(FileOf(id));

    /// <summary>Gets the file of an id.</summary>
    public string FileOf(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower) ? Path.Combine(_root, id[..2], id) : throw new ArgumentException("That is no id of a stored file.", nameof(id));

    /// <summary>Removes files that nothing names and that are older than the given moment.</summary>
    public int Sweep(IReadOnlySet<string> named, DateTime olderThanUtc)
    {
        var removed = 0;
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            if (named.Contains(Path.GetFileName(file)) || File.GetLastWriteTimeUtc(file) > olderThanUtc) continue;
            File.Delete(file);
            removed++;
        }

        return removed;
    }
}
