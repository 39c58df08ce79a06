using System.Globalization;
using KoreBT.Generator.Diagnostics;

namespace KoreBT.Generator.Syntax;

/// <summary>Turns the events of either reader into one tree, under the <see cref="Limits"/>.</summary>
internal sealed class TreeBuilder(int file, Problems problems, CancellationToken cancellationToken)
{
    private readonly Stack<(Node Container, ScalarNode? Key)> _open = new();
    private int _events;

    /// <summary>The number of the file in whose text all extents are.</summary>
    public int File => file;

    public Node? Root { get; private set; }

    /// <summary>The innermost object or list that has not ended; null outside of all.</summary>
    public Node? Innermost => _open.Count > 0 ? _open.Peek().Container : null;

    public void Open(Node container)
    {
        Count(container.Extent);
        if (_open.Count >= Limits.Depth)
        {
            throw Stop(Descriptors.Limit, container.Extent, "it nests deeper than " + Limits.Depth.ToString(CultureInfo.InvariantCulture) + " levels");
        }

        _open.Push((container, null));
    }

    public void Close()
    {
        Node container = _open.Pop().Container;
        Count(container.Extent);
        Put(container);
    }

    public void Scalar(ScalarNode scalar)
    {
        Count(scalar.Extent);
        if (_open.Count > 0 && _open.Peek() is (MapNode map, null))
        {
            _open.Pop();
            _open.Push((map, scalar));
            return;
        }

        Put(scalar);
    }

    /// <summary>Reports a problem that ends reading.</summary>
    public SyntaxStopException Stop(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, Extent extent, params string[] arguments)
    {
        problems.Add(descriptor, extent, arguments);
        return new SyntaxStopException();
    }

    private void Put(Node node)
    {
        if (_open.Count == 0)
        {
            Root ??= node;
            return;
        }

        (Node container, ScalarNode? key) = _open.Pop();
        switch (container)
        {
            case ListNode list:
                list.Add(node);
                break;
            case MapNode map when key is null:
                throw Stop(Descriptors.Syntax, node.Extent, "the key of a member must be a plain word, not " + node.Kind);
            case MapNode map when !map.TryAdd(new Member(key, node)):
                problems.Add(Descriptors.DuplicateKey, key.Extent, key.Text);
                break;
        }

        _open.Push((container, null));
    }

    private void Count(Extent extent)
    {
        if (++_events > Limits.Events)
        {
            throw Stop(Descriptors.Limit, extent, "it has more than " + Limits.Events.ToString("N0", CultureInfo.InvariantCulture) + " values, keys and brackets");
        }

        if ((_events & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
