namespace KoreBT.Template.Runtime;

/// <summary>How the text of a parameter is put together, by the names of the specification.</summary>
[GeneratedCode]
internal enum Style
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
