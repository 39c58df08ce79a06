using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The components that extend a schema by <c>allOf</c>, at once or through others.</summary>
internal sealed class Heirs(ParseContext context)
{
    private Dictionary<Node, List<Member>>? _known;

    /// <summary>In document order; below an heir with a discriminator of its own, that one decides.</summary>
    public IEnumerable<Choice> Of(MapNode schema)
    {
        HashSet<Node> seen = [schema];
        Queue<Node> open = new([schema]);
        while (open.Count > 0)
        {
            foreach (Member heir in (_known ??= Find()).TryGetValue(open.Dequeue(), out List<Member>? heirs) ? heirs : [])
            {
                if (seen.Add(heir.Value) && context.Views.Of(heir.Value) is { } view)
                {
                    yield return new Choice(heir.Value, view.Schema, heir.Name);
                    if (!view.Schema.Has("discriminator"))
                    {
                        open.Enqueue(heir.Value);
                    }
                }
            }
        }
    }

    private Dictionary<Node, List<Member>> Find()
    {
        Dictionary<Node, List<Member>> known = [];
        MapNode? schemas = (context.Root["components"] as MapNode)?["schemas"] as MapNode;
        foreach (Member component in schemas?.Members ?? [])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (component.Value is not MapNode heir || heir["allOf"] is not ListNode members)
            {
                continue;
            }

            foreach (Node ancestor in members.Items.OfType<MapNode>().Where(i => i.Has("$ref")).Select(i => context.References.Target(i, out _)).OfType<Node>().Distinct())
            {
                if (!known.TryGetValue(ancestor, out List<Member>? heirs))
                {
                    known.Add(ancestor, heirs = []);
                }

                heirs.Add(component);
            }
        }

        return known;
    }
}
