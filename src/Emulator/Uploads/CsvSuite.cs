using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Uploads;

/// <summary>Test cases in CSV: a row per case, and one more with input and intent left blank for each further entity.</summary>
internal static class CsvSuite
{
    private const string OrderSeparator = ">";
    private static readonly string[] Columns = ["input", "intent", "parentIntent", "entityName", "entityValue", "entityOrder"];

    /// <exception cref="InvalidUploadException">A column or the case of a row is missing.</exception>
    public static IReadOnlyList<TestCase> Parse(string text, char delimiter)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = CsvRows.Parse(text, delimiter);
        int[] places = [.. Columns.Select(column => rows.Count == 0 ? -1 : rows[0].ToList().FindIndex(name => name.Trim() == column))];
        if (places[0] < 0 || places[1] < 0)
        {
            throw new InvalidUploadException("the first row names no column \"input\" or no column \"intent\"");
        }

        List<TestCase> cases = [];
        for (int i = 1; i < rows.Count; i++)
        {
            string[] cells = [.. places.Select(place => place >= 0 && place < rows[i].Count ? rows[i][place].Trim() : "")];
            if (cells[0].Length > 0)
            {
                cases.Add(new TestCase(cells[0], TestCase.IntentOf(cells[1]), []) { ParentIntent = cells[2] });
            }
            else if (cases.Count == 0)
            {
                throw new InvalidUploadException($"row {i + 1} belongs to no utterance");
            }

            cases[^1] = WithEntity(cases[^1], cells);
        }

        return cases;
    }

    private static TestCase WithEntity(TestCase test, string[] cells) => test with
    {
        Entities = cells[3].Length == 0 ? test.Entities : [.. test.Entities, KeyValuePair.Create(cells[3], cells[4])],
        EntityOrder = cells[5].Length == 0 ? test.EntityOrder : cells[5].Split(OrderSeparator, StringSplitOptions.TrimEntries),
    };
}
