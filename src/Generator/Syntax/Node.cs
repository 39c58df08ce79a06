namespace KoreBT.Generator.Syntax;

/// <summary>One value of the document, YAML or JSON alike, that knows where it stands.</summary>
internal abstract class Node(Extent extent)
{
    public Extent Extent { get; } = extent;

    /// <summary>True for <c>null</c>, <c>~</c> and an empty plain value.</summary>
    public virtual bool IsNull => false;

    /// <summary>The word for this kind of value in messages.</summary>
    public abstract string Kind { get; }
}
