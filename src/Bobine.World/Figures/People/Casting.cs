using Bobine.Core;
using Bobine.Plan;
using Bobine.World.Paint;

namespace Bobine.World.Figures.People;

/// <summary>Chooses who a cast member is: what the plan says, and the seed where it says nothing.</summary>
internal static class Casting
{
    private static readonly Rgb[] _skins = ["F3C9A6", "F0C09C", "E9B38E", "D89A76", "C98A64", "B9784F", "8A5A40", "6E4632"];
    private static readonly Rgb[] _darkHair = ["2A1E22", "3A261E", "4A2C22", "33201E"];
    private static readonly Rgb[] _fairHair = ["2A1E22", "4A2C22", "6B3F22", "7A2F24", "9A5A2C", "C89650", "B05A2C"];
    private static readonly Rgb[] _tops = ["3F7FA3", "C9603F", "4FA38F", "E0A43A", "8A4C78", "5A7A4A", "D9806A", "F0E4CF", "46588C", "B0404A"];
    private static readonly Rgb[] _bottoms = ["4A4358", "3B4F7A", "2F3A4C", "6A5446", "5A5A68", "3A4A44"];
    private static readonly Rgb[] _shoes = ["6B3A2A", "3A2C30", "F0E6D0", "7A3434", "3A4458"];
    private static readonly string[] _masculine = ["short", "short", "quiff", "curly", "short"];
    private static readonly string[] _feminine = ["bob", "long", "bun", "ponytail", "curly", "long"];
    private static readonly string[] _femaleWords = ["girl", "fille", "fillette", "gamine", "actress", "actrice", "comédienne", "superheroine", "super-héroïne", "pompière", "spectatrice", "woman", "femme", "mother", "mère", "maman", "mum", "mom", "lady", "dame", "queen", "reine", "princess", "princesse", "grandmother", "grand-mère", "sister", "soeur", "sœur"];
    private static readonly string[] _maleWords = ["boy", "garçon", "gamin", "actor", "acteur", "comédien", "fireman", "pompier", "superhéros", "super-héros", "king", "roi", "father", "père", "brother", "frère", "guy"];

    public static Person Resolve(CastMember member, Seed seed, int instance)
    {
        var kind = member.Kind;
        var look = member.Look;
        var random = seed.For("person").For(instance).Random();
        float sex = random.Float(), skinDraw = random.Float(), ageDraw = random.Float();
        var feminine = IsFeminine(member, kind, sex);
        var old = look.Age == "old" || (look.Age is null && kind == "crowd" && ageDraw > 0.86f);
        var child = kind == "child" || look.Age == "baby" || (kind == "crowd" && look.Age is null && ageDraw < 0.16f);
        var skin = NamedColours.Get(look.Skin, _skins[Math.Min(_skins.Length - 1, (int)(MathF.Pow(skinDraw, 1.15f) * _skins.Length))], ColourRole.Skin);
        var hair = NamedColours.Get(look.Hair, old ? random.Pick<Rgb>(["C9C4C2", "EFE9DE", "A7A3A6"]) : random.Pick(skin.Luma < 0.55f ? _darkHair : _fairHair), ColourRole.Hair);
        var style = look.HairStyle ?? (old && !feminine && random.Chance(0.45f) ? "bald" : random.Pick(feminine ? _feminine : _masculine));
        if (old && feminine && look.HairStyle is null) style = random.Pick<string>(["bun", "bob", "curly"]);
        var body = Body(look.Age, child, feminine, old, random);
        var wears = new Dictionary<string, Rgb>(StringComparer.Ordinal);
        foreach (var wear in look.Wears) wears[wear] = WearColour(look, wear);
        if (kind == "crowd") Accessorise(wears, feminine, child, random);
        var person = new Person
        {
            Body = body, IsFeminine = feminine, IsOld = old, Skin = skin, Hair = hair, HairStyle = style,
            Iris = NamedColours.Get(look.Eyes, random.Pick<Rgb>(skin.Luma < 0.55f ? ["4A2E1E", "5A3A24"] : ["5A3A24", "6B4A2A", "4A7A9A", "5F8A4A"]), ColourRole.Iris),
            Lash = hair.Luma > 0.5f ? "4A2E22" : "241618",
            Lip = feminine && !child ? Rgb.Mix(skin, "B8404C", 0.62f) : (Rgb?)null,
            Freckles = child && skin.Luma > 0.6f && random.Chance(0.5f),
            Outfit = Everyday(look, feminine, child, old, random), Wears = wears,
        };
        return Dress(Costume(person, kind, look, random), look);
    }

