namespace Bobine.Plan.Vocabulary;

/// <summary>One entry of the closed vocabulary: the id plans use, and the words people use.</summary>
/// <param name="Id">The id in plans: English, lower case, hyphens.</param>
/// <param name="English">Words and phrases, singular, the first one is used in read-backs.</param>
/// <param name="French">The same in French, with accents; the first one is used in read-backs.</param>
public sealed record Term(string Id, string[] English, string[] French);
