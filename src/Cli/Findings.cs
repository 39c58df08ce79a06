using KoreBT.Analysis;
using KoreBT.Cli.Policies;

namespace KoreBT.Cli;

/// <summary>What results files say: the numbers of one run, or what changed from one to another; and what a policy says of that.</summary>
internal sealed class Findings
{
    private readonly RunDiff? _diff;
    private readonly TestRun? _run;

    private Findings(RunAnalysis run, TestRun? whole) => (Run, _run) = (run, whole);

    private Findings(RunDiff diff) => _diff = diff;

    /// <summary>The comparison; null when there is one run.</summary>
    public RunDiff? Diff => _diff;

    /// <summary>The numbers of the run; null when there are two.</summary>
    public RunAnalysis? Run { get; }

    /// <summary>What the policy says; null without a policy.</summary>
    public GateVerdict? Verdict { get; private init; }

    /// <summary>Whether a policy was kept, as an exit code.</summary>
    public int Code => Verdict is { Passed: false } ? ExitCodes.Regressed : ExitCodes.Fine;

    /// <param name="files">The candidate, or the baseline and the candidate.</param>
    /// <param name="question">How they are read, compared and judged.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PolicyException">The policy cannot be meant for these files.</exception>
    public static async Task<Findings> ReadAsync(IReadOnlyList<string> files, Question question, CancellationToken cancellationToken)
    {
        if (files is [var baseline, var candidate])
        {
            RunDiff diff = await ResultsFile.CompareAsync(baseline, candidate, question.Comparing, question.Reading, cancellationToken);
            return new(diff) { Verdict = question.Policy?.Evaluate(policy => policy.Evaluate(diff, question.Time)) };
        }

        TestRun? whole = question.NeedsUtterances ? await ResultsFile.LoadAsync(files[0], question.Reading, cancellationToken) : null;
        RunAnalysis run = whole is null ? await ResultsFile.MeasureAsync(files[0], question.Reading, cancellationToken) : RunAnalysis.From(whole);
        return new(run, whole) { Verdict = question.Policy?.Evaluate(policy => policy.Evaluate(run)) };
    }

    /// <summary>Writes all of it in one format; a format that has a place for the verdict of a policy shows that, too.</summary>
    public void Write(IReport format, TextWriter writer)
    {
        IReport report = Verdict is { } verdict ? format.WithVerdict(verdict) : format;
        if (_diff is not null)
        {
            report.Write(_diff, writer);
        }
        else if (_run is not null)
        {
            report.Write(_run, writer);
        }
        else
        {
            report.Write(Run!, writer);
        }
    }
}
