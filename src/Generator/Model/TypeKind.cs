namespace KoreBT.Generator.Model;

/// <summary>How a value is typed in C# and written on the wire.</summary>
internal enum TypeKind
{
    /// <summary>Any JSON: <c>JsonElement</c>.</summary>
    Any,
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Single,
    Double,

    /// <summary>A decimal written as a JSON number.</summary>
    Decimal,

    /// <summary>A decimal written as text, read from text and from a number.</summary>
    DecimalText,
    DateTime,
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A span of time of fixed length, in the notation of ISO 8601.</summary>
    Duration,
    Guid,
    Uri,

    /// <summary>The stream of an answer, never part of JSON.</summary>
    Download,

    /// <summary>A server-sent event, never part of JSON.</summary>
    Event,

    /// <summary>Bytes, written as Base64.</summary>
    Bytes,

    /// <summary>A generated record.</summary>
    Object,

    /// <summary>A generated open enum of words.</summary>
    Words,

    /// <summary>A generated open enum of whole numbers.</summary>
    Numbers,

    /// <summary>A generated struct that holds one of several types.</summary>
    Union,
    List,

    /// <summary>An object whose member names are data.</summary>
    Map,

    /// <summary>Bytes that are sent as they are.</summary>
    File,

    /// <summary>A generated record for a body of several parts, some of which are files.</summary>
    Parts,
}
