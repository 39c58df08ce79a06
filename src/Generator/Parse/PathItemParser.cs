using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>A path item, with what its reference names, to the operations that it lists.</summary>
internal sealed class PathItemParser(ParseContext context)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    /// <summary>What stands beside a reference comes before what the reference names. Empty when there is neither, which has been reported.</summary>
    public MapNode Parse(Member path)
    {
        MapNode merged = new(path.Value.Extent);
        HashSet<Node> seen = [];
        for (Node? node = path.Value; node is not null;)
        {
            if (node is not MapNode item)
            {
                context.Problems.Add(Descriptors.WrongKind, path.Value.Extent, path.Name, "an object", node.Kind);
                break;
            }

            if (!seen.Add(item))
            {
                context.Problems.Add(Descriptors.ReferenceCycle, item["$ref"]!.Extent, ((ScalarNode)item["$ref"]!).Text);
                break;
            }

            foreach (Member member in item.Members.Where(m => m.Name != "$ref"))
            {
                merged.TryAdd(member);
            }

            node = item.Has("$ref") ? context.References.Target(item, out _) : null;
        }

        Vocabulary.Check(context.Problems, merged, Vocabulary.PathItem, path.Name);
        return merged;
    }

    /// <summary>The operations of a path item. The key of each is its method: in small letters, or as an additional one is written.</summary>
    public IEnumerable<Member> Operations(MapNode item, string path)
    {
        foreach (Member member in item.Members.Where(m => Methods.Contains(m.Name)))
        {
            yield return member;
        }

        foreach (Member member in context.Map(item, "additionalOperations")?.Members ?? [])
        {
            if (HttpToken.Is(member.Name))
            {
                yield return member;
            }
            else
            {
                context.Problems.Add(Descriptors.WrongKind, member.Key.Extent, "additionalOperations", "keyed by methods such as COPY", "'" + member.Name + "' at " + path);
            }
        }
    }
}
