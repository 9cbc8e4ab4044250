using System.Buffers.Binary;
using System.Text;
using Bobine.Core;
using Bobine.Torch.Weights;
using TorchSharp;

namespace Bobine.Torch.Tests.Weights;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bobine-weights").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_reads_back()
    {
        using var scope = torch.NewDisposeScope();
        var path = Path.Combine(_folder, "a.safetensors");
        var values = torch.arange(0, 24, torch.ScalarType.Float32).view(2, 3, 4);
        SafetensorsWriter.Write(path, new Dictionary<string, torch.Tensor>(StringComparer.Ordinal)
        {
            ["x"] = values, ["half"] = values.to(torch.ScalarType.BFloat16), ["whole"] = torch.tensor(new long[] { 1, -2 }), ["empty"] = torch.empty(0L),
        }, new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "pt" });
        using var file = SafetensorsFile.Open(path);
        Assert.Equal("pt", file.Metadata["format"]);
        Assert.Equal([2L, 3L, 4L], file.Tensors["x"].Shape);
        Assert.True(file.Read("x").Equals(values));
        Assert.True(file.Read("half", torch.ScalarType.Float32, torch.CPU).Equals(values));
        Assert.Equal(-2, file.Read("whole")[1].item<long>());
        Assert.False(File.Exists(path + ".partial"));
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "overlap")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,800]}}""", "truncated or lies")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "has shape [3] as F32 but 8 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "which is no size")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "no range")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904],"data_offsets":[0,8]}}""", "overflows")]
    [InlineData("""{"a":{"dtype":"C64","shape":[1],"data_offsets":[0,8]}}""", "stored as C64")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "not proper JSON")]
    [InlineData("""{"a":[1,2]}""", "no JSON object")]
    [InlineData("""[]""", "no JSON object")]
    [InlineData("""{"a":{""", "not proper JSON")]
    public void A_hostile_header_is_refused_with_a_sentence(string header, string why)
    {
        var path = Raw((ulong)header.Length, header, dataBytes: 16);
        Assert.Contains(why, Assert.Throws<UserException>(() => SafetensorsFile.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ulong.MaxValue, "the limit is")]
    [InlineData(5_000_000_000UL, "the limit is")]
    [InlineData(9_000UL, "the file has")]
    public void A_header_longer_than_the_file_is_refused(ulong claimed, string why)
    {
        var path = Raw(claimed, "{}", dataBytes: 0);
        Assert.Contains(why, Assert.Throws<UserException>(() => SafetensorsFile.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_index_may_not_point_outside_its_folder()
    {
        var index = Path.Combine(_folder, "model.safetensors.index.json");
        File.WriteAllText(index, """{"weight_map":{"a":"../../etc/passwd"}}""");
        Assert.Contains("outside its folder", Assert.Throws<UserException>(() => Checkpoint.Open(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pickle_is_refused_because_it_may_run_code()
    {
        File.WriteAllText(Path.Combine(_folder, "Wan2.1_VAE.pth"), "x");
        Assert.Contains("pickle", Assert.Throws<UserException>(() => Checkpoint.Open(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_misshapen_and_unused_tensors_are_named()
    {
        using var scope = torch.NewDisposeScope();
        SafetensorsWriter.Write(Path.Combine(_folder, "m.safetensors"), new Dictionary<string, torch.Tensor>(StringComparer.Ordinal) { ["a.weight"] = torch.ones(2, 2), ["stray"] = torch.ones(1) });
        using var checkpoint = Checkpoint.Open(_folder);
        var reader = new WeightReader(checkpoint, Bobine.Torch.Precision.ComputePrecision.Exact);
        reader.Check(weights =>
        {
            weights.Take("a.weight", 2, 3);
            weights.Take("b.weight", 2, 2);
        });
        var report = reader.Report();
        Assert.Equal(["b.weight"], report.Missing);
        Assert.Equal(["stray"], report.Unused);
        Assert.Contains("a.weight is [2, 2] and should be [2, 3]", Assert.Throws<UserException>(() => report.OrThrow("the net")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_float8_values_are_exact()
    {
        Assert.Equal(448f, Float8.E4M3[0x7e]);
        Assert.Equal(MathF.ScaleB(1, -9), Float8.E4M3[0x01]);
        Assert.Equal(-1f, Float8.E4M3[0xb8]);
        Assert.True(float.IsNaN(Float8.E4M3[0xff]));
        Assert.Equal(57344f, Float8.E5M2[0x7b]);
        Assert.Equal(float.NegativeInfinity, Float8.E5M2[0xfc]);
    }

    private string Raw(ulong claimed, string header, int dataBytes)
    {
        var path = Path.Combine(_folder, "raw.safetensors");
        var prefix = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, claimed);
        File.WriteAllBytes(path, [.. prefix, .. Encoding.UTF8.GetBytes(header), .. new byte[dataBytes]]);
        return path;
    }
}
