namespace Bobine.World.Paint;

/// <summary>What forms are made of.</summary>
public enum Material
{
    /// <summary>A stippled core shadow turns every form.</summary>
    Gouache,

    /// <summary>Flat sheets with a light cut edge and a shadow on the sheet below.</summary>
    Paper,
}
