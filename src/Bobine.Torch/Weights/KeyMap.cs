using System.Text.RegularExpressions;

namespace Bobine.Torch.Weights;

/// <summary>Turns the names of one checkpoint layout into those of a network: an immutable, named list of rewrites, each applied once in order.</summary>
public sealed class KeyMap
{
    private readonly IReadOnlyList<(Regex Pattern, Func<Match, string>? Into)> _rules;

    private KeyMap(string name, IReadOnlyList<(Regex Pattern, Func<Match, string>? Into)> rules) => (Name, _rules) = (name, rules);

    public string Name { get; }

    /// <summary>Gets the map that changes nothing.</summary>
    public static KeyMap Identity { get; } = new("as stored", []);

    public static KeyMap Named(string name) => new(name, []);

    /// <summary>Replaces every match of the pattern (.NET syntax).</summary>
    public KeyMap Replace(string pattern, string into) => Replace(pattern, match => match.Result(into));

    /// <summary>Replaces every match of the pattern by what the function makes of it.</summary>
    public KeyMap Replace(string pattern, Func<Match, string> into) => new(Name, [.. _rules, (Compile(pattern), into)]);

    /// <summary>Leaves names that match out: known, and of no use to the network.</summary>
    public KeyMap Drop(string pattern) => new(Name, [.. _rules, (Compile(pattern), null)]);

    /// <summary>Applies the rewrites of another map after these.</summary>
    public KeyMap Then(KeyMap next) => new($"{Name}, {next.Name}", [.. _rules, .. next._rules]);

    /// <summary>Gets the network's name of a stored tensor, or null when it is left out.</summary>
    public string? Map(string stored)
    {
        foreach (var (pattern, into) in _rules)
        {
            if (into is not null) stored = pattern.Replace(stored, match => into(match));
            else if (pattern.IsMatch(stored)) return null;
        }

        return stored;
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
