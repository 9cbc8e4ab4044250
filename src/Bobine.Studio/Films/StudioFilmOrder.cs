using System.Text.Json;

namespace Bobine.Studio.Films;

/// <summary>What the page orders when Film is pressed.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Prompt">The sentence, or null.</param>
/// <param name="Model">A finish, or null for the operator's choice.</param>
/// <param name="Size">Pixels, such as "1280x720".</param>
public sealed record StudioFilmOrder(JsonElement Plan, string? Prompt, string? Model, string? Size);
