namespace KoreBT.Analysis;

/// <summary>One intent in both runs, over the assertions whose verdicts can be compared.</summary>
/// <param name="Intent">The intent; <see cref="Intent.None"/> for "no intent".</param>
/// <param name="Baseline">Its textbook numbers in the baseline.</param>
/// <param name="Candidate">Its textbook numbers in the candidate.</param>
/// <param name="Regressed">How many assertions that expected it regressed.</param>
/// <param name="Fixed">How many assertions that expected it were fixed.</param>
public sealed record IntentChange(Intent Intent, IntentMetrics Baseline, IntentMetrics Candidate, int Regressed, int Fixed)
{
    /// <summary>The candidate's F1 less the baseline's, from -1 to 1; null when one of them is undefined.</summary>
    public double? F1Change => Candidate.F1 - Baseline.F1;

    /// <summary>True when any count or verdict changed.</summary>
    public bool Moved => Baseline != Candidate || Regressed > 0 || Fixed > 0;
}
