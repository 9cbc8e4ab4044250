using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Features.Videos;
using Bobine.Server.Media;
using Bobine.Server.Security;

namespace Bobine.Server.Features.Files;

/// <summary>Maps /v1/files and /v1/videos/characters: what people upload.</summary>
internal static class FileEndpoints
{
    private const long LargestFile = 512L << 20, LargestClip = 100L << 20;

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/files", UploadAsync);
        routes.MapGet("/v1/files", List);
        routes.MapGet("/v1/files/{id}", (string id, HttpContext context, FileStore files) => Results.Json(Json(Find(id, context, files))));
        routes.MapGet("/v1/files/{id}/content", (string id, HttpContext context, FileStore files, MediaStore media) => Results.File(media.FileOf(Find(id, context, files).Blob), "application/octet-stream", enableRangeProcessing: true));
        routes.MapDelete("/v1/files/{id}", Delete);
        routes.MapPost("/v1/videos/characters", CreateCharacterAsync);
        routes.MapGet("/v1/videos/characters/{id}", (string id, HttpContext context, FileStore files) => Results.Json(Json(files.FindCharacter(id, context.Caller().Id) ?? throw ApiFault.NotFound("Character", id))));
    }

    public static StoredFile Find(string id, HttpContext context, FileStore files) => files.Find(id, context.Caller().Id) ?? throw ApiFault.NotFound("File", id);

    private static async Task<IResult> UploadAsync(HttpContext context, FileStore files, FilmStore films, MediaStore media, ServerOptions options, TimeProvider time)
    {
        var body = await RequestBody.ReadAsync(context);
        if (!body.Files.TryGetValue("file", out var file)) throw ApiFault.Bad("Missing required parameter: 'file'.", "file", "missing_required_parameter");
        var purpose = body.Text("purpose") ?? throw ApiFault.Bad("Missing required parameter: 'purpose'.", "purpose", "missing_required_parameter");
        if (purpose is not ("vision" or "user_data" or "batch" or "assistants" or "fine-tune" or "evals")) throw ApiFault.Bad("Invalid value for 'purpose': use 'vision', 'user_data' or 'batch'.", "purpose");
        if (options.DiskQuota is { } quota && films.StoredBytes() + file.Length > quota) throw new ApiFault(429, "insufficient_quota", $"The disk quota of {quota / 1_000_000} MB is used up: delete films or files.");
        var (blob, bytes) = await StoreAsync(file, media, LargestFile, context.RequestAborted);
        var stored = new StoredFile("file-" + Token(), context.Caller().Id, Name(file.FileName), purpose, bytes, blob, time.GetUtcNow().ToUnixTimeMilliseconds(), 0);
        files.Add(stored);
        return Results.Json(Json(stored));
    }

    private static IResult List(HttpContext context, FileStore files)
    {
        var (limit, ascending, after) = ListQuery.Read(context, most: 10_000);
        var (page, hasMore) = files.List(context.Caller().Id, limit, ascending, after, context.Request.Query["purpose"].ToString() is { Length: > 0 } purpose ? purpose : null);
        return Results.Json(ListQuery.Page([.. page.Select(Json)], hasMore));
    }

    private static IResult Delete(string id, HttpContext context, FileStore files) => files.Delete(id, context.Caller().Id)
        ? Results.Json(new JsonObject { ["id"] = id, ["object"] = "file", ["deleted"] = true })
        : throw ApiFault.NotFound("File", id);

    private static async Task<IResult> CreateCharacterAsync(HttpContext context, FileStore files, MediaStore media, TimeProvider time)
    {
        var body = await RequestBody.ReadAsync(context);
        body.ThrowIfUnknown("name", "video");
        var name = body.Text("name");
        if (name is not { Length: >= 1 and <= 80 }) throw ApiFault.Bad("'name' has 1 to 80 characters.", "name");
        if (!body.Files.TryGetValue("video", out var file)) throw ApiFault.Bad("Missing required parameter: 'video'.", "video", "missing_required_parameter");
        var (blob, _) = await StoreAsync(file, media, LargestClip, context.RequestAborted);
        var seconds = await UploadProbe.SecondsAsync(media.FileOf(blob), context.RequestAborted) ?? throw ApiFault.Bad("'video' is not a film that can be read: send an MP4 of 2 to 4 seconds.", "video");
        if (seconds is < 1.9 or > 4.1) throw ApiFault.Bad($"'video' lasts {seconds:0.0} s; a character's clip lasts 2 to 4 seconds.", "video");
        var character = new Character("char_" + Token(), context.Caller().Id, name, blob, time.GetUtcNow().ToUnixTimeMilliseconds());
        files.Add(character);
        return Results.Json(Json(character));
    }

    private static async Task<(string Blob, long Bytes)> StoreAsync(IFormFile file, MediaStore media, long limit, CancellationToken stop)
    {
        try
        {
            await using var content = file.OpenReadStream();
            return await media.AddAsync(content, limit, stop);
        }
        catch (InvalidDataException)
        {
            throw new ApiFault(413, "file_too_large", $"The file is larger than {limit >> 20} MB.");
        }
    }

    private static JsonObject Json(StoredFile file) => new() { ["id"] = file.Id, ["object"] = "file", ["bytes"] = file.Bytes, ["created_at"] = file.Created / 1000, ["expires_at"] = null, ["filename"] = file.Name, ["purpose"] = file.Purpose, ["status"] = "processed", ["status_details"] = null };

    private static JsonObject Json(Character character) => new() { ["id"] = character.Id, ["object"] = "character", ["name"] = character.Name, ["created_at"] = character.Created / 1000 };

    // A name is only shown, never used as a path.
    private static string Name(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        return last.Length > 255 ? last[..255] : last;
    }

    private static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
