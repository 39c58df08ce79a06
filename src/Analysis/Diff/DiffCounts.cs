namespace KoreBT.Analysis;

/// <summary>How many assertions there are of each <see cref="ChangeKind"/>.</summary>
public sealed record DiffCounts
{
    private readonly int[] _byKind;

    internal DiffCounts(Func<ChangeKind, int> count) => _byKind = [.. Enum.GetValues<ChangeKind>().Select(count)];

    /// <summary>Right before, wrong now.</summary>
    public int Regressed => this[ChangeKind.Regressed];

    /// <summary>Wrong before, right now.</summary>
    public int Fixed => this[ChangeKind.Fixed];

    /// <summary>Wrong in both, with another answer.</summary>
    public int ChangedWrongAnswer => this[ChangeKind.ChangedWrongAnswer];

    /// <summary>Wrong in both, with the same answer.</summary>
    public int StillFailing => this[ChangeKind.StillFailing];

    /// <summary>Right in both.</summary>
    public int StillPassing => this[ChangeKind.StillPassing];

    /// <summary>Only in the candidate.</summary>
    public int Added => this[ChangeKind.Added];

    /// <summary>Only in the baseline.</summary>
    public int Removed => this[ChangeKind.Removed];

    /// <summary>The suite expects something else now.</summary>
    public int ExpectationChanged => this[ChangeKind.ExpectationChanged];

    /// <summary>Without a verdict on at least one side.</summary>
    public int Unscored => this[ChangeKind.Unscored];

    /// <summary>The assertions whose two verdicts can be compared: on both sides, scored, with one expectation.</summary>
    public int Comparable => Regressed + Fixed + ChangedWrongAnswer + StillFailing + StillPassing;

    /// <summary>The assertions found on both sides.</summary>
    public int Paired => Comparable + ExpectationChanged + Unscored;

    /// <summary>The number of one kind.</summary>
    /// <param name="kind">The kind.</param>
    public int this[ChangeKind kind] => _byKind[(int)kind];
}
