namespace KoreBT.Analysis;

/// <summary>One intent in both runs, over the assertions whose verdicts can be compared.</summary>
/// <param name="Intent">The intent; <see cref="Intent.None"/> for "no intent".</param>
/// <param name="Baseline">Its textbook numbers in the baseline.</param>
/// <param name="Candidate">Its textbook numbers in the candidate.</param>
/// <param name="Test">Whether the split of the changes of its assertions could be chance: those that expected it and regressed against those that were fixed.</param>
public sealed record IntentChange(Intent Intent, IntentMetrics Baseline, IntentMetrics Candidate, McNemar Test)
{
    /// <summary>How many assertions that expected it regressed.</summary>
    public int Regressed => (int)Test.Regressed;

    /// <summary>How many assertions that expected it were fixed.</summary>
    public int Fixed => (int)Test.Fixed;

    /// <summary>
    /// The mid-p value of <see cref="Test"/> corrected for the number of intents of which a verdict changed (Benjamini and Hochberg): of all intents with a q below 0.05, at most 5% are expected
    /// to be chance. Null when no verdict changed.
    /// </summary>
    public double? Q { get; init; }

    /// <summary>True when so few verdicts changed that not even all of them in one direction would be more than chance. It does not mean that all is well.</summary>
    public bool IsTooFewToTell { get; init; }

    /// <summary>The candidate's F1 less the baseline's, from -1 to 1; null when one of them is undefined.</summary>
    public double? F1Change => Candidate.F1 - Baseline.F1;

    /// <summary>True when any count or verdict changed.</summary>
    public bool Moved => Baseline != Candidate || Regressed > 0 || Fixed > 0;
}
