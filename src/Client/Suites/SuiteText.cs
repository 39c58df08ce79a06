using System.Globalization;
using System.Text;

namespace KoreBT.Client;

/// <summary>The bytes of a suite file as sound UTF-8, and where its lines begin.</summary>
internal sealed class SuiteText
{
    private readonly List<int> _lineStarts = [0];

    /// <summary>Where the last place was and how many characters of its line stand before it: places are asked for in order, and a file may be one line.</summary>
    private (int Position, int Line, int Characters) _last;

    private SuiteText(ReadOnlyMemory<byte> utf8)
    {
        Utf8 = utf8;
        for (int next = utf8.Span.IndexOf((byte)'\n'); next >= 0;)
        {
            _lineStarts.Add(next + 1);
            int step = utf8.Span[(next + 1)..].IndexOf((byte)'\n');
            next = step < 0 ? -1 : next + 1 + step;
        }
    }

    /// <summary>The text, without byte order mark; bytes that are no UTF-8 are replaced.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <returns>The text; null when there is none to be had.</returns>
    public static SuiteText? Of(ReadOnlyMemory<byte> bytes, SuiteProblems problems)
    {
        if (bytes.Length > TestSuiteFile.MaxBytes)
        {
            problems.Add(SuiteProblemKind.TooLarge, SuitePlace.Whole, string.Create(CultureInfo.InvariantCulture, $"The file has more than {TestSuiteFile.MaxBytes >> 20} MiB, far more than {TestSuiteFile.MaxUtterances} utterances can take. Check that it is the right file."));
            return null;
        }

        if (Stranger(bytes.Span) is { } stranger)
        {
            problems.Add(SuiteProblemKind.NotText, SuitePlace.Whole, stranger);
            return null;
        }

        if (bytes.Span.StartsWith("\uFEFF"u8))
        {
            problems.Add(SuiteProblemKind.ByteOrderMark, SuitePlace.Whole, "The file begins with a byte order mark, which some readers take for a part of the first word. Save it as UTF-8 without one.");
            bytes = bytes[3..];
        }

        SuiteText text = new(bytes);
        return System.Text.Unicode.Utf8.IsValid(bytes.Span) ? text : Repaired(text, problems);
    }

    /// <summary>The place of a byte.</summary>
    public SuitePlace Place(long position, string? member = null)
    {
        int line = _lineStarts.BinarySearch((int)position) is var found && found >= 0 ? found : ~found - 1;
        (int from, int before) = line == _last.Line && position >= _last.Position ? (_last.Position, _last.Characters) : (_lineStarts[line], 0);
        _last = ((int)position, line, before + Encoding.UTF8.GetCharCount(Utf8.Span[from..(int)position]));
        return new(line + 1, _last.Characters + 1, member);
    }

    /// <summary>The place of a byte of a line, both counted from 0.</summary>
    public SuitePlace Place(int line, int position) => Place(Math.Min(_lineStarts[Math.Min(line, _lineStarts.Count - 1)] + position, Utf8.Length));

    private static string? Stranger(ReadOnlySpan<byte> head) => head switch
    {
        [] => "The file is empty.",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..] => "The file is UTF-16. Save it as UTF-8.",
        [(byte)'P', (byte)'K', 3, 4, ..] => "The file is a zip archive or a workbook. Unpack it, or save the sheet as CSV in UTF-8.",
        [0x1F, 0x8B, ..] => "The file is compressed. Unpack it.",
        _ => null,
    };

    /// <summary>Reports each line that is no UTF-8 and replaces what is wrong, so that the rest can be read.</summary>
    private static SuiteText Repaired(SuiteText text, SuiteProblems problems)
    {
        for (int line = 0; line < text._lineStarts.Count; line++)
        {
            int end = line + 1 < text._lineStarts.Count ? text._lineStarts[line + 1] : text.Utf8.Length;
            if (!System.Text.Unicode.Utf8.IsValid(text.Utf8.Span[text._lineStarts[line]..end]))
            {
                problems.Add(SuiteProblemKind.NotText, new SuitePlace(line + 1), "The line holds bytes that are not UTF-8. Save the file as UTF-8, whatever its encoding is now.");
            }
        }

        return new(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text.Utf8.Span)));
    }
}
