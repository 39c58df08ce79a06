namespace KoreBT.Analysis;

/// <summary>An utterance in the list: an assertion of one run, or of two that are compared.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The assertion in the baseline; null when it is not there, or there is one run.</param>
/// <param name="After">The assertion in the candidate or the only run; null when it was removed.</param>
internal sealed record HtmlRow(HtmlKind Kind, UtteranceResult? Before, UtteranceResult? After)
{
    /// <summary>The intent it counts under.</summary>
    public required Intent Expected { get; init; }

    /// <summary>The baseline's answer by the names of the candidate; null where there is none.</summary>
    public Intent? Was { get; init; }

    /// <summary>The candidate's answer; null where there is none.</summary>
    public Intent? Is => After?.PredictedIntent;

    /// <summary>Whether the baseline was right; null when nobody says.</summary>
    public bool? WasRight { get; init; }

    /// <summary>Whether the candidate is right; null when nobody says.</summary>
    public bool? IsRight { get; init; }

    /// <summary>Why the wrong side is wrong; null when nothing is wrong or known.</summary>
    public ReasonKind? Reason { get; init; }

    /// <summary>Whether the policy allows the regression.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>What the changed expectation did, in a sentence; null for every other kind.</summary>
    public string? Effect { get; init; }

    public UtteranceResult Either => After ?? Before!;
}
