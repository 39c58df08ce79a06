namespace KoreBT.Generator.Model;

/// <summary>Where a parameter travels.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
}
