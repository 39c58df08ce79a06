using CsvHelper;

namespace KoreBT.Client;

/// <summary>Writes the CSV format: the six documented columns; for universal bots the three of theirs, and of the others those that are used.</summary>
internal static class CsvSuiteWriter
{
    public static void Write(IReadOnlyList<SuiteCase> cases, Stream target)
    {
        bool hasBots = cases.Any(static item => item.BotNames.Count > 0);
        string[] columns = hasBots
            ? [SuiteWords.Input, SuiteWords.IntentMember, SuiteWords.BotName, .. Used(cases)]
            : [.. SuiteMembers.CsvColumns.Where(static column => column != SuiteWords.BotName)];
        using CsvWriter csv = CsvWriter.Create(target, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        WriteRow(csv, columns, static column => column);
        foreach (SuiteCase item in cases)
        {
            int last = Math.Max(1, item.Entities.Count) - 1;
            for (int row = 0; row <= last; row++)
            {
                WriteRow(csv, columns, column => Cell(item, column, row, last));
            }
        }
    }

    private static string Cell(SuiteCase item, string column, int row, int last) => column switch
    {
        SuiteWords.EntityName => row < item.Entities.Count ? item.Entities[row].Name : "",
        SuiteWords.EntityValue => row < item.Entities.Count ? item.Entities[row].Value : "",
        SuiteWords.EntityOrder => row == last ? SuiteWords.Order(item) : "",
        _ when row > 0 => "",
        SuiteWords.Input => item.Utterance,
        SuiteWords.IntentMember => SuiteWords.Intent(item),
        SuiteWords.ParentIntent => SuiteWords.Parents(item),
        _ => SuiteWords.Bots(item),
    };

    private static void WriteRow(CsvWriter csv, string[] columns, Func<string, string> cell)
    {
        foreach (string column in columns)
        {
            csv.WriteField(cell(column));
        }

        csv.EndRecord();
    }

    private static IEnumerable<string> Used(IReadOnlyList<SuiteCase> cases)
    {
        if (cases.Any(static item => item.ParentIntents.Count > 0))
        {
            yield return SuiteWords.ParentIntent;
        }

        if (cases.Any(static item => item.Entities.Count > 0 || item.EntityOrder.Count > 0))
        {
            yield return SuiteWords.EntityName;
            yield return SuiteWords.EntityValue;
            yield return SuiteWords.EntityOrder;
        }
    }
}
