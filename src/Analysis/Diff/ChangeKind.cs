namespace KoreBT.Analysis;

/// <summary>What became of one assertion from the baseline to the candidate; each pair has exactly one kind. In the order of reports.</summary>
public enum ChangeKind
{
    /// <summary>Right in the baseline, wrong in the candidate.</summary>
    Regressed,

    /// <summary>Wrong in the baseline, right in the candidate.</summary>
    Fixed,

    /// <summary>Wrong in both, with another answer.</summary>
    ChangedWrongAnswer,

    /// <summary>The suite now expects something else, so the two verdicts say nothing about the bot.</summary>
    ExpectationChanged,

    /// <summary>Only in the candidate.</summary>
    Added,

    /// <summary>Only in the baseline.</summary>
    Removed,

    /// <summary>At least one side has no verdict; never counted as a regression.</summary>
    Unscored,

    /// <summary>Wrong in both, with the same answer.</summary>
    StillFailing,

    /// <summary>Right in both.</summary>
    StillPassing,
}
