using Bobine.Plan;

namespace Bobine.Studio.Films;

/// <summary>A film as the library shows it.</summary>
/// <param name="Id">"video_...": its content is at /v1/videos/{id}/content, its events at /v1/videos/{id}/events.</param>
/// <param name="Status">"queued", "in_progress", "completed", "failed" or "cancelled".</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Prompt">The sentence it was made from, or null.</param>
/// <param name="Model">The finish's name.</param>
/// <param name="Size">Pixels, such as "1280x720".</param>
/// <param name="Seconds">The length.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="RemixedFrom">The film it was made from, or null.</param>
public sealed record StudioFilm(string Id, string Status, int Progress, string? Prompt, string Model, string Size, double Seconds, DateTimeOffset CreatedAt, string? Error, string? RemixedFrom);

/// <summary>What is to be filmed.</summary>
/// <param name="Plan">The plan; it carries its seed.</param>
/// <param name="Prompt">The sentence, or null.</param>
/// <param name="Model">A finish of <see cref="IStudioFilms.Models"/>, or null for the operator's choice.</param>
/// <param name="Size">Pixels, such as "1280x720".</param>
public sealed record StudioFilmRequest(FilmPlan Plan, string? Prompt, string? Model, string Size);

/// <summary>The films of who is looking at the page.</summary>
public interface IStudioFilms
{
    /// <summary>Gets the finishes that can be chosen, the operator's choice first.</summary>
    IReadOnlyList<string> Models { get; }

    /// <summary>Gets films, newest first; <paramref name="after"/> is the last id of the page before.</summary>
    Task<IReadOnlyList<StudioFilm>> ListAsync(int limit, string? after, CancellationToken stop);
    Task<StudioFilm?> FindAsync(string id, CancellationToken stop);

    /// <summary>Gets a film's plan, or null where there is no such film.</summary>
    Task<FilmPlan?> PlanOfAsync(string id, CancellationToken stop);

    /// <exception cref="Core.UserException">It cannot be filmed: a limit, or a fault of the plan.</exception>
    Task<StudioFilm> CreateAsync(StudioFilmRequest request, CancellationToken stop);
    Task<bool> CancelAsync(string id, CancellationToken stop);
    Task<bool> DeleteAsync(string id, CancellationToken stop);
}
