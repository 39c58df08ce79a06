using System.Text;

namespace KoreBT.Analysis;

/// <summary>The bytes of a results file as plain UTF-8, however it is stored: plain or packed with gzip, UTF-8 or UTF-16; its first bytes tell.</summary>
internal static class ResultsStream
{
    /// <summary>How much of a file is looked at to find its table: a summary section has some thirty rows and notes of at most 1,024 characters.</summary>
    public const int HeadLength = 1 << 16;

    private const int MarkLength = 4;

    /// <returns>The text, and the head of it.</returns>
    /// <exception cref="ResultsFormatException">The file is empty, or its beginning is not text.</exception>
    public static (Stream Text, ReadOnlyMemory<byte> Head) Open(Stream stream, string? fileName)
    {
        try
        {
            PeekStream raw = new(stream, leaveOpen: true);
            PeekStream plain = Unpack(raw, raw.Peek(MarkLength).Span, fileName);
            PeekStream text = Decode(plain, plain.Peek(MarkLength).Span, fileName);
            return (text, text.Peek(HeadLength));
        }
        catch (Exception exception) when (Explain(exception, fileName) is { } explained)
        {
            throw explained;
        }
    }

    /// <inheritdoc cref="Open"/>
    public static async ValueTask<(Stream Text, ReadOnlyMemory<byte> Head)> OpenAsync(Stream stream, string? fileName, CancellationToken cancellationToken)
    {
        try
        {
            PeekStream raw = new(stream, leaveOpen: true);
            PeekStream plain = Unpack(raw, (await raw.PeekAsync(MarkLength, cancellationToken).ConfigureAwait(false)).Span, fileName);
            PeekStream text = Decode(plain, (await plain.PeekAsync(MarkLength, cancellationToken).ConfigureAwait(false)).Span, fileName);
            return (text, await text.PeekAsync(HeadLength, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (Explain(exception, fileName) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>What an exception of the layers below means for the file; null when it is about something else.</summary>
    public static ResultsFormatException? Explain(Exception exception, string? fileName) => exception switch
    {
        DecoderFallbackException => new(fileName, 0, "the file says that it is UTF-16 and holds bytes that are not; save it as \"CSV UTF-8\", or download it again.", exception),
        EncoderFallbackException => new(fileName, 0, "the text holds half a character (one surrogate of a pair), so it was cut or decoded wrongly; read the file's bytes instead.", exception),
        InvalidDataException => new(fileName, 0, "the compressed data is damaged, cut off or made of several parts; download the file again, or unpack it first.", exception),
        _ => null,
    };

    private static PeekStream Unpack(PeekStream raw, ReadOnlySpan<byte> mark, string? fileName) => mark switch
    {
        [(byte)'P', (byte)'K', 3, 4] => throw new ResultsFormatException(fileName, 0, "the file is a zip archive or a workbook; unpack it, or save the sheet as \"CSV UTF-8\"."),
        [0x1F, 0x8B, ..] => new PeekStream(new CheckedGzipStream(raw), leaveOpen: false),
        _ => raw,
    };

    private static PeekStream Decode(PeekStream plain, ReadOnlySpan<byte> mark, string? fileName) => mark switch
    {
        [] => throw new ResultsFormatException(fileName, 0, "the file is empty; download it again."),
        [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => throw new ResultsFormatException(fileName, 0, "the file is UTF-32; save it as \"CSV UTF-8\"."),
        [0xFF, 0xFE, ..] => Utf16(plain, bigEndian: false),
        [0xFE, 0xFF, ..] => Utf16(plain, bigEndian: true),
        [(byte)'+', (byte)'/', (byte)'v', (byte)'8' or (byte)'9' or (byte)'+' or (byte)'/'] => throw new ResultsFormatException(fileName, 0, "the file is UTF-7; save it as \"CSV UTF-8\"."),
        [0, ..] or [_, 0, ..] => throw new ResultsFormatException(fileName, 0, "the file is not UTF-8, and nothing in front of it says which encoding it has; save it as \"CSV UTF-8\"."),
        _ => plain,
    };

    private static PeekStream Utf16(PeekStream plain, bool bigEndian) =>
        new(Encoding.CreateTranscodingStream(plain, new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true), Encoding.UTF8), leaveOpen: false);
}
