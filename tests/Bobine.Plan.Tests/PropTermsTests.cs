using Bobine.Plan.Vocabulary;

namespace Bobine.Plan.Tests;

public sealed class PropTermsTests
{
    [Fact]
    public void Every_prop_has_an_id_of_its_own_and_words_in_both_languages()
    {
        Assert.True(PropTerms.All.Count >= 1000);
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
    public void A_word_names_one_prop_only_and_no_hero()
    {
        foreach (var words in (Func<Term, string[]>[])[term => term.English, term => term.French])
        {
            var said = PropTerms.All.SelectMany(prop => words(prop.Term).Select(word => word.ToLowerInvariant())).ToList();
            Assert.Empty(said.GroupBy(word => word, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
            Assert.Empty(said.Intersect(Terms.Heroes.SelectMany(words), StringComparer.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("hedgehog", "hérisson", false)]
    [InlineData("ladder", "échelle", true)]
    [InlineData("sword", "épée", true)]
    [InlineData("oyster", "huître", true)]
    [InlineData("egg", "œuf", false)]
    [InlineData("beet", "betterave", true)]
    public void Names_are_right_in_both_languages(string english, string french, bool feminine)
    {
        var prop = Assert.Single(PropTerms.All, prop => prop.English.Contains(english, StringComparer.Ordinal));
        Assert.Contains(french, prop.French);
        Assert.Equal(feminine, prop.IsFeminine);
    }

    [Fact]
    public void French_is_written_with_its_accents() => Assert.True(PropTerms.All.Count(prop => prop.French[0].Any(letter => letter is > '\u007f')) > 250);

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
