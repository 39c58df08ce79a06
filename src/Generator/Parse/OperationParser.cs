using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Path items to operations.</summary>
internal sealed class OperationParser(ParseContext context, SchemaParser schemas, TypeNames types, SecurityParser security, OperationFilter filter, NamePins pins)
{
    private readonly PathItemParser _items = new(context);
    private readonly ServerParser _servers = new(context);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Member> _paged = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = new(StringComparer.Ordinal, []);

    /// <summary>Null when there are too many, which has been reported.</summary>
    public EquatableArray<OperationModel>? Parse(MapNode paths)
    {
        List<OperationModel> found = [];
        foreach (Member path in paths.Members.Where(p => !p.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (!path.Name.StartsWith("/", StringComparison.Ordinal))
            {
                context.Problems.Add(Descriptors.WrongKind, path.Key.Extent, "paths", "keyed by paths that begin with '/'", "'" + path.Name + "'");
                continue;
            }

            MapNode item = _items.Parse(path);
            foreach (Member member in _items.Operations(item, path.Name))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (context.Object(member.Value, member.Name, out _) is { } operation && filter.Takes(path.Name, Tags(operation)) && Operation(path, item, member, operation) is { } model)
                {
                    found.Add(model);
                }

                if (found.Count > Limits.Operations)
                {
                    context.Problems.Add(Descriptors.Limit, member.Key.Extent, "it has more than 5,000 operations; choose among them with IncludeTags or IncludePaths");
                    return null;
                }
            }
        }

        return found.ToEquatableArray();
    }

    /// <summary>The operations with their pages, which can be told once the members of all types are known.</summary>
    public EquatableArray<OperationModel> WithPages(EquatableArray<OperationModel> operations)
    {
        PagesParser pages = new(context, schemas.Objects, _names);
        return operations.Select(o => _paged.TryGetValue(o.Name, out Member? declaration) ? o with { Pages = pages.Parse(o, declaration) } : o).ToEquatableArray();
    }

    private string[] Tags(MapNode operation) => [.. context.List(operation, "tags")?.Items.OfType<ScalarNode>().Select(t => t.Text) ?? []];

    private OperationModel? Operation(Member path, MapNode item, Member member, MapNode node)
    {
        string place = member.Name.ToUpperInvariant() + " " + path.Name;
        string id = context.Text(node, "operationId") ?? "";
        if (id.Length > 0 && _ids.TryGetValue(id, out string? other))
        {
            context.Problems.Add(Descriptors.DuplicateOperationId, node["operationId"]!.Extent, id, other);
            id = "";
        }

        _ids[id] = place;
        Vocabulary.Check(context.Problems, node, Vocabulary.Operation, place);
        EquatableArray<PathPart> parts = PathTemplate.Parse(path.Name, out bool isUnclosed);
        context.Budget.Spend((long)parts.Count * parts.Count, path.Key.Extent);
        if (isUnclosed)
        {
            context.Problems.Add(Descriptors.PathParameters, path.Key.Extent, "The path has a '{' without its '}'; the rest of it is taken as it stands");
        }

        string name = pins.Of(id.Length > 0 ? id : place) is { } pinned ? Fixed(id.Length > 0 ? id : place, pinned) : Name(id, member, path, parts);
        if (node.Find("x-pagination") is { } pagination)
        {
            _paged[name] = pagination;
        }

        EquatableArray<ParameterModel> parameters = new ParameterParser(context, schemas).Parse(item, node, name, parts, member);
        BodyModel? body = new BodyParser(context, schemas).Parse(node, name);
        AnswersModel answers = new ResponseParser(context, schemas, types).Parse(node, name, member.Name == "head", _names.Claim);

        return new OperationModel(
            id.Length > 0 ? id : place,
            name,
            parameters.Any(p => !p.Required) ? types.Claim(name + "Options", name + "Options", member.Key.Extent) : "",
            member.Name,
            Tags(node).FirstOrDefault() ?? "",
            DocParser.Parse(context, node),
            parts,
            parameters,
            body,
            answers,
            security.Of(node),
            context.Flag(node, "deprecated"))
        {
            Server = _servers.Own(node.Has("servers") ? node : item, place),
        };
    }

    private string Name(string id, Member member, Member path, EquatableArray<PathPart> parts)
    {
        string place = NameRules.Pascal(member.Name) + string.Concat(parts.Select(p => p.IsParameter ? "By" + NameRules.Pascal(p.Text) : p.Text.Trim('/').Length == 0 ? "" : NameRules.Pascal(p.Text)));
        string plain = id.Length > 0 ? NameRules.Pascal(id) : place;
        string given = plain;
        for (int number = 2; !(_names.IsFree(given) && _names.IsFree(given + "WithResponse")); number++)
        {
            given = plain + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        Take(given);
        if (given != plain || id.Length == 0)
        {
            context.Problems.Add(Descriptors.NameChanged, member.Key.Extent, path.Name, given, id.Length == 0 ? "it has no operationId of its own" : "the name " + plain + " is taken");
        }

        return given;
    }

    private string Fixed(string word, string name)
    {
        if (!Take(name))
        {
            pins.Clash(word, name);
        }

        return name;
    }

    /// <summary>Each operation is two methods.</summary>
    private bool Take(string name) => _names.TryClaim(name) & _names.TryClaim(name + "WithResponse");
}
