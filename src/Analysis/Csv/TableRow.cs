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

    private static readonly ResultsColumn[] IntentCells = [ResultsColumn.Utterance, ResultsColumn.ExpectedIntent, ResultsColumn.MatchedIntent, ResultsColumn.ParentIntent, ResultsColumn.ResultType];

    private static readonly ResultsColumn[] EntityCells = [ResultsColumn.ExpectedEntityValue, ResultsColumn.MatchedEntityValue, ResultsColumn.EntityResult];

    private readonly TableHeader _header;
    private readonly RunQuality _quality;
    private readonly StrictCsv _csv;
    private readonly OutcomeRules _rules;
    private readonly Utf8Table<(IntentSet Set, bool NamesColumn)> _intents;
    private readonly Utf8Table<Intent> _parents = new(Intent.Parse, MostNames);
    private readonly Utf8Table<Outcome?> _verdicts = new(OutcomeWords.Find, MostNames);
    private readonly Utf8Table<string> _entityNames = new(static text => text.Trim(), MostNames);
    private readonly Utf8Table<string> _texts = new(static text => text, MostNames);
    private readonly Func<Answer> _newAnswer;
    private readonly bool _hasVerdicts;
    private readonly int _utterance;
    private readonly int _expectedIntent;
    private readonly int _entityName;
    private int _expected;
    private int _predicted;
    private int _parent;
    private int _verdict;
    private int _entity;
    private int _text;

    public TableRow(StrictCsv csv, TableHeader header, RunQuality quality, ResultsReaderOptions options)
    {
        (_csv, _header, _quality, _rules) = (csv, header, quality, options.Rules);
        _hasVerdicts = header.Has(ResultsColumn.ResultType);
        _utterance = header[ResultsColumn.Utterance];
        _expectedIntent = header[ResultsColumn.ExpectedIntent];
        _entityName = header[ResultsColumn.EntityName];
        _newAnswer = NewAnswer;
        _intents = new(cell => (NotTooMany(IntentSet.Parse(cell, options.Kinds)), header.IsName(cell)), MostNames);
    }

    public int Line => _csv.Line;

    /// <summary>Valid until the next row is read.</summary>
    public ReadOnlySpan<byte> Utterance => _csv[_utterance];

    public IntentSet Expected => _intents[_expected].Set;

    public IntentSet Predicted => _intents[_predicted].Set;

    public Intent ParentIntent => _parents[_parent];

    /// <summary>Null when the cell is blank or the file has no such column.</summary>
    public Outcome? Recorded { get; private set; }

    public bool NamesEntity { get; private set; }

    /// <summary>What <see cref="AnswerNumber"/> numbers.</summary>
    public AnswerTable Answers { get; } = new();

    /// <summary>Reads the current row; false when all its cells are blank.</summary>
    public bool Read()
    {
        // A blank row expects nothing, and nearly all others name what they expect.
        if (_csv.IsBlank(_expectedIntent) && IsBlank())
        {
            return false;
        }

        _quality.AddStrayQuote(_csv);
        NamesEntity = _entityName >= 0 && !_csv.IsBlank(_entityName);
        if (_csv.Count != _header.Width || _csv.Count != _header.NamedWidth)
        {
            CheckWidth();
        }

        _expected = Number(_intents, ResultsColumn.ExpectedIntent, _expected);
        _predicted = Number(_intents, ResultsColumn.MatchedIntent, _expected);
        _parent = _header.Has(ResultsColumn.ParentIntent) ? Number(_parents, ResultsColumn.ParentIntent, _parent) : _parents.Find([], 0);
        Recorded = _hasVerdicts ? RecordedOutcome() : null;
        if (!_hasVerdicts && IsHeader())
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
        TaskState = Shared(ResultsColumn.TaskState),
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
        _entity = Number(_entityNames, ResultsColumn.EntityName, _entity);
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

    private int Number<T>(Utf8Table<T> table, ResultsColumn column, int guess)
    {
        int number = table.Find(_csv[_header[column]], guess);
        return number >= 0 ? number : throw TooMany($"texts in {_header.NameOf(column)}");
    }

    private IntentSet NotTooMany(IntentSet set) => set.Intents.Length <= MostAlternatives
        ? set
        : throw _csv.Error($"a cell names {set.Intents.Length} intents, and more than {MostAlternatives} are not read; check that the columns are those they are taken for.");

    private ResultsFormatException TooMany(string what) => _csv.Error($"there are more different {what} than can be told apart; check that the columns are those they are taken for.");

    private Answer NewAnswer() => new(Expected, Predicted, Recorded, isScored: Recorded is not null || !_hasVerdicts, _rules);

    /// <summary>True when each cell that makes a result holds the name of a column.</summary>
    private bool IsHeader() =>
        _intents[_predicted].NamesColumn && _intents[_expected].NamesColumn && _header.IsName(Cell(ResultsColumn.Utterance));

    private ResultsFormatException SecondTable() =>
        _csv.Error("a second results table begins here, and a file holds one run; split the file and read its parts one by one.");

    /// <summary>A row of another width is read when no cell that counts can have moved.</summary>
    private void CheckWidth()
    {
        for (int position = _header.NamedWidth; position < _csv.Count; position++)
        {
            if (!_csv.IsBlank(position))
            {
                throw _csv.Error($"the row has {position + 1} cells and the header {_header.NamedWidth}, so its cells have moved; put quotes around cells that hold a separator.");
            }
        }

        foreach (ResultsColumn column in NamesEntity ? IntentCells.Concat(EntityCells) : IntentCells)
        {
            if (_header[column] >= _csv.Count)
            {
                throw _csv.Error($"the row ends after {_csv.Count} of {_header.Width} cells, before {_header.NameOf(column)}; the file is probably cut off, so download it again.");
            }
        }

        if (_csv.Count != _header.Width)
        {
            _quality.Add(FindingKind.RaggedRow, Line, $"The row has {_csv.Count} cells and the header {_header.Width}; no cell that counts is affected.");
        }
    }

    private string Cell(ResultsColumn column) => _header.Has(column) ? _csv.Text(_header[column]) : "";

    /// <summary>The text of a column that repeats itself; a string of its own once there are too many.</summary>
    private string Shared(ResultsColumn column)
    {
        if (!_header.Has(column))
        {
            return "";
        }

        _text = _texts.Find(_csv[_header[column]], Math.Max(_text, 0));
        return _text >= 0 ? _texts[_text] : Cell(column);
    }

    private Outcome? RecordedOutcome()
    {
        ReadOnlySpan<byte> cell = _csv[_header[ResultsColumn.ResultType]];
        if (Utf8Text.IsBlank(cell))
        {
            return null;
        }

        _verdict = _verdicts.Find(cell, Math.Max(_verdict, 0));
        return (_verdict < 0 ? null : _verdicts[_verdict])
            ?? throw (IsHeader() ? SecondTable() : _csv.Error("the Result Type is none of True Positive, True Negative, False Positive and False Negative, so cells may have moved; export the results again, or leave the cell blank to keep the row out of the numbers."));
    }

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
