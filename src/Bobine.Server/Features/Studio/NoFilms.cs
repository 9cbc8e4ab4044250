using Bobine.Core;
using Bobine.Plan;
using Bobine.Studio.Films;

namespace Bobine.Server.Features.Studio;

/// <summary>The films of a server that cannot film: plans and previews only.</summary>
internal sealed class NoFilms : IStudioFilms
{
    public IReadOnlyList<string> Models => [];
    public Task<IReadOnlyList<StudioFilm>> ListAsync(int limit, string? after, CancellationToken stop) => Task.FromResult<IReadOnlyList<StudioFilm>>([]);
    public Task<StudioFilm?> FindAsync(string id, CancellationToken stop) => Task.FromResult<StudioFilm?>(null);
    public Task<FilmPlan?> PlanOfAsync(string id, CancellationToken stop) => Task.FromResult<FilmPlan?>(null);
    public Task<StudioFilm> CreateAsync(StudioFilmRequest request, CancellationToken stop) => throw new UserException("No finish is ready to film here: start the server with a worker.");
    public Task<bool> CancelAsync(string id, CancellationToken stop) => Task.FromResult(false);
    public Task<bool> DeleteAsync(string id, CancellationToken stop) => Task.FromResult(false);
}
