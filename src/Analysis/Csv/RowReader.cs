using System.Collections.ObjectModel;

namespace KoreBT.Analysis;

/// <summary>Turns the cells of a table row into a <see cref="ResultRow"/>, refusing rows whose cells have moved.</summary>
internal sealed class RowReader(TableHeader header, RunQuality quality)
{
    /// <summary>The cells a verdict is made from; a row that names an entity needs the entity's as well.</summary>
    private static readonly Column[] IntentCells = [Column.Utterance, Column.ExpectedIntent, Column.MatchedIntent, Column.ResultType];

    private static readonly Column[] EntityCells = [Column.ExpectedEntityValue, Column.MatchedEntityValue, Column.EntityResult];

    private readonly Labels _labels = new();

    /// <summary>Reads the current row; null when all its cells are blank.</summary>
    public ResultRow? Read(StrictCsv csv)
    {
        if (IsBlank(csv))
        {
            return null;
        }

        if (csv.HasStrayQuote)
        {
            quality.Add(FindingKind.StrayQuote, csv.Line, "A quote stands inside an unquoted cell and was read as text.");
        }

        CheckWidth(csv);
        if (!header.Has(Column.ResultType) && IsHeader(csv))
        {
            throw SecondTable(csv);
        }

        string utterance = Cell(csv, Column.Utterance);
        return new ResultRow
        {
            Line = csv.Line,
            Utterance = utterance,
            Expected = _labels.Intents(Cell(csv, Column.ExpectedIntent)),
            Predicted = _labels.Intents(Cell(csv, Column.MatchedIntent)),
            ParentIntent = Intent.Parse(Label(csv, Column.ParentIntent)),
            RecordedOutcome = RecordedOutcome(csv),
            Entity = Entity(csv),
            TaskState = Label(csv, Column.TaskState),
            PredictedScore = Cell(csv, Column.MatchedIntentScore),
            ExpectedScore = Cell(csv, Column.ExpectedIntentScore),
            Elimination = Cell(csv, Column.EliminationInfo),
            ExpectedEntityOrder = Label(csv, Column.ExpectedEntityOrder),
            ActualEntityOrder = Label(csv, Column.ActualEntityOrder),
            OtherColumns = Others(csv),
        };
    }

    private static bool IsBlank(StrictCsv csv)
    {
        for (int position = 0; position < csv.Count; position++)
        {
            if (!csv.IsBlank(position))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when each cell that makes a result holds the name of a column.</summary>
    private bool IsHeader(StrictCsv csv) =>
        NamesColumn(csv, Column.MatchedIntent) && NamesColumn(csv, Column.ExpectedIntent) && NamesColumn(csv, Column.Utterance);

    private bool NamesColumn(StrictCsv csv, Column column) => ColumnMap.Find(csv[header[column]]) is not null;

    private static ResultsFormatException SecondTable(StrictCsv csv) =>
        csv.Error("a second results table begins here, and a file holds one run; split the file and read its parts one by one.");

    private void CheckWidth(StrictCsv csv)
    {
        if (csv.Count == header.Width)
        {
            return;
        }

        for (int position = header.Width; position < csv.Count; position++)
        {
            if (!csv.IsBlank(position))
            {
                throw csv.Error($"the row has {csv.Count} cells and the header {header.Width}, so its cells have moved; put quotes around cells that hold a comma.");
            }
        }

        bool namesEntity = header.Has(Column.EntityName) && !csv.IsBlank(header[Column.EntityName]);
        foreach (Column column in namesEntity ? IntentCells.Concat(EntityCells) : IntentCells)
        {
            if (header[column] >= csv.Count)
            {
                throw csv.Error($"the row ends after {csv.Count} of {header.Width} cells, before {TableHeader.NameOf(column)}; the file is probably cut off, so download it again.");
            }
        }

        quality.Add(FindingKind.RaggedRow, csv.Line, $"The row has {csv.Count} cells and the header {header.Width}; no cell that counts is affected.");
    }

    private string Cell(StrictCsv csv, Column column) => header.Has(column) ? csv[header[column]] : "";

    private string Label(StrictCsv csv, Column column) => header.Has(column) && !csv.IsBlank(header[column]) ? _labels.Text(csv[header[column]]) : "";

    private Outcome? RecordedOutcome(StrictCsv csv)
    {
        if (!header.Has(Column.ResultType) || csv.IsBlank(header[Column.ResultType]))
        {
            return null;
        }

        return OutcomeWords.Find(csv[header[Column.ResultType]])
            ?? throw (IsHeader(csv) ? SecondTable(csv) : csv.Error("the Result Type is none of True Positive, True Negative, False Positive and False Negative, so cells may have moved; export the results again, or leave the cell blank to keep the row out of the numbers."));
    }

    private EntityResult? Entity(StrictCsv csv)
    {
        string name = Label(csv, Column.EntityName).Trim();
        if (name.Length == 0)
        {
            return null;
        }

        string verdict = Cell(csv, Column.EntityResult).Trim();
        bool? recorded = bool.TryParse(verdict, out bool value) ? value : null;
        EntityResult entity = new()
        {
            Name = _labels.Text(name),
            ExpectedValue = Cell(csv, Column.ExpectedEntityValue),
            PredictedValue = Cell(csv, Column.MatchedEntityValue),
            Recorded = recorded,
            Line = csv.Line,
            OtherColumns = Others(csv),
        };
        if (recorded is null && verdict.Length > 0)
        {
            quality.Add(FindingKind.UnknownEntityResult, csv.Line, "The Entity Result is neither True nor False; the two values decide.");
        }
        else if (recorded is { } said && said != (entity.Match == EntityMatch.Correct))
        {
            quality.Add(FindingKind.EntityDisagrees, csv.Line, said
                ? "The file calls the entity right although the two values differ (a pattern may have been expected); the file decides."
                : "The file calls the entity wrong although the two values are equal; the file decides.");
        }

        return entity;
    }

    private ReadOnlyDictionary<string, string> Others(StrictCsv csv)
    {
        Dictionary<string, string>? cells = null;
        foreach ((int position, string name, _) in header.Others)
        {
            if (!csv.IsBlank(position))
            {
                (cells ??= new(StringComparer.Ordinal))[name] = csv[position];
            }
        }

        return cells is null ? ReadOnlyDictionary<string, string>.Empty : new(cells);
    }
}
