namespace Bobine.Plan.Vocabulary;

/// <summary>The closed vocabulary of plans. The world draws, sounds and films every entry; the planner maps people's words to it.</summary>
public static class Terms
{
    /// <summary>Gets the articulated, hand-made figures.</summary>
    public static IReadOnlyList<Term> Heroes { get; } =
    [
        new("lion", ["lion", "lioness"], ["lion", "lionne"]),
        new("cat", ["cat", "kitten", "kitty"], ["chat", "chatte", "chaton", "minou"]),
        new("dog", ["dog", "puppy", "hound"], ["chien", "chienne", "chiot", "toutou"]),
        new("giraffe", ["giraffe"], ["girafe"]),
        new("horse", ["horse", "pony", "foal", "mare", "stallion"], ["cheval", "poney", "jument", "poulain"]),
        new("elephant", ["elephant"], ["éléphant", "éléphante"]),
        new("duck", ["duck", "duckling"], ["canard", "cane", "caneton"]),
        new("bird", ["bird", "sparrow", "robin"], ["oiseau", "moineau", "rouge-gorge"]),
        new("penguin", ["penguin"], ["pingouin", "manchot"]),
        new("fish", ["fish", "goldfish"], ["poisson", "poisson rouge"]),
        new("robot", ["robot", "android"], ["robot", "androïde"]),
        new("man", ["man", "guy", "gentleman", "father", "dad", "boyfriend"], ["homme", "monsieur", "type", "père", "papa"]),
        new("woman", ["woman", "lady", "mother", "mum", "mom", "girlfriend"], ["femme", "dame", "mère", "maman"]),
        new("child", ["child", "kid", "boy", "girl", "toddler"], ["enfant", "garçon", "fille", "fillette", "gamin", "gamine", "gosse"]),
        new("crowd", ["crowd", "people", "audience", "spectators"], ["foule", "gens", "public", "spectateurs"]),
        new("crew", ["crew", "film crew", "technicians"], ["équipe", "équipe de tournage", "techniciens"]),
        new("firefighter", ["firefighter", "fireman"], ["pompier", "pompière", "sapeur-pompier"]),
        new("actor", ["actor", "actress"], ["acteur", "actrice", "comédien", "comédienne"]),
        new("superhero", ["superhero", "superheroine"], ["super-héros", "superhéros", "super-héroïne"]),
        new("astronaut", ["astronaut", "cosmonaut"], ["astronaute", "cosmonaute", "spationaute"]),
        new("formula-one", ["formula one car", "formula 1 car", "f1 car", "f1", "formula one", "formula 1", "racing car", "race car"], ["formule 1", "formule un", "f1", "voiture de formule 1", "voiture de course"]),
        new("taxi", ["taxi", "cab"], ["taxi"]),
        new("car", ["car", "automobile"], ["voiture", "auto", "bagnole"]),
        new("bus", ["bus", "coach"], ["bus", "autobus", "autocar"]),
        new("boat", ["boat", "ship", "sailboat"], ["bateau", "voilier", "navire"]),
        new("rocket", ["rocket", "spaceship"], ["fusée", "vaisseau spatial"]),
        new("drone", ["drone", "quadcopter"], ["drone"]),
        new("fire-truck", ["fire truck", "fire engine"], ["camion de pompiers"]),
        new("house", ["house", "home", "cottage"], ["maison", "pavillon", "chaumière"]),
        new("computer", ["computer", "computer screen", "screen", "monitor"], ["ordinateur", "écran d'ordinateur", "écran"]),
        new("fireworks", ["fireworks", "firework"], ["feux d'artifice", "feu d'artifice"]),
        new("fire", ["fire", "flames", "blaze"], ["feu", "incendie", "flammes"]),
        new("balloon", ["balloon"], ["ballon de baudruche", "ballon gonflable"]),
        new("ball", ["ball"], ["balle", "ballon"]),
    ];

    public static IReadOnlyList<Term> Places { get; } =
    [
        new("meadow", ["meadow", "field", "grassland", "countryside", "savanna", "park", "garden"], ["prairie", "pré", "champ", "campagne", "savane", "parc", "jardin"]),
        new("beach", ["beach", "seaside", "shore"], ["plage", "bord de mer", "rivage"]),
        new("museum", ["museum", "gallery", "art gallery"], ["musée", "galerie", "galerie d'art"]),
        new("film-set", ["film set", "movie set", "set", "film studio", "soundstage"], ["plateau de tournage", "plateau", "tournage", "studio de cinéma"]),
        new("christmas-street", ["christmas street", "christmas market"], ["rue de noël", "marché de noël"]),
        new("city-street", ["street", "city street", "town", "road"], ["rue", "ville", "route", "avenue"]),
        new("skyline", ["skyline", "city", "rooftops", "above the city"], ["toits", "au-dessus de la ville", "ligne d'horizon", "gratte-ciel"]),
        new("forest", ["forest", "woods", "wood", "jungle"], ["forêt", "bois", "jungle"]),
        new("desert", ["desert", "dunes"], ["désert", "dunes"]),
        new("race-track", ["race track", "racetrack", "circuit", "track"], ["circuit", "piste", "circuit de course"]),
        new("office", ["office", "desk"], ["bureau", "open space"]),
        new("kitchen", ["kitchen"], ["cuisine"]),
        new("mountain-lake", ["mountain lake", "lake", "mountain", "mountains"], ["lac de montagne", "lac", "montagne", "montagnes"]),
        new("underwater", ["under water", "underwater", "sea bed", "coral reef", "ocean floor"], ["sous l'eau", "fond de la mer", "fonds marins", "récif de corail"]),
        new("space", ["space", "moon", "the moon", "outer space", "planet"], ["espace", "lune", "planète"]),
        new("stage", ["stage", "theatre", "theater", "concert"], ["scène", "théâtre", "concert"]),
        new("bus-interior", ["bus", "inside a bus", "on a bus"], ["bus", "dans un bus", "intérieur d'un bus"]),
        new("living-room", ["living room", "lounge", "sofa", "home", "bedroom"], ["salon", "séjour", "canapé", "chambre"]),
    ];

