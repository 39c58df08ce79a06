namespace KoreBT.Analysis;

/// <summary>
/// What a notebook shows of a run, a report, a matrix, a comparison and the verdict of a gate: the result of a cell is shown so by itself. The methods are for other numbers of rows, and for
/// whatever else shows HTML.
/// </summary>
public static class NotebookDisplay
{
    private static int _rowLimit = 20;

    /// <summary>How many rows each table has at most, and how many intents a matrix; 20 unless set. For all that is shown from now on. What is left out is counted below the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 0.</exception>
    public static int RowLimit
    {
        get => _rowLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _rowLimit = value;
        }
    }

    /// <summary>A run: the share of right answers, what became of each utterance, and the wrong answers.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rows">The limit for this one; <see cref="RowLimit"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 0.</exception>
    public static NotebookHtml ToHtml(this TestRun run, int? rows = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new NotebookHtml(NotebookRun.Of(run, Limit(rows)));
    }

    /// <summary>A report: the averages, and the intents with the lowest F1 first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rows">The limit for this one; <see cref="RowLimit"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 0.</exception>
    public static NotebookHtml ToHtml(this ClassificationReport report, int? rows = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new NotebookHtml(NotebookReport.Of(report, Limit(rows)));
    }

    /// <summary>A matrix: a map of all answers where the limit allows as many intents, and who took whose utterances, the most first.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="rows">The limit for this one; <see cref="RowLimit"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 0.</exception>
    public static NotebookHtml ToHtml(this ConfusionMatrix matrix, int? rows = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new NotebookHtml(NotebookMatrix.Of(matrix, Limit(rows)));
    }

    /// <summary>A comparison: the <see cref="Verdict"/>, what became of each utterance, what regressed and what was fixed, and the intents that moved.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="rows">The limit for this one; <see cref="RowLimit"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 0.</exception>
    public static NotebookHtml ToHtml(this RunDiff diff, int? rows = null)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return new NotebookHtml(NotebookDiff.Of(diff, Limit(rows)));
    }

    /// <summary>The verdict of a gate: whether it is open, and what became of each rule.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="rows">The limit for this one; <see cref="RowLimit"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 0.</exception>
    public static NotebookHtml ToHtml(this GateVerdict verdict, int? rows = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new NotebookHtml(NotebookGate.Of(verdict, Limit(rows)));
    }

    private static int Limit(int? rows)
    {
        int limit = rows ?? RowLimit;
        ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(rows));
        return limit;
    }
}
