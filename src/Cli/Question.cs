using KoreBT.Analysis;
using KoreBT.Cli.Policies;

namespace KoreBT.Cli;

/// <summary>What somebody wants to know of results files.</summary>
/// <param name="Comparing">How two runs are compared.</param>
/// <param name="Reading">How files are read.</param>
/// <param name="Policy">What judges them; null for nothing.</param>
/// <param name="Reports">The reports that are wanted as files.</param>
/// <param name="Time">The clock that says which allowances are over.</param>
internal sealed record Question(DiffOptions Comparing, ResultsReaderOptions Reading, PolicyFile? Policy, IReadOnlyList<ReportFile> Reports, TimeProvider Time)
{
    /// <summary>The form of what is printed; null where that has one of its own.</summary>
    public IReport? Printed { get; init; }

    /// <summary>True when a report lists the utterances of a single run.</summary>
    public bool NeedsUtterances => Printed?.ListsUtterances == true || Reports.Any(static report => report.Format.ListsUtterances);

    /// <summary>Reads the files and writes the reports.</summary>
    public async Task<Findings> AnswerAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        Findings findings = await Findings.ReadAsync(files, this, cancellationToken);
        foreach (ReportFile report in Reports)
        {
            await report.WriteAsync(findings.Write);
        }

        return findings;
    }
}
