namespace KoreBT.Generator.Model;

/// <summary>Statuses from <paramref name="From"/> to <paramref name="To"/>, both included: one code, or a whole class.</summary>
internal sealed record StatusRange(int From, int To)
{
    public bool IsSuccess => From >= 200 && To <= 299;

    public int Width => To - From;

    public bool Covers(StatusRange other) => From <= other.From && other.To <= To;
}
