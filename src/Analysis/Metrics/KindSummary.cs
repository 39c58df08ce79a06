namespace KoreBT.Analysis;

/// <summary>The platform's numbers of the assertions whose expectation is of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Kore">The numbers.</param>
public sealed record KindSummary(IntentKind Kind, KoreSummary Kore);
