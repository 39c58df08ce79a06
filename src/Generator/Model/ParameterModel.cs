namespace KoreBT.Generator.Model;

/// <summary>
/// A parameter. <paramref name="Name"/> is that of an argument when it is required, otherwise that of an option.
/// <paramref name="Json"/>: the value travels as JSON text, whatever the style. <paramref name="Reserved"/>: reserved characters are not escaped.
/// </summary>
internal sealed record ParameterModel(
    string WireName,
    string Name,
    ParameterPlace Place,
    TypeRef Type,
    DocText Doc,
    bool Required,
    ParameterStyle Style,
    bool Explode,
    bool Json,
    bool Reserved,
    bool Secret,
    bool Deprecated)
{
    /// <summary>What the service takes where nothing is sent, as the document writes it.</summary>
    public string? Default { get; init; }

    /// <summary>One piece of text, put where it belongs as it is.</summary>
    public bool IsPlain => Json || (Type.IsText && !Reserved && Place switch
    {
        ParameterPlace.Path => Style == ParameterStyle.Simple,
        ParameterPlace.Query or ParameterPlace.Header => true,
        _ => false,
    });

    /// <summary>A list whose items repeat the parameter.</summary>
    public bool IsRepeated => this is { Json: false, Place: ParameterPlace.Query, Style: not ParameterStyle.DeepObject, Explode: true, Reserved: false, Type: { Kind: TypeKind.List, Element.IsText: true } };
}
