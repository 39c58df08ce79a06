namespace KoreBT.Template.Runtime;

/// <summary>A set of small numbers, in words of 64 bits. The first word costs nothing, and there is rarely another.</summary>
[GeneratedCode]
internal struct JsonBits(ulong first, ulong[]? more)
{
    private ulong _first = first;
    private ulong[]? _more = more;

    /// <summary>A word; words that nothing was added to are empty.</summary>
    public readonly ulong this[int word] => word == 0 ? _first : word <= (_more?.Length ?? 0) ? _more![word - 1] : 0;

    public readonly bool Has(int number) => (this[number / 64] & (1UL << (number % 64))) != 0;

    /// <summary>Adds a number below <paramref name="count"/>.</summary>
    public void Add(int number, int count)
    {
        if (number < 64)
        {
            _first |= 1UL << number;
        }
        else
        {
            _more ??= new ulong[(count - 1) / 64];
            _more[(number / 64) - 1] |= 1UL << (number % 64);
        }
    }
}
