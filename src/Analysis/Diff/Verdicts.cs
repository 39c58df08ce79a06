namespace KoreBT.Analysis;

/// <summary>From two assertions to what became of them.</summary>
internal static class Verdicts
{
    public static ChangeKind Compare(RunView before, int baseline, RunView after, int candidate)
    {
        if (baseline < 0 || candidate < 0)
        {
            return baseline < 0 ? ChangeKind.Added : ChangeKind.Removed;
        }

        if (before.Passed(baseline) is not { } passed || after.Passed(candidate) is not { } passes)
        {
            return ChangeKind.Unscored;
        }

        if (!before.Expectation(baseline).Equals(after.Expectation(candidate)))
        {
            return ChangeKind.ExpectationChanged;
        }

        return (passed, passes) switch
        {
            (true, false) => ChangeKind.Regressed,
            (false, true) => ChangeKind.Fixed,
            (true, true) => ChangeKind.StillPassing,
            (false, false) => before.Said(baseline).Equals(after.Said(candidate)) ? ChangeKind.StillFailing : ChangeKind.ChangedWrongAnswer,
        };
    }

    /// <summary>Whether both verdicts are on one and the same expectation.</summary>
    public static bool IsComparable(this ChangeKind kind) => kind is
        ChangeKind.Regressed or ChangeKind.Fixed or ChangeKind.ChangedWrongAnswer or ChangeKind.StillFailing or ChangeKind.StillPassing;
}
