using Bobine.Core;

namespace Bobine.Plan.Planning.LanguageModels;

/// <summary>Which language model plans: any endpoint that speaks the OpenAI chat completions protocol with a strict JSON schema.</summary>
public sealed record LanguageModelOptions
{
    /// <summary>The address under which "chat/completions" lies, for instance <c>http://localhost:11434/v1</c>.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The bearer key, or null when the endpoint asks for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Gets how long one answer may take. The default is 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the options with an address that is surely usable.</summary>
    /// <exception cref="UserException">The address or the model is unusable; the message says how it should look.</exception>
    public LanguageModelOptions Validated()
    {
        if (!BaseAddress.IsAbsoluteUri || BaseAddress.Scheme is not ("http" or "https")) throw new UserException($"The planner's address \"{BaseAddress}\" is no http or https address: write one such as http://localhost:11434/v1.");
        if (string.IsNullOrWhiteSpace(Model)) throw new UserException("The planner's model has no name: name one that the endpoint serves.");
        return this with { BaseAddress = BaseAddress.AbsoluteUri.EndsWith('/') ? BaseAddress : new Uri(BaseAddress.AbsoluteUri + "/") };
    }
}
