namespace KoreBT.Generator.Model;

/// <summary>How a page tells where the next one is.</summary>
internal enum PagesForm
{
    /// <summary>A member of the body goes into a parameter.</summary>
    Cursor,

    /// <summary>A member of the body is an address.</summary>
    Link,

    /// <summary>The header <c>Link</c> has an address.</summary>
    Header,

    /// <summary>A parameter grows by the number of items.</summary>
    Offset,

    /// <summary>A parameter grows by one.</summary>
    Page,
}
