namespace KoreBT.Analysis;

/// <summary>A list that grows without copying what it has, which for millions of values would need the memory twice.</summary>
internal sealed class ChunkList<T>
{
    private const int Bits = 14;
    private const int ChunkLength = 1 << Bits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Bits][index & (ChunkLength - 1)];

    public void Add(T value)
    {
        if (Count >> Bits == _chunks.Count)
        {
            _chunks.Add(GC.AllocateUninitializedArray<T>(ChunkLength));
        }

        this[Count++] = value;
    }
}
