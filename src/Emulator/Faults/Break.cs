using System.Globalization;
using System.Text;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>Faults of the connection: the platform did what the call asks for, and the answer does not arrive as it should.</summary>
internal static class Break
{
    private const string Closes = "Connection: close\r\n";
    private const string Chunked = "Transfer-Encoding: chunked\r\n";
    private const int HugeHeader = 1 << 20;

    public static FaultEffect Reset(CutAt cut) => Cut(cut, RawEnd.Reset);

    public static FaultEffect Stall(CutAt cut) => Cut(cut, RawEnd.Stall);

    public static FaultEffect Close(CutAt cut) => Cut(cut, RawEnd.Close);

    /// <summary>Something else than HTTP.</summary>
    public static FaultEffect Garbage { get; } = Raw(RawEnd.Close, _ => "SMTP 220 ready\r\n\r\n"u8.ToArray());

    /// <summary>Headers of one MiB before a whole body.</summary>
    public static FaultEffect HugeHeaders { get; } = Raw(RawEnd.Close, answer => [.. Head(answer, $"X-Padding: {new string('x', HugeHeader)}\r\n" + Length(answer.Body.Length)), .. answer.Body]);

    /// <summary>The first of two chunks, and no last one.</summary>
    public static FaultEffect CutChunked { get; } = Raw(RawEnd.Close, answer => [.. Head(answer, Chunked), .. Chunk(Half(answer))]);

    /// <summary>A chunk whose size is no number.</summary>
    public static FaultEffect BadChunk { get; } = Raw(RawEnd.Close, answer => [.. Head(answer, Chunked), .. Chunk(Half(answer)), .. "size?\r\n"u8, .. answer.Body[(answer.Body.Length / 2)..], .. "\r\n0\r\n\r\n"u8]);

    /// <summary>Neither length nor chunks: the end of the connection is the end of the body.</summary>
    public static FaultEffect Unmeasured { get; } = Raw(RawEnd.Close, answer => [.. Head(answer, Closes), .. answer.Body]);

    /// <summary>The same, cut half-way, which cannot be told from the whole.</summary>
    public static FaultEffect CutUnmeasured { get; } = Raw(RawEnd.Close, answer => [.. Head(answer, Closes), .. Half(answer)]);

    /// <summary>A whole body under a length that is wrong.</summary>
    public static FaultEffect WrongLength(int tooMuch) => Raw(RawEnd.Close, answer => [.. Head(answer, Length(answer.Body.Length + tooMuch)), .. answer.Body]);

    private static FaultEffect Cut(CutAt cut, RawEnd end) => Raw(end, answer => cut switch
    {
        CutAt.Start => [],
        CutAt.Headers => Head(answer, Length(answer.Body.Length)),
        _ => [.. Head(answer, Length(answer.Body.Length)), .. Half(answer)],
    });

    private static FaultEffect Raw(RawEnd end, Func<Answer, byte[]> write) => async call =>
    {
        Answer answer = await call.AnswerAsync();
        return answer with { Raw = new RawAnswer(write(answer), end) };
    };

    private static byte[] Head(Answer answer, string framing) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Status\r\nContent-Type: {answer.ContentType}\r\n{framing}\r\n"));

    private static string Length(int length) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");

    private static byte[] Half(Answer answer) => answer.Body[..(answer.Body.Length / 2)];

    private static byte[] Chunk(byte[] data) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{data.Length:x}\r\n")), .. data, .. "\r\n"u8];
}
