namespace KoreBT.Analysis;

/// <summary>A regression that somebody answers for until a day: it is in no count of regressions. Precision, recall and F1 know nothing of it.</summary>
public sealed record AllowedRegression
{
    /// <summary>The utterance, compared as utterances of two runs are: case, Unicode form and white space do not matter.</summary>
    public required string Utterance { get; init; }

    /// <summary>The intent in whose context it was typed; null for every context.</summary>
    public Intent? Parent { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last day on which it counts (UTC). A regression that it would have allowed fails the gate afterwards, whatever the rules.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Why; empty when nobody says.</summary>
    public string Reason { get; init; } = "";
}