    public static Rgb WearColour(Look look, string wear) => NamedColours.Get(look.WearColours.GetValueOrDefault(wear), DefaultWear(wear));

    private static bool IsFeminine(CastMember member, string kind, float sex)
    {
        if (kind == "woman") return true;
        if (kind == "man") return false;
        foreach (var text in (ReadOnlySpan<string?>)[member.Word, member.Id, member.Name])
        {
            if (text is null) continue;
            var word = text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant();
            if (_femaleWords.Contains(word)) return true;
            if (_maleWords.Contains(word) && word != kind) return false;
        }

        return kind switch { "actor" => false, "firefighter" or "astronaut" or "superhero" => sex < 0.35f, _ => sex < 0.5f };
    }

    private static Physique Body(string? age, bool child, bool feminine, bool old, Rng random)
    {
        if (age == "baby") return Physique.Baby;
        var body = child ? Physique.Child : feminine ? Physique.Woman : Physique.Man;
        var stretch = random.Range(0.965f, 1.035f);
        var stout = random.Float();
        body = body with { Height = body.Height * stretch, Belly = child || feminine ? 0f : MathF.Max(0f, stout - 0.62f) * 0.10f, WaistHalf = body.WaistHalf * (1f + (MathF.Max(0f, stout - 0.5f) * 0.22f)) };
        if (age == "young" && child) body = body with { Height = body.Height * 0.92f };
        return old ? body with { Height = body.Height * 0.965f, Stoop = 0.11f, Belly = body.Belly + (feminine ? 0.008f : 0.022f), Jaw = body.Jaw + 0.03f } : body;
    }

    private static Outfit Everyday(Look look, bool feminine, bool child, bool old, Rng random)
    {
        var top = NamedColours.Get(look.Top, random.Pick(_tops));
        var bottom = NamedColours.Get(look.Legs, random.Pick(_bottoms));
        var shoes = NamedColours.Get(look.Shoes, random.Pick(_shoes));
        var cut = random.Float();
        var kind = child ? (cut < 0.5f ? TopKind.Tee : TopKind.Sweater) : old ? (cut < 0.5f ? TopKind.Sweater : TopKind.Shirt) : cut < 0.34f ? TopKind.Sweater : cut < 0.56f ? TopKind.Tee : cut < 0.82f ? TopKind.Shirt : TopKind.Sweater;
        var tucked = kind == TopKind.Shirt && random.Chance(0.6f);
        var collar = kind switch { TopKind.Shirt => 2, TopKind.Tee => random.Below(2), _ => child ? random.Pick<int>([0, 4]) : random.Pick<int>([0, 1, 3, 4]) };
        return new Outfit
        {
            Top = kind, TopColour = top, BottomColour = bottom, Shoes = shoes, Collar = collar,
            Bottom = child && random.Chance(0.4f) ? BottomKind.Shorts : feminine && random.Chance(0.3f) ? BottomKind.Skirt : BottomKind.Trousers,
            Sleeve = kind == TopKind.Tee ? 0.45f : 1f,
            Tucked = tucked,
            Belt = tucked ? Rgb.Hex("5A3A28") : (Rgb?)null,
            Under = Rgb.White,
            Bulk = kind == TopKind.Sweater ? 1.06f : 1f,
        };
    }

