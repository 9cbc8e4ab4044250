using System.Text.Json;
using Bobine.Text.Tokens;

namespace Bobine.Pipelines.Parity;

/// <summary>Prompt cleaning and token ids.</summary>
internal static class TokenizerParity
{
    public static void Run(Golden golden)
    {
        var tokenizer = UnigramTokenizer.Open(golden.Folder);
        using var document = ParityRun.Json(Path.Combine(golden.Folder, "cases.json"));
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        var unclean = cases.Where(item => PromptCleaner.Clean(item.GetProperty("raw").GetString()!) != item.GetProperty("cleaned").GetString()).Select(item => item.GetProperty("name").GetString()).ToList();
        golden.Report($"{cases.Count} prompts cleaned{(unclean.Count > 0 ? $" (not {string.Join(", ", unclean)})" : "")}", unclean.Count, 0);
        golden.Report($"ids of {cases.Count} cleaned prompts", cases.Count(item => !tokenizer.Encode(item.GetProperty("cleaned").GetString()!, int.MaxValue).SequenceEqual(Ids(item, "ids_hf"))), 0);
        golden.Report("ids cut at the limit", cases.Count(item => !Padded(item)), 0);

        bool Padded(JsonElement item)
        {
            var limit = item.GetProperty("max_length").GetInt32();
            var ids = tokenizer.Encode(item.GetProperty("cleaned").GetString()!, limit);
            return ids.Concat(Enumerable.Repeat(0, limit - ids.Count)).SequenceEqual(Ids(item, "ids_padded")) && Ids(item, "attention_mask").Sum() == ids.Count;
        }
    }

    private static IEnumerable<int> Ids(JsonElement item, string name) => item.GetProperty(name).EnumerateArray().Select(id => id.GetInt32());
}
