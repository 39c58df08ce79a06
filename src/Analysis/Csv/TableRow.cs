using System.Collections.ObjectModel;

namespace KoreBT.Analysis;

/// <summary>
/// The current row of a results table in this library's words. One object for all rows of a file: cells are looked up by their bytes, and become strings only for those who ask.
/// Refuses rows whose cells have moved.
/// </summary>
internal sealed class TableRow
{
    /// <summary>More different names mean that a column was taken for another, or that somebody wants our memory.</summary>
    public const int MostNames = 100_000;

    /// <summary>More alternatives in a cell than anybody writes: comparing two such cells takes the square of it.</summary>
    public const int MostAlternatives = 1_000;

    /// <summary>The number of the blank parent.</summary>
    private const int NoParent = 0;

    /// <summary>Cells that an index does not hold.</summary>
    private static readonly ResultsColumn[] DetailCells =
    [
        ResultsColumn.MatchedIntentScore, ResultsColumn.ExpectedIntentScore, ResultsColumn.EliminationInfo, ResultsColumn.ExpectedEntityOrder, ResultsColumn.ActualEntityOrder,
    ];

    private readonly TableHeader _header;
    private readonly RunQuality _quality;
    private readonly StrictCsv _csv;
    private readonly OutcomeRules _rules;
    private readonly Utf8Table _cellTexts;
    private readonly List<IntentSet> _cells = [];
    private readonly List<bool> _namesColumn = [];
    private readonly Utf8Table _parentTexts;
    private readonly List<Intent> _parents = [];
    private readonly Utf8Table _verdictTexts;
    private readonly List<Outcome?> _verdicts = [];
    private readonly Utf8Table _entityTexts;
    private readonly List<string> _entityNames = [];
    private readonly Utf8Table _otherTexts;
    private readonly List<string> _others = [];
    private readonly Func<Answer> _newAnswer;
    private readonly int _utterance;
    private readonly int _expectedIntent;
    private readonly int _matchedIntent;
    private readonly int _parentIntent;
    private readonly int _resultType;
    private readonly int _entityName;
    private readonly int[] _details;
    private int _expected;
    private int _predicted;
    private int _parent;
    private int _verdict;
    private int _entity;
    private int _text;

    public TableRow(StrictCsv csv, TableHeader header, RunQuality quality, ResultsReaderOptions options)
    {
        (_csv, _header, _quality, _rules) = (csv, header, quality, options.Rules);
        _utterance = header[ResultsColumn.Utterance];
        _expectedIntent = header[ResultsColumn.ExpectedIntent];
        _matchedIntent = header[ResultsColumn.MatchedIntent];
        _parentIntent = header[ResultsColumn.ParentIntent];
        _resultType = header[ResultsColumn.ResultType];
        _entityName = header[ResultsColumn.EntityName];
        _details = [.. DetailCells.Where(header.Has).Select(column => header[column]).Concat(header.Others.Select(static other => other.Position))];
        _newAnswer = NewAnswer;
        _cellTexts = new Utf8Table(MostNames, text =>
        {
            _cells.Add(NotTooMany(IntentSet.Parse(text, options.Kinds)));
            _namesColumn.Add(header.IsName(text));
        });
        _parentTexts = new Utf8Table(MostNames + 1, text => _parents.Add(Intent.Parse(text)));
        _parentTexts.Find([], NoParent);
        _verdictTexts = new Utf8Table(MostNames, text => _verdicts.Add(OutcomeWords.Find(text)));
        _entityTexts = new Utf8Table(MostNames, text => _entityNames.Add(text.Trim()));
        _otherTexts = new Utf8Table(MostNames, _others.Add);
    }

    public int Line => _csv.Line;

    /// <summary>Valid until the next row is read.</summary>
    public ReadOnlySpan<byte> Utterance => _csv[_utterance];

    public IntentSet Expected => _cells[_expected];

    public IntentSet Predicted => _cells[_predicted];

    public Intent ParentIntent => _parents[_parent];

    /// <summary>The state of the tested task; one string for all rows that have it.</summary>
    public string TaskState => Shared(ResultsColumn.TaskState);

    /// <summary>Null when the cell is blank or the file has no such column.</summary>
    public Outcome? Recorded { get; private set; }

    public bool NamesEntity { get; private set; }

    /// <summary>What <see cref="AnswerNumber"/> numbers.</summary>
    public AnswerTable Answers { get; } = new();

