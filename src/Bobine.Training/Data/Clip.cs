using Bobine.World.Simulation;

namespace Bobine.Training.Data;

/// <summary>A few seconds of a drawn film, with everything that made it.</summary>
/// <param name="Timeline">The film's score; its plan may be a part of a longer one.</param>
/// <param name="First">The first frame of the clip in the timeline.</param>
/// <param name="Shape">Frames, height and width.</param>
/// <param name="Pixels">RGB bytes, (frame, row, column, 3).</param>
/// <param name="Sound">Mono samples in -1..1 at 24 kHz, 1000 a frame.</param>
public sealed record Clip(Timeline Timeline, int First, Core.VideoShape Shape, byte[] Pixels, float[] Sound);
