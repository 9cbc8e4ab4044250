namespace Bobine.Client;

/// <summary>The address that a fresh Bobine listens on.</summary>
public static class BobineDefaults
{
    public const string BaseAddress = "http://127.0.0.1:8000/v1";
}
