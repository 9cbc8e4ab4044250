using Bobine.Core;
using Bobine.Media.Audio;
using Bobine.Media.Files;
using Bobine.Testing;

namespace Bobine.Media.Tests.Files;

public sealed class FileFaultTests
{
    [Fact]
    public void A_full_disk_is_recognised_from_what_the_system_says()
    {
        using var disk = SmallDisk.TryMount(kilobytes: 64);
        if (disk is null) Assert.Skip(SmallDisk.Needs);
        var fault = Assert.ThrowsAny<IOException>(() =>
        {
            using var wav = new WavWriter(Path.Combine(disk.Path, "a.wav"), channels: 2, sampleRate: 48000);
            for (var i = 0; i < 10; i++) wav.Write(new float[48000]);
        });
        Assert.Equal(ExitCodes.DiskFull, FileFault.From(fault)?.ExitCode);
    }

    [Fact]
    public void Another_fault_of_a_file_is_bad_input_and_other_faults_are_left_alone()
    {
        Assert.Equal(ExitCodes.BadInput, FileFault.From(new UnauthorizedAccessException("Access to '/x' is denied."))?.ExitCode);
        Assert.Equal(ExitCodes.BadInput, FileFault.From(new FileNotFoundException("'/x' is not there."))?.ExitCode);
        Assert.Null(FileFault.From(new InvalidOperationException()));
    }
}
