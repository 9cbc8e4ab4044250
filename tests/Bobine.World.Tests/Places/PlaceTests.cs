using Bobine.Core;
using Bobine.Plan.Vocabulary;
using Bobine.World.Places;
using Bobine.World.Rendering;
using Bobine.World.Simulation;
using SkiaSharp;

namespace Bobine.World.Tests.Places;

public sealed class PlaceTests
{
    private static readonly SKRect _wide = new(-600f, -300f, 1900f, 1100f);
    private static readonly SKRect _slice = new(420f, -60f, 620f, 800f);
    private const float Small = 0.1f;

    public static TheoryData<string> Ids => [.. PlaceCatalogue.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_place_is_painted_without_holes_in_every_hour_and_weather(string id)
    {
        foreach (var time in Terms.Times)
        {
            foreach (var weather in Terms.WeatherKinds) AssertOpaque(id, time, weather, _slice);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_place_goes_on_beyond_the_frame_on_all_sides(string id)
    {
        AssertOpaque(id, "sunset", "clear", _wide);
        AssertOpaque(id, "night", "snow", _wide);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_place_is_the_same_for_the_same_seed_and_another_for_another(string id)
    {
        Assert.Equal(Picture(id, 3), Picture(id, 3));
        Assert.NotEqual(Picture(id, 3), Picture(id, 4));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_place_has_depth_and_room_for_actors(string id)
    {
        var place = Build(id, "day", "clear");
        Assert.Equal(id, place.Id);
        Assert.True(place.Layers.Select(layer => layer.Depth).Distinct().Count() >= 3);
        Assert.True(place.Stage.Near < place.Stage.Far && place.Stage.HalfWidth > 0f);
        Assert.InRange(place.Horizon, 0.3f, 0.8f);
        Assert.Contains(place.Ground, new[] { "grass", "sand", "stone", "wood", "snow", "water", "metal", "carpet", "none" });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_part_of_a_place_looks_the_same_whatever_area_is_asked(string id)
    {
        var place = Build(id, "sunset", "clear");
        using var whole = PlaceSheet.Draw(place, new SKRect(0f, 0f, 1280f, 720f), 0.125f);
        using var part = PlaceSheet.Draw(place, new SKRect(640f, 0f, 1280f, 720f), 0.125f);
        byte[] a = Pixels(whole), b = Pixels(part);
        double difference = 0;
        for (var y = 0; y < part.Height; y++)
        {
            for (var x = 0; x < part.Width * 4; x++) difference += Math.Abs(a[(((y * whole.Width) + 80) * 4) + x] - b[(y * part.Width * 4) + x]);
        }

        // Grain lies in device pixels, so single pixels may differ; things may not move.
        Assert.InRange(difference / b.Length, 0, 4);
    }

    [Fact]
    public void Every_place_of_the_vocabulary_can_be_built() => Assert.Equal(Terms.Places.Select(term => term.Id).Order(StringComparer.Ordinal), PlaceCatalogue.Ids.Order(StringComparer.Ordinal));

    [Fact]
    public void An_unknown_place_is_refused_by_name() =>
        Assert.Contains("\"atlantis\"", Assert.Throws<UserException>(() => PlaceCatalogue.Build("atlantis", new PlaceSetting(new Seed(1), "day", "clear"))).Message, StringComparison.Ordinal);

    private static void AssertOpaque(string id, string time, string weather, SKRect area)
    {
        var place = Build(id, time, weather);
        using var image = PlaceSheet.Draw(place, area, Small, Frame(place, time));
        Assert.True(Pixels(image).Chunk(4).All(pixel => pixel[3] == 255), $"{id} leaves a hole at {time} in {weather}.");
    }

    private static Place Build(string id, string time, string weather, ulong seed = 1) => PlaceCatalogue.Build(id, new PlaceSetting(new Seed(seed), time, weather));

    private static byte[] Picture(string id, ulong seed)
    {
        using var image = PlaceSheet.Draw(Build(id, "sunset", "clear", seed), new SKRect(0f, 0f, 1280f, 720f), Small);
        return Pixels(image);
    }

    private static byte[] Pixels(SKImage image)
    {
        using var pixels = image.PeekPixels();
        return pixels.GetPixelSpan().ToArray();
    }

    private static FrameState Frame(Place place, string time) => new()
    {
        Index = 10, Shot = 0, Time = 0.4f, Camera = new(), Actors = [], Effects = [],
        Environment = new() { Place = place.Id, Time = time, Style = "illustrated", Wind = 0.6f },
    };
}
