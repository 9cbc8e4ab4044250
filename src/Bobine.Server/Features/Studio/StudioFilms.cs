using Bobine.Core;
using Bobine.Plan;
using Bobine.Server.Api;
using Bobine.Server.Data;
using Bobine.Server.Features.Videos;
using Bobine.Studio.Films;

namespace Bobine.Server.Features.Studio;

/// <summary>Gives the page its films: those that were made under the studio's own key.</summary>
internal sealed class StudioFilms(FilmStore films, FilmOrder order, ServerOptions options) : IStudioFilms
{
    public IReadOnlyList<string> Models => [options.DefaultFinish, .. options.Finishes.Where(finish => finish != options.DefaultFinish)];

    public Task<IReadOnlyList<StudioFilm>> ListAsync(int limit, string? after, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<StudioFilm>>([.. (films.List(KeyStore.Studio, limit, ascending: false, after)?.Films ?? []).Select(Show)]);

    public Task<StudioFilm?> FindAsync(string id, CancellationToken stop) => Task.FromResult(films.Find(id, KeyStore.Studio) is { } film ? Show(film) : null);

    public Task<FilmPlan?> PlanOfAsync(string id, CancellationToken stop) => Task.FromResult(films.Find(id, KeyStore.Studio) is { } film ? PlanJson.Read(film.Plan) : null);

    public Task<StudioFilm> CreateAsync(StudioFilmRequest request, CancellationToken stop)
    {
        try
        {
            var (model, finish) = order.ModelOf(request.Model ?? options.DefaultFinish);
            return Task.FromResult(Show(order.Admit(order.New(KeyStore.Studio, model, finish, FilmOrder.SizeOf(request.Size), request.Plan, request.Prompt, []))));
        }
        catch (ApiFault fault)
        {
            throw new UserException(fault.Message);
        }
    }

    public Task<bool> CancelAsync(string id, CancellationToken stop) => Task.FromResult(films.Cancel(id, KeyStore.Studio));

    public Task<bool> DeleteAsync(string id, CancellationToken stop) => Task.FromResult(films.Delete(id, KeyStore.Studio));

    private static StudioFilm Show(Film film) => new(film.Id, film.State, film.Progress, film.Prompt, film.Finish, film.Size, film.Milliseconds / 1000.0, DateTimeOffset.FromUnixTimeMilliseconds(film.Created), film.ErrorMessage, film.RemixedFrom ?? film.ExtendedFrom);
}
