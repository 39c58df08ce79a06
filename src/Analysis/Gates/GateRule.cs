namespace KoreBT.Analysis;

/// <summary>One condition of a release: a number and what it must be. What goes together is checked when a <see cref="GatePolicy"/> is made of it.</summary>
public sealed record GateRule
{
    /// <summary>Of what the rule speaks; <see cref="GateScope.Overall"/> unless set.</summary>
    public GateScope Scope { get; init; }

    /// <summary>The intent or the entity; null unless the scope is <see cref="GateScope.Intent"/> or <see cref="GateScope.Entity"/>. <c>None</c> is "no intent".</summary>
    public string? Name { get; init; }

    /// <summary>The <see cref="GateMetric.Name"/> of the number.</summary>
    public required string Metric { get; init; }

    /// <summary>What the threshold means.</summary>
    public required GateComparison Comparison { get; init; }

    /// <summary>The threshold: a share from 0 to 1 (never percent), or a whole number for counts.</summary>
    public required double Threshold { get; init; }

    /// <summary>
    /// What has fewer assertions than this is not judged; 0 unless set. A rule that can judge nothing at all for want of them is one whose data is missing.
    /// </summary>
    public long MinSupport { get; init; }

    /// <summary>
    /// Whether a broken threshold fails the gate only when the change is more than chance: by the mid-p value of McNemar's test for the run as a whole, by q for an intent. False unless set;
    /// what could be chance is a warning then.
    /// </summary>
    public bool RequireSignificance { get; init; }

    /// <summary>Below what p or q a change is more than chance, between 0 and 1; 0.05 unless set.</summary>
    public double SignificanceLevel { get; init; } = 0.05;

    /// <summary>What happens when the number does not exist; <see cref="GateMissing.Fail"/> unless set.</summary>
    public GateMissing OnMissing { get; init; }
}
