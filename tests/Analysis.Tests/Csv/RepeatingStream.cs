using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>A beginning and then one row after the other, none of it in memory.</summary>
/// <param name="head">The beginning.</param>
/// <param name="row">Gives a row by its number.</param>
/// <param name="rows">How many.</param>
internal sealed class RepeatingStream(string head, Func<int, string> row, int rows) : Stream
{
    private byte[] _part = Encoding.UTF8.GetBytes(head);
    private int _taken;
    private int _row;

    public RepeatingStream(string head, string row, int rows)
        : this(head, _ => row, rows)
    {
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length && (_taken < _part.Length || Next()))
        {
            int count = Math.Min(buffer.Length - filled, _part.Length - _taken);
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

        (_part, _taken) = (Encoding.UTF8.GetBytes(row(_row)), 0);
        _row++;
        return true;
    }
}
