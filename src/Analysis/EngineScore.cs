namespace KoreBT.Analysis;

/// <summary>The confidence of one engine.</summary>
/// <param name="Engine">The engine as the file names it, for example <c>FM</c>, <c>ML</c>, <c>KG</c> or <c>FAQ</c>.</param>
/// <param name="Score">The score; each engine has a scale of its own, so scores of two engines do not compare.</param>
public sealed record EngineScore(string Engine, double Score);
