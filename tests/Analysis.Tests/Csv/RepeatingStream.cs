using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>A beginning and then one row after the other, made without a trace on the heap, so that what is measured is the reader.</summary>
/// <param name="head">The beginning.</param>
/// <param name="rows">How many rows.</param>
/// <param name="write">Writes a row by its number and gives its length.</param>
internal sealed class RepeatingStream(string head, int rows, RepeatingStream.WriteRow write) : Stream
{
    private readonly byte[] _part = [.. Encoding.UTF8.GetBytes(head), .. new byte[1 << 20]];
    private int _length = Encoding.UTF8.GetByteCount(head);
    private int _taken;
    private int _row;

    public delegate int WriteRow(Span<byte> buffer, int row);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length && (_taken < _length || Next()))
        {
            int count = Math.Min(buffer.Length - filled, _length - _taken);
            _part.AsSpan(_taken, count).CopyTo(buffer[filled..]);
            (filled, _taken) = (filled + count, _taken + count);
        }

        return filled;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (_row == rows)
        {
            return false;
        }

        (_length, _taken) = (write(_part, _row), 0);
        _row++;
        return true;
    }
}
