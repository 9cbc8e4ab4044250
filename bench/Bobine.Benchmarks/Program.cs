using System.Globalization;
using Bobine.Benchmarks.Figures;
using Bobine.Benchmarks.Planner;
using Bobine.Core;

// frames [FILMS]: how long frames and passes take, by size.
if (args is ["frames", .. var count])
{
    FrameBench.Run(count is [var given] && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var films) ? films : 8);
    return ExitCodes.Success;
}

// planner [CAPTIONS] TABLE[:tune|:held]...: the planner's methods side by side.
if (args is not ["planner", .. var rest] || rest.Length == 0)
{
    await Console.Error.WriteLineAsync("Say what to measure: frames [FILMS], or planner [CAPTIONS] TABLE.tsv[:tune|:held]...");
    return ExitCodes.BadInput;
}

var hasCount = int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var captions);
try
{
    await PlannerComparison.RunAsync(hasCount ? captions : 20_000, hasCount ? rest[1..] : rest);
    return ExitCodes.Success;
}
catch (UserException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return fault.ExitCode;
}
