namespace KoreBT.Generator.Model;

/// <summary>Where a parameter travels.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query, of OpenAPI 3.2.</summary>
    QueryString,
}