    public static IReadOnlyList<string> Times { get; } = ["dawn", "day", "sunset", "night"];
    public static IReadOnlyList<string> WeatherKinds { get; } = ["clear", "cloud", "rain", "storm", "snow", "fog"];
    public static IReadOnlyList<string> Styles { get; } = ["illustrated", "watercolour", "noir", "neon", "paper", "pencil", "pixel", "cinematic", "vintage", "comic"];
    public static IReadOnlyList<string> Feelings { get; } = ["neutral", "glad", "sad", "surprised", "angry", "afraid", "sly"];
    public static IReadOnlyList<string> Transitions { get; } = ["cut", "fade", "dissolve", "wipe"];
    public static IReadOnlyList<string> CameraSizes { get; } = ["extreme-wide", "wide", "full", "cowboy", "medium", "medium-close-up", "close-up", "insert"];
    public static IReadOnlyList<string> CameraAngles { get; } = ["eye", "low", "high", "top-down", "dutch", "over-the-shoulder", "point-of-view"];
    public static IReadOnlyList<string> CameraMoves { get; } =
    [
        "static", "pan-left", "pan-right", "tilt-up", "tilt-down", "zoom-in", "zoom-out", "dolly-in", "dolly-out", "truck-left", "truck-right",
        "fly-through", "orbit-left", "orbit-right", "crane-up", "crane-down", "drone", "tracking", "handheld",
    ];

    /// <summary>Gets the actions. What each needs (a target, a prop, a place to go) and how long it takes is in the world's action table.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        "stand", "walk", "run", "jump", "fly", "swim", "dance", "sit", "sleep", "wake", "eat", "drink", "talk", "sing", "laugh", "cry", "wave", "point", "look",
        "chase", "play", "lick", "embrace", "give", "hit", "break", "extinguish", "invade", "stumble", "drive", "take-off", "land", "explode", "toast",
        "meow", "roar", "bark", "call", "honk", "fall", "roll", "bounce", "float", "pop", "burn", "enter", "leave", "hide", "cheer", "applaud", "paint", "play-music",
        "kick", "throw", "catch", "push", "kneel", "turn", "shake-head", "nod", "shiver", "sneeze", "read", "kiss", "climb", "spin", "grow", "shrink", "light-up",
    ];

    public static IReadOnlyList<string> Accessories { get; } =
    [
        "cape", "hat", "top-hat", "cap", "santa-hat", "crown", "glasses", "sunglasses", "scarf", "beard", "moustache", "bow-tie", "tie", "backpack", "mask",
        "firefighter-outfit", "apron", "dress", "jacket", "coat", "boots", "headphones", "flower", "medal",
    ];

    public static IReadOnlyList<string> Colours { get; } =
        ["red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink", "brown", "black", "white", "grey", "beige", "gold", "silver", "ginger", "blond"];

    public static IReadOnlyList<string> Voices { get; } = ["low", "deep", "warm", "bright", "high", "soft", "child", "old", "robot", "tiny"];
    public static IReadOnlyList<string> Sizes { get; } = ["tiny", "small", "medium", "big", "giant"];
    public static IReadOnlyList<string> Ages { get; } = ["baby", "young", "adult", "old"];
    public static IReadOnlyList<string> Moods { get; } = ["happy", "sad", "tense", "epic", "calm", "funny", "christmas"];
    public static IReadOnlyList<string> HairStyles { get; } = ["short", "long", "bob", "bun", "curly", "quiff", "bald"];
    public static IReadOnlyList<string> Manners { get; } = ["slowly", "quickly", "gently", "hard"];

    /// <summary>Gets the sides a member enters from.</summary>
    public static IReadOnlyList<string> EntrySides { get; } = ["left", "right", "back", "above"];

    /// <summary>Gets where a member looks when a shot begins.</summary>
    public static IReadOnlyList<string> Facings { get; } = ["left", "right", "camera", "away"];

    /// <summary>Gets the languages of plans and lines.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];
}
