namespace KoreBT.Analysis;

/// <summary>Rows in, assertions out: the summary section, then the header, then runs of rows that make one assertion. Knows nothing of streams.</summary>
internal sealed class ResultsParser(StrictCsv csv, ResultsReaderOptions options)
{
    /// <summary>More rows of one assertion than a dialog has entities: each is compared with all others.</summary>
    private const int MostEntities = 1_000;

    /// <summary>Characters and cells above the table: a summary has a few thousand, and another file must not be kept whole.</summary>
    private const int LongestSummary = 1 << 20;

    private readonly ColumnMap _columns = options.Map;
    private readonly List<SummaryRow> _summary = [];
    private readonly List<EntityResult> _entities = [];
    private TableRow? _row;
    private AssertionGroup? _group;
    private UtteranceResult? _pending;
    private int _assertions;
    private int _summaryLength;

    public RunInfo Info { get; private set; } = RunInfo.Empty;

    public RunQuality Quality { get; } = new();

    /// <summary>What the numbers of answers stand for; it grows while rows are read.</summary>
    public IReadOnlyList<Answer> Answers => _row!.Answers.All;

    /// <summary>Takes a row above the table; true when it is the header, after which every row goes to the assertions.</summary>
    public bool FindTable()
    {
        string[] cells = csv.Cells();
        if (cells.Any(static cell => cell.Contains('\0', StringComparison.Ordinal)))
        {
            // In headers only letters and digits count, so UTF-16 without a mark would pass for a table.
            throw csv.Error("the row holds a NUL character, so the file is not UTF-8 or is damaged; save it as \"CSV UTF-8\", or download it again.");
        }

        Quality.AddStrayQuote(csv);
        if (_columns.IsHeader(cells))
        {
            Info = new RunInfo(_summary);
            TableHeader header = TableHeader.Parse(cells, _columns, csv.FileName, csv.Line);
            _row = new TableRow(csv, header, Quality, options);
            _group = new AssertionGroup(_row, Quality);
            foreach ((_, string name) in header.Others)
            {
                Quality.Add(FindingKind.UnknownColumn, csv.Line, $"The column \"{name}\" is not known here; its cells are kept as text and count for nothing.");
            }

            return true;
        }

        int last = Array.FindLastIndex(cells, static cell => !string.IsNullOrWhiteSpace(cell));
        if (last >= 0 && !IsSeparatorHint(csv.Line, cells[0]))
        {
            _summary.Add(new SummaryRow(csv.Line, cells[0].Trim(), last == 0 ? [] : cells[1..(last + 1)]));
            _summaryLength += cells.Sum(static cell => cell.Length + 1);
            if (_summaryLength > LongestSummary)
            {
                throw NoTable();
            }
        }

        return false;
    }

    public ResultsFormatException NoTable()
    {
        string required = string.Join(", ", ColumnMap.All.Where(static column => column.IsRequired).Select(column => _columns.HeaderOf(column.Column)));
        return new ResultsFormatException(csv.FileName, 0, $"no results table was found: no row names the columns {required}; check that this is a batch-test results file and that its download was complete, or tell which columns hold them and name the separator if it is none of comma, semicolon and tab.");
    }

    /// <summary>Takes the current table row for the assertions as objects, and gives the one it completed, if it began a new one.</summary>
    public UtteranceResult? Add()
    {
        if (!_row!.Read())
        {
            return null;
        }

        UtteranceResult? completed = null;
        if (_group!.Begins())
        {
            completed = Complete();
            _assertions++;
            _pending = _row.Result(_group.Answer);
        }

        AddEntity();
        return completed;
    }

    /// <summary>Gives the last assertion and checks what only the whole file can tell.</summary>
    public UtteranceResult Last()
    {
        CheckWhole();
        return Complete()!;
    }

    /// <summary>Takes the current table row for a sink: nothing becomes an object but entities.</summary>
    public void Add(IAssertionSink sink)
    {
        if (!_row!.Read())
        {
            return;
        }

        if (_group!.Begins())
        {
            Complete(sink);
            _assertions++;
            sink.Begin(_row, _group.AnswerNumber);
        }

        AddEntity();
    }

    /// <summary>Gives a sink the last entities and checks what only the whole file can tell.</summary>
    public void Last(IAssertionSink sink)
    {
        CheckWhole();
        Complete(sink);
    }

    /// <summary>Spreadsheets write <c>sep=;</c> into the first line; where the separator is the file's own, the row has a cell more.</summary>
    private static bool IsSeparatorHint(int line, string cell) => line == 1 && cell.Length is 4 or 5 && cell.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private void AddEntity()
    {
        if (!_row!.NamesEntity)
        {
            return;
        }

        if (_entities.Count == MostEntities)
        {
            throw csv.Error($"the utterance has more than {MostEntities} rows of entities; check that the columns are those they are taken for.");
        }

        _entities.Add(_row.Entity());
    }

    private UtteranceResult? Complete()
    {
        if (_pending is not { } result || _entities.Count == 0)
        {
            return _pending;
        }

        result = result.With(_entities.ToArray());
        _entities.Clear();
        return result;
    }

    private void Complete(IAssertionSink sink)
    {
        if (_entities.Count > 0)
        {
            sink.Complete(_entities);
            _entities.Clear();
        }
    }

    private void CheckWhole()
    {
        if (_assertions == 0)
        {
            throw new ResultsFormatException(csv.FileName, 0, "the results table has a header and no rows; download the file again once the run has completed.");
        }

        if (Info.UtteranceCount is { } announced && announced != _assertions)
        {
            Quality.Add(FindingKind.CountDiffers, 0, $"The summary announces {announced} utterances and the table holds {_assertions}; the platform dropped some, or the file is incomplete.");
        }
    }
}
