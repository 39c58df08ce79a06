using System.Text;

namespace KoreBT.Emulator;

/// <summary>Alterations of the table in a results file, utterance by utterance. Text without such a table stays as it is.</summary>
internal static class Rows
{
    private const int Every = 10;
    private const string Header = "\"Utterance\",";

    /// <summary>Leaves every tenth utterance out.</summary>
    public static string Drop(string csv) => Table(csv, utterances => utterances.Where((_, i) => i % Every != Every - 1));

    /// <summary>Brings the last tenth of the utterances once more, as a resumed download may.</summary>
    public static string Double(string csv) => Table(csv, utterances => [.. utterances, .. utterances.TakeLast(utterances.Count / Every)]);

    /// <summary>Takes the closing quote from an utterance in the middle.</summary>
    public static string OpenQuote(string csv) => Table(csv, utterances =>
        utterances.Select((rows, i) => i == utterances.Count / 2 ? rows.Remove(rows.IndexOf("\",", StringComparison.Ordinal), 1) : rows));

    /// <param name="csv">The whole file.</param>
    /// <param name="alter">Gets the rows of each utterance, which may be several, as one text.</param>
    private static string Table(string csv, Func<IReadOnlyList<string>, IEnumerable<string>> alter)
    {
        List<string> rows = Split(csv);
        int header = rows.FindIndex(row => row.StartsWith(Header, StringComparison.Ordinal));
        if (header < 0)
        {
            return csv;
        }

        List<string> utterances = [];
        string? before = null;
        foreach (string row in rows.Skip(header + 1))
        {
            string utterance = row[..row.IndexOf("\",", StringComparison.Ordinal)];
            if (utterance == before)
            {
                utterances[^1] += row;
            }
            else
            {
                utterances.Add(row);
            }

            before = utterance;
        }

        return string.Concat(rows.Take(header + 1).Concat(alter(utterances)));
    }

    /// <summary>The rows with their ends: a line break between quotes belongs to a cell.</summary>
    private static List<string> Split(string csv)
    {
        List<string> rows = [];
        StringBuilder row = new();
        bool isQuoted = false;
        foreach (char c in csv)
        {
            row.Append(c);
            isQuoted ^= c == '"';
            if (c == '\n' && !isQuoted)
            {
                rows.Add(row.ToString());
                row.Clear();
            }
        }

        return rows;
    }
}
