using System.CommandLine;
using System.CommandLine.Parsing;
using Bobine.Core;

namespace Bobine.Cli.Commands;

/// <summary>Says in one sentence what is wrong with an argument.</summary>
internal static class ArgumentFault
{
    public static UserException From(ParseResult parsed)
    {
        var error = parsed.Errors[0];
        var command = string.Join(' ', CommandsOf(parsed.CommandResult).Reverse());
        if (error.SymbolResult is OptionResult { Tokens: [.., var token] } option && Expected(option.Option.ValueType) is { } expected)
            return new($"{option.Option.Name} cannot be \"{token.Value}\": give {expected}.");
        if (error.SymbolResult is CommandResult && parsed.UnmatchedTokens is [var stray, ..])
            return new($"\"{stray}\" is not understood here: put a sentence in quotation marks, and see {command} --help.");
        return new($"{error.Message.TrimEnd('.')}: see {command} --help.");
    }

    private static IEnumerable<string> CommandsOf(CommandResult innermost)
    {
        for (SymbolResult? at = innermost; at is CommandResult result; at = at.Parent) yield return result.Command is RootCommand ? "bobine" : result.Command.Name;
    }

    private static string? Expected(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var number when number == typeof(ulong) => "a whole number from 0 up",
        var number when number == typeof(int) => "a whole number",
        var number when number == typeof(double) => "a number such as 2.5",
        _ => null,
    };
}
