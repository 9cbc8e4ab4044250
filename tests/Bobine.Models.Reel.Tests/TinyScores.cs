using Bobine.Core;
using Bobine.Models.Reel.Conditions;
using Bobine.Plan;
using Bobine.World.Simulation;
using Bobine.World.Sound.Speech;

namespace Bobine.Models.Reel.Tests;

/// <summary>A small film and its score.</summary>
internal static class TinyScores
{
    public static FrameSize Size { get; } = new(64, 32);

    public static Timeline Film { get; } = Timeline.Build(new FilmPlan
    {
        Seed = 5,
        Cast = new[] { new CastMember { Id = "lion", Kind = "lion" }, new CastMember { Id = "woman", Kind = "woman", Look = new() { Top = "red" } } }.ToEquatableList(),
        Shots = new[]
        {
            new Shot
            {
                Id = "a", Milliseconds = 3000, Camera = new() { Size = "medium" },
                Beats = new[] { new Beat { Id = "b1", Who = "lion", Does = "roar" }, new Beat { Id = "b2", Who = "woman", Says = "Look at that!" } }.ToEquatableList(),
            },
        }.ToEquatableList(),
    }, new EstimatedSpeech());

    public static ReelScore Score(int chunks)
    {
        var writer = new ScoreWriter(Film, Size);
        return writer.Write(0, chunks, writer.Cast(0, chunks));
    }
}
