using Bobine.Core;
using Bobine.Media.Ffmpeg;
using Bobine.Media.Thumbnails;

namespace Bobine.Media.Tests.Ffmpeg;

public sealed class FfmpegArgumentsTests
{
    [Fact]
    public void Raw_frames_become_silent_H264_in_BT709_with_a_keyframe_every_two_seconds() => Assert.Equal(
        "-hide_banner -loglevel error -y -f rawvideo -pix_fmt bgra -s 1280x720 -r 24 -i pipe:0 -an -c:v libx264 -preset superfast -crf 20 -pix_fmt yuv420p "
        + "-vf scale=out_color_matrix=bt709:out_range=tv -colorspace bt709 -color_primaries bt709 -color_trc bt709 -g 48 -fflags +bitexact -flags:v +bitexact -f mp4 film.mp4",
        string.Join(' ', FfmpegArguments.EncodeFrames(new(1280, 720), 24, "film.mp4")));

    [Fact]
    public void Joining_copies_the_picture_and_makes_the_sound_AAC_in_a_fast_start_file() => Assert.Equal(
        "-hide_banner -loglevel error -nostdin -y -i film.mp4 -i sound.wav -map 0:v -map 1:a -c:v copy -c:a aac -b:a 192k "
        + "-shortest -movflags +faststart -fflags +bitexact -flags:a +bitexact -f mp4 out.mp4",
        string.Join(' ', FfmpegArguments.Join("film.mp4", "sound.wav", "out.mp4")));

    [Fact]
    public void A_silent_film_is_only_rewritten() => Assert.Equal(
        "-hide_banner -loglevel error -nostdin -y -i film.mp4 -map 0:v -c copy -movflags +faststart -fflags +bitexact -f mp4 out.mp4",
        string.Join(' ', FfmpegArguments.FastStart("film.mp4", "out.mp4")));

    [Fact]
    public void A_thumbnail_is_one_WebP_of_640_pixels_at_most() => Assert.Equal(
        "-hide_banner -loglevel error -nostdin -y -ss 1.25 -i film.mp4 -frames:v 1 -vf scale='min(640,iw)':-2 -c:v libwebp -quality 80 film.webp",
        string.Join(' ', Pictures.ThumbnailArguments("film.mp4", 1.25, "film.webp")));

    [Fact]
    public void A_contact_sheet_is_twelve_frames_four_across() => Assert.Equal(
        "-hide_banner -loglevel error -nostdin -y -i film.mp4 -vf fps=2:round=up,scale=320:-2,tile=4x3:padding=4:margin=4 -frames:v 1 -q:v 3 sheet.jpg",
        string.Join(' ', Pictures.ContactSheetArguments("film.mp4", 6, "sheet.jpg")));

    [Fact]
    public void A_path_with_spaces_and_quotes_stays_one_argument()
    {
        const string odd = "a 'film' of \"mine\"; rm -rf.mp4";
        Assert.Contains(odd, FfmpegArguments.EncodeFrames(new FrameSize(64, 64), 24, odd));
        Assert.Contains(odd, FfmpegArguments.Join(odd, "s.wav", "o.mp4"));
    }
}
