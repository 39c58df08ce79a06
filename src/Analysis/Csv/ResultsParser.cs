namespace KoreBT.Analysis;

/// <summary>Rows in, assertions out: the summary section, then the header, then runs of rows that make one assertion. Knows nothing of streams.</summary>
internal sealed class ResultsParser(string? fileName)
{
    private readonly List<SummaryRow> _summary = [];
    private readonly List<EntityResult> _entities = [];
    private RowReader? _rows;
    private TableHeader? _header;
    private ResultRow? _first;
    private int _assertions;

    public RunInfo Info { get; private set; } = RunInfo.Empty;

    public RunQuality Quality { get; } = new();

    /// <summary>Takes a row above the table; true when it is the header, after which every row goes to <see cref="Add"/>.</summary>
    public bool FindTable(StrictCsv csv)
    {
        string[] cells = csv.Cells();
        if (TableHeader.IsHeader(cells))
        {
            Info = new RunInfo(_summary);
            _header = TableHeader.Parse(cells, fileName, csv.Line);
            _rows = new RowReader(_header, Quality);
            foreach ((_, string name, _) in _header.Others.Where(column => column.IsNamed))
            {
                Quality.Add(FindingKind.UnknownColumn, csv.Line, $"The column \"{name}\" is not known here; its cells are kept as text and count for nothing.");
            }

            return true;
        }

        int last = Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell));
        if (last >= 0)
        {
            _summary.Add(new SummaryRow(csv.Line, cells[0].Trim(), last == 0 ? [] : cells[1..(last + 1)]));
        }

        return false;
    }

    public ResultsFormatException NoTable()
    {
        bool semicolons = _summary.Any(row => row.Label.Contains(';') && TableHeader.IsHeader(row.Label.Split(';')));
        string advice = semicolons
            ? "its cells are separated by semicolons; save it with commas."
            : $"no row names the columns {string.Join(", ", ColumnMap.All.Where(column => column.IsRequired).Select(column => column.Header))}; check that this is a batch-test results file and that its download was complete.";
        return new ResultsFormatException(fileName, 0, "no results table was found: " + advice);
    }

    /// <summary>Takes a table row and gives the assertion it completed, if it began a new one.</summary>
    public UtteranceResult? Add(StrictCsv csv)
    {
        ResultRow? row = _rows!.Read(csv);
        if (row is null)
        {
            return null;
        }

        UtteranceResult? completed = null;
        if (_first is null || !row.Continues(_first))
        {
            completed = Take();
            _first = row;
        }

        if (row.Entity is not null)
        {
            _entities.Add(row.Entity);
        }

        return completed;
    }

    /// <summary>Gives the last assertion and checks what only the whole file can tell.</summary>
    public UtteranceResult Complete()
    {
        UtteranceResult last = Take() ?? throw new ResultsFormatException(fileName, 0, "the results table has a header and no rows; download the file again once the run has completed.");
        if (Info.UtteranceCount is { } announced && announced != _assertions)
        {
            Quality.Add(FindingKind.CountDiffers, 0, $"The summary announces {announced} utterances and the table holds {_assertions}; the platform dropped some, or the file is incomplete.");
        }

        return last;
    }

    private UtteranceResult? Take()
    {
        if (_first is not { } row)
        {
            return null;
        }

        UtteranceResult result = new()
        {
            Utterance = row.Utterance,
            Expected = row.Expected,
            Predicted = row.Predicted,
            ParentIntent = row.ParentIntent,
            Line = row.Line,
            IsScored = row.RecordedOutcome is not null || !_header!.Has(Column.ResultType),
            RecordedOutcome = row.RecordedOutcome,
            Entities = _entities.Count == 0 ? [] : _entities.ToArray(),
            TaskState = row.TaskState,
            PredictedScore = row.PredictedScore,
            ExpectedScore = row.ExpectedScore,
            Elimination = row.Elimination,
            ExpectedEntityOrder = row.ExpectedEntityOrder,
            ActualEntityOrder = row.ActualEntityOrder,
            OtherColumns = row.OtherColumns,
        };
        _entities.Clear();
        _first = null;
        _assertions++;
        Judge(result);
        return result;
    }

    private void Judge(UtteranceResult result)
    {
        if (!result.IsScored)
        {
            Quality.Add(FindingKind.Unscored, result.Line, "The Result Type is blank: the platform gave no verdict, so the assertion is in no number.");
        }

        if (result.OutcomesDisagree)
        {
            Quality.Add(FindingKind.OutcomeDisagrees, result.Line, $"The file says {result.RecordedOutcome}, the intents make it {result.RecomputedOutcome}; the numbers follow the intents.");
        }

        if (string.IsNullOrWhiteSpace(result.Utterance))
        {
            Quality.Add(FindingKind.BlankUtterance, result.Line, "The assertion has no utterance.");
        }
    }
}
