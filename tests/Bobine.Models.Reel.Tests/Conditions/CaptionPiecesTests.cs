using Bobine.Models.Reel.Conditions;

namespace Bobine.Models.Reel.Tests.Conditions;

public sealed class CaptionPiecesTests
{
    [Fact]
    public void Case_does_not_matter_and_words_keep_their_order()
    {
        Assert.Equal(CaptionPieces.Rows("Un LION dort"), CaptionPieces.Rows("un lion dort"));
        Assert.NotEqual(CaptionPieces.Rows("un lion dort"), CaptionPieces.Rows("dort un lion"));
    }

    [Fact]
    public void Words_of_one_root_share_pieces()
    {
        var one = CaptionPieces.Rows("running").Where(row => row != 0).ToHashSet();

        Assert.True(one.Overlaps(CaptionPieces.Rows("runner").Where(row => row != 0)));
    }

    [Fact]
    public void A_caption_that_is_too_long_keeps_its_beginning()
    {
        var rows = CaptionPieces.Rows(string.Join(' ', Enumerable.Repeat("chat", 200)));

        Assert.Equal(CaptionPieces.Words * CaptionPieces.Pieces, rows.Length);
        Assert.NotEqual(0, rows[^CaptionPieces.Pieces]);
    }
}
