using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace KoreBT.Client.Results;

/// <summary>Unpacks a gzip file (RFC 1952) that is on the disk, and finds out whether it was cut off.</summary>
internal static class GzipFile
{
    /// <summary>Text is seldom packed by more than twenty; beyond this somebody means to fill the disk.</summary>
    private const int MostExpansion = 200;

    /// <summary>Head and tail of a file of nothing, and two bytes to say so.</summary>
    private const int LeastLength = 20;

    /// <exception cref="DownloadIncompleteException">The file is cut off or damaged.</exception>
    /// <exception cref="DownloadFailedException">It unpacks to more than anybody's results.</exception>
    public static async Task UnpackAsync(WantedFile wanted, FileStream packed, FileStream plain, long mostBytes, CancellationToken cancellationToken)
    {
        long most = Math.Min(mostBytes, Math.Max(packed.Length, 1 << 12) * MostExpansion);
        try
        {
            // The framework takes the end of the input for the end of the data; the length in the last four bytes tells the two apart.
            byte[] tail = new byte[4];
            packed.Position = Math.Max(0, packed.Length - tail.Length);
            await packed.ReadExactlyAsync(tail, cancellationToken).ConfigureAwait(false);
            packed.Position = 0;
            GZipStream unpacked = new(packed, CompressionMode.Decompress, leaveOpen: true);
            await using (unpacked.ConfigureAwait(false))
            {
                await CopyAsync(wanted, unpacked, plain, most, cancellationToken).ConfigureAwait(false);
            }

            if (packed.Length < LeastLength || unchecked((uint)plain.Length) != BinaryPrimitives.ReadUInt32LittleEndian(tail))
            {
                throw new InvalidDataException("its end is missing");
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw new DownloadIncompleteException(wanted, "the file host sent it packed, and what came is cut off or damaged. Nothing was kept; try again.", damage);
        }
    }

    private static async Task CopyAsync(WantedFile wanted, GZipStream unpacked, FileStream plain, long most, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[81920];
        int count;
        while ((count = await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (plain.Length + count > most)
            {
                throw new DownloadFailedException(wanted, string.Create(CultureInfo.InvariantCulture, $"the file unpacks to more than {most} bytes, which no results file does."));
            }

            await plain.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
    }
}
