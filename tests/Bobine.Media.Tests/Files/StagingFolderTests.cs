using Bobine.Media.Files;
using Bobine.Testing;

namespace Bobine.Media.Tests.Files;

public sealed class StagingFolderTests
{
    [Fact]
    public void What_is_not_published_goes_with_the_folder()
    {
        using var folder = new TemporaryFolder();
        using (var staging = new StagingFolder(folder["new/film.mp4"]))
        {
            File.WriteAllText(staging.Path("film.mp4"), "film");
            File.WriteAllText(staging.Path("scrap"), "scrap");
            staging.Publish("film.mp4", folder["new/film.mp4"]);
        }

        Assert.Equal(["new", "new/film.mp4"], folder.Entries);
    }

    [Fact]
    public void A_folder_that_it_made_is_unmade_when_nothing_appeared_but_others_stay()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine"]);
        using (var staging = new StagingFolder(folder["mine/new/deep/film.mp4"])) File.WriteAllText(staging.Path("film.mp4"), "film");
        Assert.Equal(["mine"], folder.Entries);
    }

    [Fact]
    public void All_files_appear_beside_the_output()
    {
        using var folder = new TemporaryFolder();
        using (var staging = new StagingFolder(folder["film.mp4"]))
        {
            foreach (var name in (string[])["film.json", "film.mp4", "film.webp"]) File.WriteAllText(staging.Path(name), name);
            staging.PublishAll();
        }

        Assert.Equal(["film.json", "film.mp4", "film.webp"], folder.Entries);
    }
}
