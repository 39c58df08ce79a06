namespace KoreBT.Analysis;

/// <summary>The bytes of a results file as plain UTF-8, whether it is stored plain or compressed with gzip; its first bytes tell.</summary>
internal static class ResultsStream
{
    private const int HeadLength = 4;

    public static Stream Open(Stream stream, string? fileName)
    {
        byte[] head = new byte[HeadLength];
        int length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return Decode(head.AsMemory(0, length), stream, fileName);
    }

    public static async ValueTask<Stream> OpenAsync(Stream stream, string? fileName, CancellationToken cancellationToken)
    {
        byte[] head = new byte[HeadLength];
        int length = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return Decode(head.AsMemory(0, length), stream, fileName);
    }

    private static Stream Decode(ReadOnlyMemory<byte> head, Stream rest, string? fileName)
    {
        string? problem = head.Span switch
        {
            [] => "the file is empty; download it again.",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "the file is UTF-16; save it as \"CSV UTF-8\".",
            [(byte)'P', (byte)'K', 3, 4] => "the file is a zip archive or a workbook; unpack it, or save the sheet as \"CSV UTF-8\".",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ResultsFormatException(fileName, 0, problem);
        }

        Stream whole = new PrefixedStream(head, rest);
        return head.Span is [0x1F, 0x8B, ..] ? new CheckedGzipStream(whole) : whole;
    }
}
