using System.Text;

namespace KoreBT.Analysis;

/// <summary>Text that is already decoded, as the UTF-8 the reader works on; half a surrogate pair, which UTF-8 has no bytes for, is an error. The text stays the caller's.</summary>
internal sealed class TextStream(TextReader text) : ForwardStream
{
    private const int Characters = 1 << 12;

    private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetEncoder();
    private readonly char[] _chars = new char[Characters];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(Characters)];
    private int _count;
    private int _taken;

    public override int Read(Span<byte> buffer)
    {
        while (_taken == _count && !buffer.IsEmpty)
        {
            int read = text.Read(_chars, 0, _chars.Length);
            if (!Encode(read))
            {
                return 0;
            }
        }

        return Take(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_taken == _count && !buffer.IsEmpty)
        {
            int read = await text.ReadAsync(_chars, cancellationToken).ConfigureAwait(false);
            if (!Encode(read))
            {
                return 0;
            }
        }

        return Take(buffer.Span);
    }

    /// <summary>Encodes what was read; false when that was the end and nothing was kept back.</summary>
    private bool Encode(int read)
    {
        _count = _encoder.GetBytes(_chars.AsSpan(0, read), _bytes, flush: read == 0);
        _taken = 0;
        return read > 0 || _count > 0;
    }

    private int Take(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _count - _taken);
        _bytes.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }
}
