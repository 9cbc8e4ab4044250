using Bobine.Core;
using Bobine.Models.Wan.Transformer;
using Bobine.Torch.Weights;

namespace Bobine.Models.Wan.Tests.Transformer;

public sealed class WanTransformerConfigTests
{
    [Fact]
    public void The_original_configuration_gives_the_published_sizes()
    {
        var config = WanTransformerConfig.From(ModelConfig.Parse("config.json", """{"model_type":"t2v","dim":1536,"ffn_dim":8960,"num_heads":12,"num_layers":30,"in_dim":16,"out_dim":16,"freq_dim":256,"text_len":512,"eps":1e-06}"""));
        Assert.Equal(WanTransformerConfig.T2V_1_3B with { VaceLayers = config.VaceLayers }, config);
        Assert.Equal(1536, config.Width);
    }

    [Theory]
    [InlineData("""{"patch_size":[2,2,2],"num_attention_heads":2,"attention_head_dim":16,"num_layers":2,"ffn_dim":8,"in_channels":4,"out_channels":4,"text_dim":8,"freq_dim":8}""", "only 1 is supported")]
    [InlineData("""{"patch_size":[1,2,2],"num_attention_heads":2,"attention_head_dim":5,"num_layers":2,"ffn_dim":8,"in_channels":4,"out_channels":4,"text_dim":8,"freq_dim":8}""", "even number")]
    [InlineData("""{"patch_size":[1,2,2],"num_attention_heads":"two"}""", "\"two\"")]
    [InlineData("""{"hidden_size":3}""", "patch_size")]
    public void A_configuration_that_cannot_be_is_refused_with_a_sentence(string json, string why) =>
        Assert.Contains(why, Assert.Throws<UserException>(() => WanTransformerConfig.From(ModelConfig.Parse("config.json", json))).Message, StringComparison.Ordinal);
}
