using System.Text.Unicode;
using CsvHelper;

namespace KoreBT.Analysis;

/// <summary>
/// The rows of a file of separated cells, one at a time. The only place that reads with CsvHelper, whose defaults forgive: they guess the separator and
/// read an open quote to the end of the file as one cell. Here whatever could move a cell is an error.
/// </summary>
internal sealed class StrictCsv : IDisposable
{
    /// <summary>A larger row is taken for a quote that was left open: an utterance has at most 3,000 characters.</summary>
    private const int LongestRow = 1 << 20;

    /// <summary>A file is often read on another thread piece by piece; four times the usual piece makes that cheap.</summary>
    private const int Buffer = 1 << 18;

    private const string TooLong = "the row that begins here is longer than 1 MiB, so a quote was probably left open; close it, or download the file again.";

    private readonly CsvReader _csv;
    private CsvMalformedReason? _malformed;

    public StrictCsv(Stream utf8, string? fileName, char separator)
    {
        FileName = fileName;
        _csv = CsvReader.Create(utf8, Rules(separator), leaveOpen: true);
    }

    public string? FileName { get; }

    /// <summary>The 1-based line where the current row begins, counting the lines inside quoted cells.</summary>
    public int Line => LineOf(_csv.LineNumber);

    /// <summary>True when the current row has a quote inside an unquoted cell, which is read as text.</summary>
    public bool HasStrayQuote { get; private set; }

    /// <summary>The number of cells of the current row.</summary>
    public int Count => _csv.FieldCount;

    /// <summary>A cell of the current row as UTF-8, valid until the next row is read; a cell beyond its end is empty.</summary>
    public ReadOnlySpan<byte> this[int position] => _csv.GetSpan(position);

    public string Text(int position) => _csv.GetString(position);

    /// <summary>Whether a cell has no character, not even a blank; quicker than <see cref="IsBlank"/>.</summary>
    public bool IsEmpty(int position) => _csv.IsEmpty(position);

    public bool IsBlank(int position) => Utf8Text.IsBlank(this[position]);

    public string[] Cells() => _csv.Current.ToArray();

    public bool Read()
    {
        try
        {
            return Check(_csv.Read());
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Nearly every row is in the buffer already, and a state machine for it would cost as much as the row.
            ValueTask<bool> reading = _csv.ReadAsync(cancellationToken);
            return reading.IsCompletedSuccessfully ? new(Check(reading.Result)) : CheckAsync(reading);
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    public ResultsFormatException Error(string problem, Exception? cause = null) => new(FileName, Line, problem, cause);

    public void Dispose() => _csv.Dispose();

    internal CsvReaderOptions Rules(char separator) => CsvReaderOptions.Default with
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = LongestRow,
        BufferSize = Buffer,
        OnMalformedRecord = record => _malformed = record.Reason,
    };

    private async ValueTask<bool> CheckAsync(ValueTask<bool> reading)
    {
        try
        {
            return Check(await reading.ConfigureAwait(false));
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    private bool Check(bool hasRow)
    {
        CsvMalformedReason? malformed = _malformed;
        _malformed = null;
        if (!hasRow)
        {
            return false;
        }

        // CsvHelper lets a longer row pass when its buffer happens to hold all of it.
        ReadOnlySpan<byte> row = _csv.RawRecord;
        if (row.Length > LongestRow)
        {
            throw Error(TooLong);
        }

        if (malformed == CsvMalformedReason.UnterminatedQuote)
        {
            throw Error("the row that begins here has a quoted cell that never ends, so the file is probably cut off; download it again, or close the quote.");
        }

        // CsvHelper reports only the first oddity of a row, so a stray quote may hide a cell that is worse.
        if (malformed == CsvMalformedReason.TextAfterClosingQuote || (malformed is not null && !AllCellsAreWhole()))
        {
            throw Error("a cell goes on after its closing quote, so cells may have moved; inside a quoted cell write a quote twice (\"\").");
        }

        HasStrayQuote = malformed is not null;
        return Utf8.IsValid(row)
            ? true
            : throw Error("the row holds bytes that are not UTF-8; save the file as \"CSV UTF-8\", or download it again.");
    }

    private bool AllCellsAreWhole()
    {
        for (int position = 0; position < _csv.FieldCount; position++)
        {
            ReadOnlySpan<byte> raw = _csv.GetRawSpan(position);
            if (raw is [(byte)'"', ..] && !IsWhole(raw))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last line that can be told stands for all behind it.</summary>
    private static int LineOf(long line) => (int)Math.Min(line, int.MaxValue);

    private static bool IsWhole(ReadOnlySpan<byte> quoted)
    {
        if (quoted.Length < 2 || quoted[^1] != '"')
        {
            return false;
        }

        ReadOnlySpan<byte> text = quoted[1..^1];
        for (int quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            if (quote + 1 == text.Length || text[quote + 1] != '"')
            {
                return false;
            }

            text = text[(quote + 2)..];
        }

        return true;
    }

    private ResultsFormatException? Explain(Exception exception) => exception switch
    {
        CsvFormatException csv => new(FileName, LineOf(csv.LineNumber), TooLong, csv),
        _ => ResultsStream.Explain(exception, FileName),
    };
}
