namespace Bobine.Pipelines.Hub;

/// <summary>A file of a repository, as the hub lists it.</summary>
/// <param name="Path">Within the repository.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Its hash when it is stored as a large file, or null.</param>
/// <param name="GitSha1">Its git object id, which is checked when there is no SHA-256.</param>
public sealed record HubFile(string Path, long Size, string? Sha256, string? GitSha1);

/// <summary>How far a pull is.</summary>
/// <param name="File">The file in progress.</param>
/// <param name="Done">Bytes that are there and checked or on their way.</param>
/// <param name="Total">Bytes of the whole model.</param>
public readonly record struct PullProgress(string File, long Done, long Total);
