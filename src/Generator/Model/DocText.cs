namespace KoreBT.Generator.Model;

/// <summary>A description as documentation: one sentence, and the rest as Markdown. Either may be empty.</summary>
internal sealed record DocText(string Summary, string Remarks)
{
    public static readonly DocText None = new("", "");
}
