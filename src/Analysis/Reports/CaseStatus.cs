namespace KoreBT.Analysis;

/// <summary>What a test report says of a <see cref="ReportCase"/>.</summary>
internal enum CaseStatus
{
    Passed,
    Failed,
    Skipped,
}
