namespace Bobine.World.Sound.Music;

/// <summary>What plays a note.</summary>
internal enum Instrument { Piano, Pluck, Pizzicato, Pad, Strings, Spiccato, Brass, Flute, Clarinet, Celesta, Bass, Tuba, Kick, Snare, Hat, Shaker, Clap, Sleigh, Drum, Block }

/// <summary>One note.</summary>
/// <param name="Instrument">Who plays it.</param>
/// <param name="Start">Beats.</param>
/// <param name="Length">Beats.</param>
/// <param name="Pitch">A MIDI number; ignored by drums.</param>
/// <param name="Level">0 to 1.</param>
internal readonly record struct Note(Instrument Instrument, float Start, float Length, int Pitch, float Level);

/// <summary>A composed piece: notes of one loop of whole bars.</summary>
/// <param name="BeatsPerMinute">The tempo.</param>
/// <param name="Beats">The length of the loop.</param>
/// <param name="Notes">In no order.</param>
internal sealed record Piece(float BeatsPerMinute, int Beats, IReadOnlyList<Note> Notes);
