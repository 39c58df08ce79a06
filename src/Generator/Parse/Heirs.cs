using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The components that extend a schema by <c>allOf</c>, at once or through others.</summary>
internal sealed class Heirs(ParseContext context)
{
    private Dictionary<Node, List<Choice>>? _known;

    /// <summary>In document order; below an heir with a discriminator of its own, that one decides.</summary>
    public IEnumerable<Choice> Of(MapNode schema)
    {
        HashSet<Node> seen = [schema];
        Queue<Node> open = new([schema]);
        while (open.Count > 0)
        {
            foreach (Choice heir in (_known ??= Find()).TryGetValue(open.Dequeue(), out List<Choice>? heirs) ? heirs : [])
            {
                if (seen.Add(heir.Target!))
                {
                    yield return heir;
                    if (!heir.Target!.Has("discriminator"))
                    {
                        open.Enqueue(heir.Target!);
                    }
                }
            }
        }
    }

    private Dictionary<Node, List<Choice>> Find()
    {
        Dictionary<Node, List<Choice>> known = [];
        MapNode? schemas = (context.Root["components"] as MapNode)?["schemas"] as MapNode;
        foreach (Member component in schemas?.Members ?? [])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (component.Value is not MapNode heir || heir["allOf"] is not ListNode members)
            {
                continue;
            }

            foreach (Node ancestor in members.Items.Where(i => i is MapNode map && map.Has("$ref")).Select(i => context.References.Follow(i, out _)).OfType<Node>().Distinct())
            {
                if (!known.TryGetValue(ancestor, out List<Choice>? heirs))
                {
                    known.Add(ancestor, heirs = []);
                }

                heirs.Add(new Choice(heir, heir, component.Name));
            }
        }

        return known;
    }
}