    private static void Accessorise(Dictionary<string, Rgb> wears, bool feminine, bool child, Rng random)
    {
        var draw = random.Float();
        var colour = random.Pick(_tops);
        if (draw < 0.10f) wears["glasses"] = "2B2226";
        else if (draw < 0.22f) wears["scarf"] = colour;
        else if (draw < 0.32f) wears[feminine ? "hat" : "cap"] = colour;
        else if (draw < 0.42f && !feminine && !child) wears["beard"] = Rgb.Black;
        else if (draw < 0.50f) wears["backpack"] = colour;
    }

    private static Person Costume(Person person, string kind, Look look, Rng random)
    {
        var outfit = person.Outfit;
        var body = person.Body;
        var wears = new Dictionary<string, Rgb>(person.Wears, StringComparer.Ordinal);
        switch (kind)
        {
            case "crew":
                var dark = NamedColours.Get(look.Top, random.Pick<Rgb>(["3A3F52", "4A4F5C", "4FA38F", "C98A3A", "46588C", "E8DCC4"]));
                var draw = random.Float();
                if (draw < 0.38f) wears.TryAdd("headphones", "2E3040");
                else if (draw < 0.7f) wears.TryAdd("cap", random.Pick<Rgb>(["D8A23A", "3A5A8A", "B0404A"]));
                return person with { Outfit = outfit with { TopColour = dark, Bottom = BottomKind.Trousers, BottomColour = NamedColours.Get(look.Legs, "3F3E50") }, Wears = wears };
            case "actor":
                return person with
                {
                    HairStyle = look.HairStyle ?? (person.IsFeminine ? "long" : "quiff"), Hair = NamedColours.Get(look.Hair, person.IsOld ? person.Hair : "2A1C20", ColourRole.Hair),
                    Outfit = outfit with { Top = TopKind.Shirt, Collar = 1, TopColour = NamedColours.Get(look.Top, "F0E4CF"), Bottom = BottomKind.Trousers, BottomColour = NamedColours.Get(look.Legs, "2F2A3C"), Shoes = NamedColours.Get(look.Shoes, "5A2F22"), Boots = true, Belt = "5A2F22", Tucked = true, Sleeve = 1f, Bulk = 1.08f },
                };
            case "firefighter":
                return Fire(person, look, wears);
            case "astronaut":
                var white = NamedColours.Get(look.Top ?? look.Coat, "E6ECF0");
                return person with
                {
                    Helmet = "astro", Body = body with { Height = body.Height * 1.04f, HeadRadius = body.HeadRadius * 0.80f },
                    Outfit = outfit with { Top = TopKind.Spacesuit, TopColour = white, Bottom = BottomKind.Trousers, BottomColour = NamedColours.Get(look.Legs, white), Shoes = "9AA6B2", Boots = true, Gloves = "9AA6B2", Trim = "D8582E", Bulk = 1.46f, Sleeve = 1f, Tucked = false, Belt = "AAB6C2", Collar = 0 },
                };
            case "superhero":
                var suit = NamedColours.Get(look.Top ?? look.Coat, random.Pick<Rgb>(["2F5AA8", "2F7A6A", "5A3A8C", "34406F"]));
                var accent = NamedColours.Get(look.Accent, random.Pick<Rgb>(["D8303C", "E0A43A", "E0567A"]));
                wears.TryAdd("cape", NamedColours.Get(look.WearColours.GetValueOrDefault("cape"), accent));
                wears.TryAdd("mask", NamedColours.Get(look.WearColours.GetValueOrDefault("mask"), suit.Lum(0.62f)));
                return person with
                {
                    Body = body with { Height = body.Height * 1.04f, ShoulderHalf = body.ShoulderHalf * 1.14f, ChestFront = body.ChestFront * 1.12f, ArmWidth = body.ArmWidth * 1.14f, HeadRadius = body.HeadRadius * 0.95f, Belly = 0f }, Wears = wears, Emblem = accent,
                    Outfit = outfit with { Top = TopKind.Suit, Collar = 0, TopColour = suit, Bottom = BottomKind.Tights, BottomColour = NamedColours.Get(look.Legs, suit.Lum(0.92f)), Shoes = NamedColours.Get(look.Shoes, accent), Boots = true, Gloves = accent, Belt = "E0B44C", Trim = "F6D24A", Sleeve = 1f, Tucked = true, Bulk = 1f },
                };
            default:
                return person;
        }
    }

