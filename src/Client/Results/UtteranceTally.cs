using System.Globalization;
using CsvHelper;

namespace KoreBT.Client.Results;

/// <summary>Counts the utterances of a results file, so that a file with records missing is found out before anybody makes numbers of it.</summary>
/// <param name="Least">Rows of one utterance after another taken as one.</param>
/// <param name="Most">A row of the same utterance taken as a new one where it may be: it names no entity, or one that was named already.</param>
internal readonly record struct UtteranceTally(int Least, int Most)
{
    public bool Fits(int count) => count >= Least && count <= Most;

    /// <returns>Null when there is no table, or one with a quoted cell that has no end or goes on after it, so that rows may have run together.</returns>
    public static UtteranceTally? Of(Stream csv)
    {
        bool broken = false;
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            PoolStrings = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = 1 << 20,
            OnMalformedRecord = record => broken |= record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote,
        };
        using CsvReader rows = CsvReader.Create(csv, options, leaveOpen: true);
        try
        {
            UtteranceTally? tally = Count(rows);
            return broken ? null : tally;
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    private static UtteranceTally? Count(CsvReader rows)
    {
        if (FindTable(rows) is not { } table)
        {
            return null;
        }

        (int least, int most, string? last) = (0, 0, null);
        HashSet<string> entities = new(StringComparer.Ordinal);
        while (rows.Read())
        {
            string utterance = Cell(rows, table.Utterance);
            string entity = Cell(rows, table.Entity);
            if (utterance == last)
            {
                most += entity.Length == 0 || !entities.Add(entity) ? 1 : 0;
            }
            else if (utterance.Length > 0)
            {
                (least, most, last) = (least + 1, most + 1, utterance);
                entities.Clear();
                entities.Add(entity);
            }
        }

        return new(least, most);
    }

    /// <summary>The table begins with a row that names the utterance and the expected intent. What stands above it is about the run.</summary>
    private static (int Utterance, int Entity)? FindTable(CsvReader rows)
    {
        while (rows.Read())
        {
            string[] names = [.. rows.Current.ToArray().Select(Plain)];
            int utterance = Array.FindIndex(names, static name => name is "utterance" or "utterances");
            if (utterance >= 0 && names.Contains("expectedintent"))
            {
                return (utterance, Array.IndexOf(names, "entityname"));
            }
        }

        return null;
    }

    private static string Cell(CsvReader rows, int position) => position >= 0 && position < rows.FieldCount ? rows.GetString(position).Trim() : "";

    /// <summary>The platform's spellings of a name differ in case, blanks and apostrophes.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