    /// <summary>Whether the row says more than an index holds.</summary>
    public bool HasDetails
    {
        get
        {
            foreach (int position in _details)
            {
                if (!_csv.IsBlank(position))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Reads the current row; false when all its cells are blank.</summary>
    public bool Read()
    {
        // A blank row expects nothing, and nearly all others name what they expect.
        ReadOnlySpan<byte> expected = _csv[_expectedIntent];
        if (Utf8Text.IsBlank(expected) && IsBlank())
        {
            return false;
        }

        _quality.AddStrayQuote(_csv);
        NamesEntity = _entityName >= 0 && !_csv.IsEmpty(_entityName) && !_csv.IsBlank(_entityName);
        if (_csv.Count != _header.Width || _csv.Count != _header.NamedWidth)
        {
            RowWidth.Check(_csv, _header, _quality, NamesEntity);
        }

        // The bot is mostly right, and rows mostly stand in one context and get one verdict: what is likely is looked at first.
        _expected = Known(_cellTexts.Find(expected, _expected), ResultsColumn.ExpectedIntent);
        _predicted = Known(_cellTexts.Find(_csv[_matchedIntent], _expected), ResultsColumn.MatchedIntent);
        _parent = _parentIntent < 0 || _csv.IsEmpty(_parentIntent) ? NoParent : Known(_parentTexts.Find(_csv[_parentIntent], _parent), ResultsColumn.ParentIntent);
        if (_resultType >= 0)
        {
            _verdict = Known(_verdictTexts.Find(_csv[_resultType], _verdict), ResultsColumn.ResultType);
            Recorded = _verdicts[_verdict] ?? Unrecorded();
        }
        else if (IsHeader())
        {
            throw SecondTable();
        }

        return true;
    }

    /// <summary>What counts about the row, as a number of <see cref="Answers"/>.</summary>
    public int AnswerNumber()
    {
        int number = Answers.Find(_expected, _predicted, Recorded, _newAnswer);
        return number >= 0 ? number : throw TooMany("pairs of expected and matched intents");
    }

    /// <summary>The assertion that begins here, without entities.</summary>
    public UtteranceResult Result(Answer answer) => new()
    {
        Utterance = Cell(ResultsColumn.Utterance),
        Expected = answer.Expected,
        Predicted = answer.Predicted,
        ParentIntent = ParentIntent,
        Line = Line,
        IsScored = answer.IsScored,
        RecordedOutcome = answer.Recorded,
        Rules = _rules,
        Answer = answer,
        TaskState = TaskState,
        PredictedScore = Cell(ResultsColumn.MatchedIntentScore),
        ExpectedScore = Cell(ResultsColumn.ExpectedIntentScore),
        Elimination = Cell(ResultsColumn.EliminationInfo),
        ExpectedEntityOrder = Shared(ResultsColumn.ExpectedEntityOrder),
        ActualEntityOrder = Shared(ResultsColumn.ActualEntityOrder),
        OtherColumns = Others(),
    };

    /// <summary>The entity the row names.</summary>
    public EntityResult Entity()
    {
        string verdict = Cell(ResultsColumn.EntityResult).Trim();
        bool? recorded = bool.TryParse(verdict, out bool value) ? value : null;
        _entity = Known(_entityTexts.Find(_csv[_entityName], _entity), ResultsColumn.EntityName);
        EntityResult entity = new()
        {
            Name = _entityNames[_entity],
            ExpectedValue = Cell(ResultsColumn.ExpectedEntityValue),
            PredictedValue = Cell(ResultsColumn.MatchedEntityValue),
            Recorded = recorded,
            Line = Line,
            OtherColumns = Others(),
        };
        if (recorded is null && verdict.Length > 0)
        {
            _quality.Add(FindingKind.UnknownEntityResult, Line, "The Entity Result is neither True nor False; the two values decide.");
        }
        else if (recorded is { } said && said != (entity.Match == EntityMatch.Correct))
        {
            _quality.Add(FindingKind.EntityDisagrees, Line, said
                ? "The file calls the entity right although the two values differ (a pattern may have been expected); the file decides."
                : "The file calls the entity wrong although the two values are equal; the file decides.");
        }

        return entity;
    }

    private bool IsBlank()
    {
        for (int position = 0; position < _csv.Count; position++)
        {
            if (!_csv.IsBlank(position))
            {
                return false;
            }
        }

        return true;
    }

    private int Known(int number, ResultsColumn column) => number >= 0 ? number : throw TooMany($"texts in {_header.NameOf(column)}");

    private IntentSet NotTooMany(IntentSet set) => set.Intents.Length <= MostAlternatives
        ? set
        : throw _csv.Error($"a cell names {set.Intents.Length} intents, and more than {MostAlternatives} are not read; check that the columns are those they are taken for.");

    private ResultsFormatException TooMany(string what) => _csv.Error($"there are more different {what} than can be told apart; check that the columns are those they are taken for.");

    private Answer NewAnswer() => new(Expected, Predicted, Recorded, isScored: Recorded is not null || _resultType < 0, _rules);

    /// <summary>True when each cell that makes a result holds the name of a column.</summary>
    private bool IsHeader() =>
        _namesColumn[_predicted] && _namesColumn[_expected] && _header.IsName(Cell(ResultsColumn.Utterance));

    private ResultsFormatException SecondTable() =>
        _csv.Error("a second results table begins here, and a file holds one run; split the file and read its parts one by one.");

    private string Cell(ResultsColumn column) => _header.Has(column) ? _csv.Text(_header[column]) : "";

    /// <summary>The text of a column that repeats itself; a string of its own once there are too many.</summary>
    private string Shared(ResultsColumn column)
    {
        if (!_header.Has(column))
        {
            return "";
        }

        _text = _otherTexts.Find(_csv[_header[column]], Math.Max(_text, 0));
        return _text >= 0 ? _others[_text] : Cell(column);
    }

    /// <summary>A cell that is no verdict is blank, or a mistake.</summary>
    private Outcome? Unrecorded() => _csv.IsBlank(_resultType)
        ? null
        : throw (IsHeader() ? SecondTable() : _csv.Error("the Result Type is none of True Positive, True Negative, False Positive and False Negative, so cells may have moved; export the results again, or leave the cell blank to keep the row out of the numbers."));

    private ReadOnlyDictionary<string, string> Others()
    {
        Dictionary<string, string>? cells = null;
        foreach ((int position, string name) in _header.Others)
        {
            // A short row must not cost what a header of very many columns would.
            if (position >= _csv.Count)
            {
                break;
            }

            if (!_csv.IsBlank(position))
            {
                (cells ??= new(StringComparer.Ordinal))[name] = _csv.Text(position);
            }
        }

        return cells is null ? ReadOnlyDictionary<string, string>.Empty : new(cells);
    }
}
