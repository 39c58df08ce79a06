namespace KoreBT.Generator.Model;

/// <summary>How the body of a request is written.</summary>
internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,

    /// <summary>Bytes as they are.</summary>
    File,
}
