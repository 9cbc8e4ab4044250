using Bobine.Core;
using Spectre.Console;

namespace Bobine.Cli.Films;

/// <summary>Shows how far a film is: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ProgressPrinter
{
    public static async Task<T> RunAsync<T>(string name, bool show, Func<IProgress<GenerationProgress>?, Task<T>> work)
    {
        if (!show) return await work(null);
        if (Console.IsErrorRedirected) return await work(new PlainLines(name));
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(name), maxValue: 1);
            return await work(new Bar(task));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => task.Value = value.Fraction;
    }

    private sealed class PlainLines(string name) : IProgress<GenerationProgress>
    {
        private int _shown;

        public void Report(GenerationProgress value)
        {
            var quarter = (int)(value.Fraction * 4);
            if (quarter <= _shown) return;
            _shown = quarter;
            Console.Error.WriteLine($"{name}: {value.Fraction:P0}{(value.Remaining is { } left && left > TimeSpan.Zero ? $", about {left.TotalSeconds:0} s left" : "")}");
        }
    }
}
