namespace KoreBT.Generator.Syntax;

/// <summary>A sequence of values.</summary>
internal sealed class ListNode(Extent extent) : Node(extent)
{
    private readonly List<Node> _items = [];

    public IReadOnlyList<Node> Items => _items;

    public override string Kind => "a list";

    public void Add(Node item) => _items.Add(item);
}
