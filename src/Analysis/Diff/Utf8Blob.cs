namespace KoreBT.Analysis;

/// <summary>Many texts, each kept once and never moved: what a list of strings would be with half the bytes and no objects.</summary>
internal sealed class Utf8Blob
{
    private const int ChunkLength = 1 << 20;

    private readonly List<byte[]> _chunks = [];
    private int _used = ChunkLength;

    public ReadOnlySpan<byte> this[TextPlace place] => _chunks[place.Chunk].AsSpan(place.Offset, place.Length);

    public TextPlace Add(ReadOnlySpan<byte> text)
    {
        if (_chunks.Count == 0 || text.Length > ChunkLength - _used)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkLength, text.Length)));
            _used = 0;
        }

        text.CopyTo(_chunks[^1].AsSpan(_used));
        TextPlace place = new(_chunks.Count - 1, _used, text.Length);

        // A text longer than a chunk fills one of its own.
        _used = Math.Min(_used + text.Length, ChunkLength);
        return place;
    }
}
