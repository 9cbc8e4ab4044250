using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Tests;

public sealed class PropTermsTests
{
    [Fact]
    public void Every_prop_has_an_id_of_its_own_and_words_in_both_languages()
    {
        Assert.True(PropTerms.All.Count >= 60);
        Assert.All(PropTerms.All, prop =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", prop.Id);
            Assert.All([.. prop.English, .. prop.French], word => Assert.Equal(word.Trim(), word));
            Assert.NotEmpty(prop.English[0] + prop.French[0]);
            Assert.InRange(prop.Metres, 0.005f, 60f);
        });
        Assert.Equal(PropTerms.All.Count, PropTerms.All.DistinctBy(prop => prop.Id).Count());
    }

    [Fact]
    public void No_prop_takes_the_id_of_a_hero() => Assert.DoesNotContain(PropTerms.All, prop => Kinds.IsHero(prop.Id));

    [Theory]
    [InlineData("zebra", true)]
    [InlineData("lion", true)]
    [InlineData("hammer", false)]
    [InlineData("taxi", false)]
    public void Animals_and_people_act_by_themselves(string kind, bool alive) => Assert.Equal(alive, Kinds.IsAlive(kind));

    [Theory]
    [InlineData("left near", -1.4f, 4f)]
    [InlineData("far right", 3.8f, 11f)]
    [InlineData("center", 0f, 6.5f)]
    [InlineData("near", 0f, 4f)]
    public void A_mark_is_a_side_and_a_depth_in_either_order(string words, float x, float z) => Assert.Equal(new StageMark(x, z), StageMarks.Find(words));

    [Theory]
    [InlineData("")]
    [InlineData("left right")]
    [InlineData("near far")]
    [InlineData("up")]
    public void Other_words_are_no_mark(string words) => Assert.Null(StageMarks.Find(words));
}
