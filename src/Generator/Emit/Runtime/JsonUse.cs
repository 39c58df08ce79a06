namespace KoreBT.Template.Runtime;

/// <summary>Why JSON is written.</summary>
[GeneratedCode]
internal enum JsonUse
{
    /// <summary>Everything: for equality, caches and the caller's own files.</summary>
    Full,

    /// <summary>The body of a request: without what only the service may set.</summary>
    Request,

    /// <summary>For people: without secrets.</summary>
    Describe,
}
