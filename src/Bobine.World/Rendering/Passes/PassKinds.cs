namespace Bobine.World.Rendering.Passes;

/// <summary>Which exact passes are wanted; instance and class maps always are.</summary>
[Flags]
public enum PassKinds
{
    /// <summary>Instances and classes only.</summary>
    None = 0,

    /// <summary>Metres along the lens axis.</summary>
    Depth = 1,

    /// <summary>Pixels to the next frame.</summary>
    Flow = 2,

    /// <summary>The bones of everyone who has a skeleton.</summary>
    Pose = 4,

    /// <summary>Borders between instances, and leaps of depth.</summary>
    Edges = 8,

    All = Depth | Flow | Pose | Edges,
}
