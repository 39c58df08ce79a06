namespace KoreBT.Analysis;

/// <summary>How two runs are compared.</summary>
public sealed record DiffOptions
{
    /// <summary>What an assertion has to get right; <see cref="DiffScope.Assertion"/> unless set.</summary>
    public DiffScope Scope { get; init; }
}
