using System.Globalization;
using CsvHelper;

namespace KoreBT.Client;

/// <summary>
/// Reads the CSV format. CsvHelper's defaults forgive (they guess the separator, and read an open quote to the end of the file), so its findings are turned into
/// problems here.
/// </summary>
internal sealed class CsvSuiteReader
{
    /// <summary>A larger row is taken for a quote that was left open: an utterance has at most 3,000 characters.</summary>
    private const int LongestRow = 1 << 20;

    /// <summary>The columns that belong to an utterance and not to an entity of it.</summary>
    private static readonly string[] OwnColumns = [SuiteWords.Input, SuiteWords.IntentMember, SuiteWords.ParentIntent, SuiteWords.BotName];

    private readonly SuiteProblems _problems;
    private readonly SuiteBuilder _builder;
    private readonly CsvReader _csv;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SuiteCell> _row = new(StringComparer.Ordinal);
    private CsvMalformedReason? _malformed;
    private SuiteDraft? _draft;
    private int _width;

    private CsvSuiteReader(SuiteText text, SuiteProblems problems)
    {
        _problems = problems;
        _builder = new(problems);
        _csv = CsvReader.Create(text.Utf8, CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    public static IReadOnlyList<SuiteCase> Read(SuiteText text, SuiteProblems problems)
    {
        CsvSuiteReader reader = new(text, problems);
        using (reader._csv)
        {
            return reader.Read();
        }
    }

    private IReadOnlyList<SuiteCase> Read()
    {
        try
        {
            if (_csv.Read() && ReadHeader())
            {
                while (_csv.Read() && ReadRow())
                {
                    // Each row is taken as it comes.
                }
            }
        }
        catch (CsvFormatException endless)
        {
            _problems.Add(SuiteProblemKind.Malformed, new((int)endless.LineNumber), "The row that begins here is longer than 1 MiB, so a quote was probably left open. Close it.");
        }

        Finish();
        return _builder.Complete();
    }

    private bool ReadHeader()
    {
        if (!CheckQuotes())
        {
            return false;
        }

        _width = _csv.FieldCount;
        List<(string Name, SuitePlace Place)> unknown = [];
        for (int position = 0; position < _width; position++)
        {
            string name = _csv.GetString(position).Trim();
            SuitePlace place = At(name.Length > 0 ? name : null);
            if (name.Length > 0 && SuiteMembers.Find(SuiteMembers.CsvColumns, name, "column", place, _problems) is { } column && !_columns.TryAdd(column, position))
            {
                _problems.Add(SuiteProblemKind.Duplicate, place, $"The header has the column {column} twice, so it is unclear which one counts. Take one out.");
            }
        }

        string[] missing = [.. new[] { SuiteWords.Input, SuiteWords.IntentMember }.Where(name => !_columns.ContainsKey(name))];
        if (missing.Length > 0)
        {
            string separator = _width == 1 ? " Cells must be parted by commas." : "";
            _problems.Add(SuiteProblemKind.NoHeader, At(null), $"The first row has no column {string.Join(" and no column ", missing)}. Let it be {string.Join(',', SuiteMembers.CsvColumns.Take(6))}; input and intent are enough.{separator}");
        }

        return missing.Length == 0;
    }

    /// <returns>False when nothing more can be read.</returns>
    private bool ReadRow()
    {
        if (!CheckQuotes())
        {
            return false;
        }

        CheckWidth();
        foreach ((string column, int position) in _columns)
        {
            _row[column] = new(position < _csv.FieldCount ? _csv.GetString(position) : "", At(column));
        }

        if (_row.Values.All(static cell => cell.IsBlank))
        {
            if (_csv.FieldCount <= _width)
            {
                _problems.Add(SuiteProblemKind.BlankRow, At(null), "The row has nothing in it, and is passed over. Take it out.");
            }

            return true;
        }

        if (!IsBlank(SuiteWords.Input) || !IsBlank(SuiteWords.IntentMember))
        {
            Finish();
            _draft = new(At(null)) { Input = Cell(SuiteWords.Input), Intent = Cell(SuiteWords.IntentMember), ParentIntent = Cell(SuiteWords.ParentIntent), BotName = Cell(SuiteWords.BotName) };
        }
        else
        {
            foreach (string column in OwnColumns.Where(column => !IsBlank(column)))
            {
                _problems.Add(SuiteProblemKind.MisplacedCell, At(column), "The row has no utterance, so it only adds an entity to the one above, and this cell has no place in it. Move the cell to the row of the utterance.", _draft is null ? 0 : _builder.Current);
            }
        }

        AddEntity();
        return true;
    }

    private void AddEntity()
    {
        if (_draft is null)
        {
            _problems.Add(SuiteProblemKind.OrphanEntity, At(null), "The row has no utterance, and none stands above it. Write the utterance into the column input.");
            return;
        }

        SuiteCell name = Cell(SuiteWords.EntityName);
        SuiteCell value = Cell(SuiteWords.EntityValue);
        if (!name.IsBlank || !value.IsBlank)
        {
            _draft.Entities.Add((name, value));
        }

        SuiteCell order = Cell(SuiteWords.EntityOrder);
        if (!order.IsBlank)
        {
            string[] names = SuiteWords.Order(order.Text);
            if (_draft.EntityOrder.Count > 0 && !_draft.EntityOrder.SequenceEqual(names))
            {
                _problems.Add(SuiteProblemKind.TwoOrders, order.Place, "A row above gives another order for the same utterance. Leave one of them, best on the last row.", _builder.Current);
            }

            (_draft.EntityOrder, _draft.OrderPlace) = (names, order.Place);
        }
    }

    private void Finish()
    {
        if (_draft is not null)
        {
            _builder.Add(_draft);
            _draft = null;
        }
    }

    /// <returns>False for an open quote, which makes one cell of all the rest.</returns>
    private bool CheckQuotes()
    {
        CsvMalformedReason? malformed = _malformed;
        _malformed = null;
        switch (malformed)
        {
            case CsvMalformedReason.UnterminatedQuote:
                _problems.Add(SuiteProblemKind.Malformed, At(null), "The row that begins here has a quoted cell that never ends, so all that follows is taken for a part of it. Close the quote.");
                return false;
            case CsvMalformedReason.TextAfterClosingQuote:
                _problems.Add(SuiteProblemKind.Malformed, At(null), "A cell goes on after its closing quote, so cells may have moved. Inside a quoted cell write a quote twice (\"\").");
                break;
            case not null:
                _problems.Add(SuiteProblemKind.StrayQuote, At(null), "A quote stands inside a cell without quotes around it, and is read as text. Put the cell into quotes and write the quote twice (\"\").");
                break;
        }

        return true;
    }

    private void CheckWidth()
    {
        int count = _csv.FieldCount;
        if (count == _width)
        {
            return;
        }

        bool hasMore = Enumerable.Range(_width, Math.Max(0, count - _width)).Any(position => !string.IsNullOrWhiteSpace(_csv.GetString(position)));
        string numbers = string.Create(CultureInfo.InvariantCulture, $"The row has {count} cells and the header {_width}");
        if (hasMore)
        {
            _problems.Add(SuiteProblemKind.ExtraCells, At(null), $"{numbers}, so cells have moved. Put a cell that holds a comma into quotes.");
        }
        else
        {
            _problems.Add(SuiteProblemKind.RaggedRow, At(null), $"{numbers}; the difference is blank. The vendor's own sample has such rows.");
        }
    }

    private bool IsBlank(string column) => Cell(column).IsBlank;

    /// <summary>A cell of the current row; blank when the file has no such column.</summary>
    private SuiteCell Cell(string column) => _row.TryGetValue(column, out SuiteCell cell) ? cell : new("", At(column));

    private SuitePlace At(string? column) => new((int)_csv.LineNumber, 0, column);
}
