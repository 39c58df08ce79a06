namespace KoreBT.Analysis;

/// <summary>A stream whose beginning can be looked at before it is read. Forward only; it closes the inner stream only where it was made for it.</summary>
internal sealed class PeekStream(Stream inner, bool leaveOpen) : ForwardStream
{
    private byte[] _head = [];
    private int _length;
    private int _taken;

    /// <summary>The first bytes, fewer where the stream is shorter. Nothing may have been read yet.</summary>
    public ReadOnlyMemory<byte> Peek(int length)
    {
        Grow(length);
        _length += inner.ReadAtLeast(_head.AsSpan(_length), length - _length, throwOnEndOfStream: false);
        return _head.AsMemory(0, _length);
    }

    /// <inheritdoc cref="Peek"/>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int length, CancellationToken cancellationToken)
    {
        Grow(length);
        _length += await inner.ReadAtLeastAsync(_head.AsMemory(_length), length - _length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return _head.AsMemory(0, _length);
    }

    public override int Read(Span<byte> buffer) => _taken < _length ? TakeHead(buffer) : inner.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _taken < _length ? new(TakeHead(buffer.Span)) : inner.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Grow(int length) => Array.Resize(ref _head, length);

    private int TakeHead(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _length - _taken);
        _head.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }
}
