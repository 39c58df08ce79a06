using System.Buffers.Binary;
using System.IO.Compression;

namespace KoreBT.Analysis;

/// <summary>
/// Unpacks gzip and notices a file that was cut off. The runtime's own stream takes the end of its input for the end of the data; the length
/// that gzip stores in its last four bytes tells the two apart.
/// </summary>
internal sealed class CheckedGzipStream : ForwardStream
{
    private readonly TailStream _packed;
    private readonly GZipStream _unpacked;
    private uint _length;

    public CheckedGzipStream(Stream packed)
    {
        _packed = new TailStream(packed);
        _unpacked = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer) => Count(_unpacked.Read(buffer), buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, int wanted)
    {
        _length = unchecked(_length + (uint)read);
        return read > 0 || wanted == 0 || _packed.Tail == _length
            ? read
            : throw new InvalidDataException("The gzip data ends early, or is made of several parts.");
    }

    /// <summary>Passes bytes through and remembers the last four.</summary>
    private sealed class TailStream(Stream inner) : ForwardStream
    {
        private readonly byte[] _tail = new byte[4];

        public uint Tail => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            Remember(buffer[..read]);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Remember(buffer.Span[..read]);
            return read;
        }

        private void Remember(ReadOnlySpan<byte> bytes)
        {
            ReadOnlySpan<byte> last = bytes.Length > 4 ? bytes[^4..] : bytes;
            _tail.AsSpan(last.Length).CopyTo(_tail);
            last.CopyTo(_tail.AsSpan(4 - last.Length));
        }
    }
}
