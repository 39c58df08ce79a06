namespace KoreBT.Client;

/// <summary>Reads a whole file of bounded size.</summary>
internal static class SuiteBytes
{
    public static ReadOnlyMemory<byte> Read(Stream stream)
    {
        using MemoryStream kept = new();
        byte[] buffer = new byte[1 << 16];
        for (int count = -1; count != 0 && kept.Length <= TestSuiteFile.MaxBytes;)
        {
            count = stream.Read(buffer);
            kept.Write(buffer, 0, count);
        }

        return kept.ToArray();
    }

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream kept = new();
        byte[] buffer = new byte[1 << 16];
        for (int count = -1; count != 0 && kept.Length <= TestSuiteFile.MaxBytes;)
        {
            count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            kept.Write(buffer, 0, count);
        }

        return kept.ToArray();
    }
}
