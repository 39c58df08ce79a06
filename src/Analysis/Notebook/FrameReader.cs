using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Analysis;

namespace KoreBT.Analysis;

/// <summary>Makes assertions of the rows of a frame: of ours, or of one whose columns the options name.</summary>
internal sealed class FrameReader
{
    private readonly DataFrame _frame;
    private readonly ResultsReaderOptions _options;
    private readonly string? _name;
    private readonly Dictionary<ResultsColumn, DataFrameColumn?> _cells = [];
    private readonly DataFrameColumn? _line;
    private readonly DataFrameColumn? _outcome;
    private readonly DataFrameColumn? _entityValues;
    private readonly DataFrameColumn? _expectedKind;
    private readonly DataFrameColumn? _predictedKind;
    private readonly Dictionary<(string Cell, string Kind), IntentSet> _intents = [];

    public FrameReader(DataFrame frame, ResultsReaderOptions options, string? name)
    {
        (_frame, _options, _name) = (frame, options, name);
        foreach (ResultsColumn column in Enum.GetValues<ResultsColumn>())
        {
            _cells[column] = Find(column);
        }

        _line = Find(RunColumns.Line);
        _outcome = Find(RunColumns.Outcome);
        _entityValues = Find(RunColumns.EntityValues);
        _expectedKind = Find(RunColumns.ExpectedKind);
        _predictedKind = Find(RunColumns.PredictedKind);
    }

    public IEnumerable<UtteranceResult> Results()
    {
        for (long row = 0; row < _frame.Rows.Count; row++)
        {
            yield return Result(row);
        }
    }

    private UtteranceResult Result(long row) => new()
    {
        Utterance = Text(ResultsColumn.Utterance, row),
        Expected = Intents(ResultsColumn.ExpectedIntent, _expectedKind, row),
        Predicted = Intents(ResultsColumn.MatchedIntent, _predictedKind, row),
        ParentIntent = Intent.Parse(Text(ResultsColumn.ParentIntent, row)),
        Line = Line(row),
        IsScored = _outcome is null || Text(_outcome, row).Length > 0,
        RecordedOutcome = Recorded(row),
        Rules = _options.Rules,
        Entities = Entities(row),
        TaskState = Text(ResultsColumn.TaskState, row),
        PredictedScore = Text(ResultsColumn.MatchedIntentScore, row),
        ExpectedScore = Text(ResultsColumn.ExpectedIntentScore, row),
        Elimination = Text(ResultsColumn.EliminationInfo, row),
        ExpectedEntityOrder = Text(ResultsColumn.ExpectedEntityOrder, row),
        ActualEntityOrder = Text(ResultsColumn.ActualEntityOrder, row),
    };

    private DataFrameColumn? Find(ResultsColumn column)
    {
        bool isNamed = _options.Columns.TryGetValue(column, out string? given);
        if (RunColumns.NameOf(column) is not { } own)
        {
            return !isNamed ? null : throw Problem($"a frame has one row for each assertion, so it has no column {column}; the entities of a row stand in its column {RunColumns.EntityValues}, as JSON.");
        }

        return Find(given ?? own) ?? (!isNamed && !ColumnMap.All[(int)column].IsRequired
            ? null
            : throw Problem($"there is no column \"{given ?? own}\" among {string.Join(", ", _frame.Columns.Select(static column => $"\"{column.Name}\""))}; name it by ResultsReaderOptions.Columns[ResultsColumn.{column}]."));
    }

    /// <summary>As in files, only letters and digits of a name count, in any case.</summary>
    private DataFrameColumn? Find(string name)
    {
        string key = ColumnMap.Normalise(name);
        return _frame.Columns.Where(column => ColumnMap.Normalise(column.Name) == key).ToArray() switch
        {
            [] => null,
            [var column] => column,
            _ => throw Problem($"several columns are called \"{name}\", but for their spelling; remove all but one."),
        };
    }

    private string Text(ResultsColumn column, long row) => _cells[column] is { } cells ? Text(cells, row) : "";

    private static string Text(DataFrameColumn column, long row) => Convert.ToString(column[row], CultureInfo.InvariantCulture) ?? "";

    /// <summary>Most rows name what others name, too.</summary>
    private IntentSet Intents(ResultsColumn column, DataFrameColumn? kinds, long row)
    {
        (string cell, string kind) = (Text(column, row), kinds is null ? "" : Text(kinds, row));
        if (!_intents.TryGetValue((cell, kind), out IntentSet? intents))
        {
            intents = IntentSet.Parse(cell, _options.Kinds);
            intents = kind.Length == 0 ? intents
                : Enum.TryParse(kind, ignoreCase: true, out IntentKind known) && Enum.IsDefined(known) ? intents.As(known)
                : throw Problem(row, kinds!, $"one of {string.Join(", ", Enum.GetNames<IntentKind>())}");
            _intents.Add((cell, kind), intents);
        }

        return intents;
    }

    /// <summary>Numbers that came from a file may be of any type.</summary>
    private int Line(long row)
    {
        if (_line?[row] is not { } cell)
        {
            return 0;
        }

        try
        {
            return Convert.ToInt32(cell, CultureInfo.InvariantCulture);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or InvalidCastException)
        {
            throw Problem(row, _line, "a whole number", problem);
        }
    }

    /// <summary>The words of results files, and those of <see cref="Outcome"/>.</summary>
    private Outcome? Recorded(long row) => Text(ResultsColumn.ResultType, row) is not { Length: > 0 } word ? null
        : OutcomeWords.Find(word)
        ?? (Enum.TryParse(word, ignoreCase: true, out Outcome outcome) && Enum.IsDefined(outcome) ? outcome : throw Problem(row, _cells[ResultsColumn.ResultType]!, $"one of {string.Join(", ", Enum.GetNames<Outcome>())}"));

    private IReadOnlyList<EntityResult> Entities(long row)
    {
        try
        {
            return _entityValues is null ? [] : EntityCell.Parse(Text(_entityValues, row));
        }
        catch (JsonException problem)
        {
            throw Problem(row, _entityValues!, "a JSON list of entities, each an object with a name", problem);
        }
    }

    private ResultsFormatException Problem(long row, DataFrameColumn column, string wanted, Exception? cause = null) =>
        Problem(string.Create(CultureInfo.InvariantCulture, $"row {row + 1}: the column {column.Name} is to hold {wanted}, or nothing."), cause);

    private ResultsFormatException Problem(string problem, Exception? cause = null) => new(_name ?? "The frame", 0, problem, cause);
}
