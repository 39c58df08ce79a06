namespace KoreBT.Generator.Model;

/// <summary>How a member of a form or a multipart body is written: in a style, or as one text of a media type; null means as usual.</summary>
internal sealed record FieldModel(string WireName, string? MediaType, ParameterStyle? Style, bool Explode, bool Reserved)
{
    /// <summary>What its part carries beside the headers that every part has.</summary>
    public EquatableArray<PartHeader> Headers { get; init; } = [];
}
