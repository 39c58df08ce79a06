namespace KoreBT.Analysis;

/// <summary>What formats for test results call a test: an assertion of the candidate, or an intent or entity of a single run. All texts are safe to print and fit into one line of XML.</summary>
/// <param name="Group">The expected intent.</param>
/// <param name="Name">What tells it from all others, and says nothing of how it went.</param>
/// <param name="Status">How it went.</param>
/// <param name="Kind">What became of it, in one word.</param>
/// <param name="Rule">In which way it is wrong, in one word.</param>
/// <param name="Message">How it went in one sentence, which stands alone.</param>
internal sealed record ReportCase(string Group, string Name, CaseStatus Status, string Kind, string Rule, string Message)
{
    /// <summary>What became of the assertion; null in the report of a single run.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>The line in the candidate's file; 0 when there is none.</summary>
    public int Line { get; init; }

    /// <summary>How many mistakes it stands for.</summary>
    public long Errors { get; init; }

    /// <summary>The same in every report of the same suite.</summary>
    public Guid Id => StableId.Uuid(Name);
}
