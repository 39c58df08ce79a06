namespace KoreBT.Generator.Model;

/// <summary>How the body of an answer is read.</summary>
internal enum BodyForm
{
    Json,

    /// <summary>Text in the charset that the answer names.</summary>
    Text,

    /// <summary>A stream that is handed over unread.</summary>
    File,

    /// <summary>Server-sent events whose data is JSON.</summary>
    Events,

    /// <summary>Server-sent events as they are, because their data has no one type.</summary>
    RawEvents,

    /// <summary>A JSON value on each line.</summary>
    Lines,

    /// <summary>JSON values, each behind a record separator.</summary>
    Sequence,
}
