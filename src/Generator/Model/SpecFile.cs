namespace KoreBT.Generator.Model;

/// <summary>An <c>OpenApiSpec</c> item: its text (null when it cannot be read) and its settings.</summary>
internal sealed record SpecFile(string Path, string? Text, string Namespace, string ClientName)
{
    public SpecSettings Settings { get; init; } = SpecSettings.None;

    /// <summary>The other items that the document can reach.</summary>
    public EquatableArray<PartFile> Parts { get; init; } = [];
}
