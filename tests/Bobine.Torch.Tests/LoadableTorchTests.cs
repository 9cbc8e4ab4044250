using Bobine.Build;
using TorchSharp;

namespace Bobine.Torch.Tests;

public sealed class LoadableTorchTests
{
    private const string Version = "GLIBCXX_3.4.32";

    private static string Library => Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

    [Fact]
    public void Libtorch_loads_and_adds()
    {
        using var sum = torch.ones(2, 3) + torch.ones(2, 3);
        Assert.Equal(12f, sum.sum().item<float>());
    }

    [Fact]
    public void Marking_a_version_changes_one_byte_once()
    {
        Assert.SkipUnless(File.Exists(Library), "This system has no Linux build of libtorch.");
        var image = File.ReadAllBytes(Library);
        var before = (byte[])image.Clone();
        WeakVersionNeed.Mark(image, Version);
        Assert.True(before.Zip(image).Count(pair => pair.First != pair.Second) <= 1);
        Assert.False(WeakVersionNeed.Mark(image, Version));
    }

    [Fact]
    public void A_version_that_is_not_asked_for_changes_nothing()
    {
        Assert.SkipUnless(File.Exists(Library), "This system has no Linux build of libtorch.");
        Assert.False(WeakVersionNeed.Mark(File.ReadAllBytes(Library), "GLIBCXX_9.9.9"));
        Assert.False(WeakVersionNeed.Mark([1, 2, 3], Version));
    }
}