    private static Person Fire(Person person, Look look, Dictionary<string, Rgb> wears)
    {
        wears.TryAdd("firefighter-outfit", "D8342C");
        var coat = NamedColours.Get(look.Top, "3C4152");
        return person with
        {
            Helmet = "fire", Wears = wears, HairStyle = person.HairStyle is "quiff" or "curly" or "bun" ? "short" : person.HairStyle,
            Outfit = person.Outfit with { Top = TopKind.Turnout, TopColour = coat, Bottom = BottomKind.Trousers, BottomColour = NamedColours.Get(look.Legs, coat), Shoes = "1F2026", Boots = true, Gloves = "4A3A30", Trim = "E8D23E", Bulk = 1.30f, Sleeve = 1f, Tucked = false, Belt = null, Collar = 0 },
        };
    }

    /// <summary>Puts on the clothes among the accessories.</summary>
    private static Person Dress(Person person, Look look)
    {
        var outfit = person.Outfit;
        if (person.Has("firefighter-outfit") && person.Helmet is null) return Fire(person, look, new(person.Wears, StringComparer.Ordinal));
        Rgb? Colour(string wear) => person.Wears.TryGetValue(wear, out var colour) ? (look.WearColours.GetValueOrDefault(wear) is null && look.Top is not null && wear is "dress" ? outfit.TopColour : colour) : (Rgb?)null;
        if (Colour("dress") is { } dress) outfit = outfit with { Top = TopKind.Dress, TopColour = dress, Bottom = BottomKind.Skirt, BottomColour = dress, Collar = 1, Sleeve = 0.4f, Bulk = 1f, Tucked = false, Belt = dress.Lum(0.7f) };
        if (Colour("jacket") is { } jacket) outfit = outfit with { Top = TopKind.Jacket, Under = look.Top is null ? Rgb.White : outfit.TopColour, TopColour = jacket, Collar = 2, Sleeve = 1f, Bulk = 1.10f, Tucked = false, Belt = null };
        if (Colour("coat") is { } coat) outfit = outfit with { Top = TopKind.Coat, Under = outfit.TopColour, TopColour = coat, Collar = 2, Sleeve = 1f, Bulk = 1.16f, Tucked = false, Belt = null };
        if (Colour("boots") is { } boots) outfit = outfit with { Boots = true, Shoes = boots };
        return person with { Outfit = outfit };
    }

    private static Rgb DefaultWear(string wear) => wear switch
    {
        "cape" => "C2283A",
        "hat" => "8A5A34",
        "top-hat" => "2A2630",
        "cap" => "D8A23A",
        "santa-hat" => "C8303A",
        "crown" => "E6B23E",
        "glasses" or "sunglasses" => "2B2226",
        "scarf" => "C9503F",
        "bow-tie" => "A82A3A",
        "tie" => "8A2A3A",
        "backpack" => "4F8A6A",
        "mask" => "2A2630",
        "firefighter-outfit" => "D8342C",
        "apron" => "F0E8DA",
        "dress" => "C8485A",
        "jacket" => "46506A",
        "coat" => "8A6A48",
        "boots" => "4A3028",
        "headphones" => "2E3040",
        "flower" => "E8718A",
        "medal" => "E6B23E",
        _ => "2B2730",
    };
}
