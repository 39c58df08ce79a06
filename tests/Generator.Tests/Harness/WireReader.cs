using System.Globalization;
using System.Text;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>One HTTP/1.1 request from a stream. Headers are Latin-1, so that every byte of them is one letter.</summary>
internal static class WireReader
{
    /// <summary>Null when the stream ends before the headers do.</summary>
    public static async Task<WireRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await LineAsync(stream, cancellationToken) is not { } first)
        {
            return null;
        }

        List<KeyValuePair<string, string>> headers = [];
        while (await LineAsync(stream, cancellationToken) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        string? Value(string name) => headers.Where(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault();
        byte[] body = Value("Transfer-Encoding") == "chunked"
            ? await ChunksAsync(stream, cancellationToken)
            : await BytesAsync(stream, int.Parse(Value("Content-Length") ?? "0", CultureInfo.InvariantCulture), cancellationToken);
        return new WireRequest(first, headers, body);
    }

    private static async Task<byte[]> ChunksAsync(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        while (true)
        {
            string length = await LineAsync(stream, cancellationToken) ?? throw new IOException("The body ends early.");
            byte[] chunk = await BytesAsync(stream, int.Parse(length, NumberStyles.HexNumber, CultureInfo.InvariantCulture), cancellationToken);
            _ = await LineAsync(stream, cancellationToken);
            if (chunk.Length == 0)
            {
                return body.ToArray();
            }

            body.Write(chunk);
        }
    }

    private static async Task<byte[]> BytesAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static async Task<string?> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        List<byte> line = [];
        byte[] next = new byte[1];
        while (await stream.ReadAsync(next, cancellationToken) == 1)
        {
            if (next[0] == '\n')
            {
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next[0]);
        }

        return null;
    }
}
