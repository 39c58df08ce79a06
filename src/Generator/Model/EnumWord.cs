namespace KoreBT.Generator.Model;

/// <summary>A listed word and its C# name.</summary>
internal sealed record EnumWord(string Wire, string Name)
{
    public DocText Doc { get; init; } = DocText.None;
}
