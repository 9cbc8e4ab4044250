using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Bobine.Core;

namespace Bobine.Cli.Commands;

/// <summary>Options that are numbers in a range: read with a point or a comma, whatever the machine's language.</summary>
internal static class NumberOptions
{
    /// <summary>Gets the length of a film.</summary>
    public static Option<double?> Seconds() => new("--seconds")
    {
        Description = "The length, 1 to 60.",
        CustomParser = result => Read(result) is { } value and >= 1 and <= 60 ? value : throw new UserException($"--seconds is {result.Tokens[0].Value}; a film lasts 1 to 60 seconds."),
    };

    private static double? Read(ArgumentResult result) =>
        double.TryParse(result.Tokens[0].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
