namespace KoreBT.Generator.Model;

/// <summary>How the text of a parameter is put together. The names are those of the runtime's <c>Style</c>, too.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}
