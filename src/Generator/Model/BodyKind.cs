namespace KoreBT.Generator.Model;

/// <summary>How the body of a request is written, in the order in which one of several is chosen.</summary>
internal enum BodyKind
{
    Json,
    Multipart,
    Form,
    Text,

    /// <summary>Bytes as they are.</summary>
    File,
}
