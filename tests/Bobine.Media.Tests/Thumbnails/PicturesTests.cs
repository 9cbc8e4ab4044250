using Bobine.Media.Ffmpeg;
using Bobine.Media.Probe;
using Bobine.Media.Thumbnails;
using Bobine.Testing;

namespace Bobine.Media.Tests.Thumbnails;

public sealed class PicturesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(160, 90, 160)]
    [InlineData(960, 540, 640)]
    public async Task A_thumbnail_is_a_WebP_no_wider_than_640_pixels(int width, int height, int expected)
    {
        using var folder = await FilmAsync(width, height, frames: 6);
        await Pictures.ThumbnailAsync(folder["film.mp4"], 0.25, folder["film.webp"], Stop);
        var info = await MediaProbe.ReadAsync(folder["film.webp"], Stop);
        Assert.Equal(("webp", expected), (info.VideoCodec, info.Width));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task A_contact_sheet_is_four_pictures_across_however_short_the_film(int frames)
    {
        using var folder = await FilmAsync(160, 90, frames);
        await Pictures.ContactSheetAsync(folder["film.mp4"], frames / 24.0, folder["film.jpg"], Stop);
        var info = await MediaProbe.ReadAsync(folder["film.jpg"], Stop);
        Assert.Equal((4 * 320) + (3 * 4) + 8, info.Width);
        Assert.Equal((3 * 180) + (2 * 4) + 8, info.Height);
    }

    private static async Task<TemporaryFolder> FilmAsync(int width, int height, int frames)
    {
        var folder = new TemporaryFolder();
        await using var writer = new FilmWriter(folder["film.mp4"], new(width, height), 24);
        for (var i = 0; i < frames; i++) await writer.WriteAsync(new byte[width * height * 4], Stop);
        await writer.CompleteAsync(withSound: false, Stop);
        return folder;
    }
}
