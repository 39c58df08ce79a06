namespace KoreBT.Analysis;

/// <summary>
/// Finds out what separates the cells: the first separator that makes a row of the file's head a header. Guessing by counting characters, as libraries do, fails on files
/// whose utterances hold more commas than there are columns.
/// </summary>
internal static class SeparatorFinder
{
    public const char Default = ',';

    private static readonly char[] Candidates = [Default, ';', '\t'];

    public static char Find(ReadOnlyMemory<byte> head, ColumnMap columns)
    {
        foreach (char candidate in Candidates)
        {
            if (HasHeader(head, candidate, columns))
            {
                return candidate;
            }
        }

        return Default;
    }

    private static bool HasHeader(ReadOnlyMemory<byte> head, char separator, ColumnMap columns)
    {
        using StrictCsv csv = new(new MemoryStream(head.ToArray(), writable: false), fileName: null, separator);
        try
        {
            while (csv.Read())
            {
                if (columns.IsHeader(csv.Cells()))
                {
                    return true;
                }
            }
        }
        catch (ResultsFormatException)
        {
            // The head ends within a row, or this is not the separator.
        }

        return false;
    }
}
