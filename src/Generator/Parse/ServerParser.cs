using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The servers of the document, of a path or of an operation. Without an address from the caller, the first complete one is called.</summary>
internal sealed class ServerParser(ParseContext context)
{
    /// <summary>The servers that <paramref name="owner"/> lists, in its order.</summary>
    public EquatableArray<ServerModel> Parse(MapNode owner)
    {
        UniqueNames names = new(StringComparer.Ordinal, UniqueNames.OfObjects);
        List<ServerModel> found = [];
        foreach (Node item in context.List(owner, "servers")?.Items ?? [])
        {
            if (context.Object(item, "a server", out _) is not { } node)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, node, Vocabulary.Server, "a server");
            if (context.Text(node, "url") is not { Length: > 0 } url)
            {
                context.Problems.Add(Descriptors.Ignored, node.Extent, "A server", "it has no 'url'");
                continue;
            }

            // Says no more than that there is a server.
            if (url == "/")
            {
                continue;
            }

            bool relative = url[0] is '/' or '.';
            ServerModel server = new(Name(node, url, names), url, relative, DocParser.Parse(context, node), Variables(node, url));
            if (!relative && server.Variables.All(v => v.Default is not null) && Address(server) is null)
            {
                context.Problems.Add(Descriptors.Ignored, node["url"]!.Extent, "The server '" + url + "'", "it is no http address; give the whole address as the BaseAddress of the client's options");
                continue;
            }

            found.Add(server);
        }

        return found.ToEquatableArray();
    }

    /// <summary>The address of the first server that has one without further ado, with the defaults of its variables; null when none has.</summary>
    public static string? First(EquatableArray<ServerModel> servers) => servers.Select(Address).FirstOrDefault(a => a is not null);

    /// <summary>The address of the server that a path or an operation has for itself; null when it has none.</summary>
    public string? Own(MapNode owner, string place)
    {
        EquatableArray<ServerModel> servers = Parse(owner);
        string? address = First(servers);
        if (address is null && servers.Count > 0)
        {
            context.Problems.Add(Descriptors.Ignored, owner.Find("servers")!.Key.Extent, "The server of " + place, "it is no complete address, so that the call goes to the base address of the client");
        }

        return address;
    }

    private static string? Address(ServerModel server)
    {
        Dictionary<string, string?> defaults = server.Variables.ToDictionary(v => v.Wire, v => v.Default, StringComparer.Ordinal);
        string url = string.Concat(Split(server.Template).Select(p => p.IsParameter ? defaults[p.Text] ?? "{}" : p.Text));
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && url.IndexOf('{') < 0 ? url : null;
    }

    private EquatableArray<ServerVariable> Variables(MapNode server, string url)
    {
        MapNode? described = context.Map(server, "variables");
        UniqueNames names = new(StringComparer.Ordinal, ["origin"]);
        List<ServerVariable> found = [];
        foreach (string wire in Split(url).Where(p => p.IsParameter).Select(p => p.Text).Distinct())
        {
            MapNode? node = described?[wire] is { } value ? context.Object(value, "a server variable", out _) : null;
            if (node is null)
            {
                context.Problems.Add(Descriptors.Ignored, server["url"]!.Extent, "The default of the variable '" + wire + "'", "'variables' does not describe it, so that the caller must give its value");
            }
            else
            {
                Vocabulary.Check(context.Problems, node, Vocabulary.ServerVariable, "a server variable");
            }

            string[] words = [.. (node is null ? null : context.List(node, "enum"))?.Items.OfType<ScalarNode>().Select(w => w.Text) ?? []];
            DocText doc = node is null ? DocText.None : DocParser.Split(context.Text(node, "description")?.Trim() ?? "");
            found.Add(new ServerVariable(wire, names.Claim(NameRules.Camel(wire)), node is null ? null : context.Text(node, "default"), words.ToEquatableArray(), doc));
        }

        // An argument with a default stands behind those without.
        return found.OrderBy(v => v.Default is null ? 0 : 1).ToEquatableArray();
    }

    private string Name(MapNode server, string url, UniqueNames names)
    {
        const int longest = 40;
        string address = NameRules.Pascal(url.Substring(url.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0));
        string word = context.Text(server, "name") ?? context.Text(server, "description")?.Trim().TrimEnd('.') ?? "";
        string given = word.Length is > 0 and <= longest ? NameRules.Pascal(word) : address;
        return names.Claim(given, address.Length <= longest ? address : given + "Server");
    }

    /// <summary>An address to its literal pieces and its variables.</summary>
    private static IEnumerable<PathPart> Split(string url)
    {
        string[] pieces = url.Split('{');
        yield return new PathPart(pieces[0], IsParameter: false);
        foreach (string piece in pieces.Skip(1))
        {
            int close = piece.IndexOf('}');
            if (close < 0)
            {
                yield return new PathPart("{" + piece, IsParameter: false);
                continue;
            }

            yield return new PathPart(piece.Substring(0, close), IsParameter: true);
            yield return new PathPart(piece.Substring(close + 1), IsParameter: false);
        }
    }
}
