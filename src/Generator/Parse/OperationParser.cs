using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Path items to operations.</summary>
internal sealed class OperationParser(ParseContext context, SchemaParser schemas, TypeNames types, SecurityParser security, OperationFilter filter)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    private static readonly string[] BeyondPaths = ["additionalOperations"];

    private readonly ServerParser _servers = new(context);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = new(StringComparer.Ordinal, []);

    public EquatableArray<OperationModel> Parse(MapNode paths)
    {
        List<OperationModel> found = [];
        foreach (Member path in paths.Members.Where(p => !p.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (!path.Name.StartsWith("/", StringComparison.Ordinal))
            {
                context.Problems.Add(Descriptors.WrongKind, path.Key.Extent, "paths", "keyed by paths that begin with '/'", "'" + path.Name + "'");
                continue;
            }

            if (context.Object(path.Value, path.Name, out _) is not { } item)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, item, Vocabulary.PathItem, path.Name);

            foreach (Member beyond in BeyondPaths.Select(item.Find).OfType<Member>())
            {
                context.Problems.Add(Descriptors.Ignored, beyond.Key.Extent, "'" + beyond.Name + "' of " + path.Name, "it is not supported yet");
            }

            foreach (Member member in item.Members.Where(m => Methods.Contains(m.Name)))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (context.Object(member.Value, member.Name, out _) is { } operation && filter.Takes(path.Name, Tags(operation)) && Operation(path, item, member, operation) is { } model)
                {
                    found.Add(model);
                }
            }
        }

        return found.ToEquatableArray();
    }

    private string[] Tags(MapNode operation) => [.. context.List(operation, "tags")?.Items.OfType<ScalarNode>().Select(t => t.Text) ?? []];

    private OperationModel? Operation(Member path, MapNode item, Member member, MapNode node)
    {
        string place = member.Name.ToUpperInvariant() + " " + path.Name;
        string id = context.Text(node, "operationId") ?? "";
        if (id.Length > 0 && _ids.TryGetValue(id, out string? other))
        {
            context.Problems.Add(Descriptors.DuplicateOperationId, node["operationId"]!.Extent, id, other);
            return null;
        }

        _ids[id] = place;
        Vocabulary.Check(context.Problems, node, Vocabulary.Operation, place);
        EquatableArray<PathPart> parts = PathTemplate.Parse(path.Name, out bool isUnclosed);
        if (isUnclosed)
        {
            context.Problems.Add(Descriptors.PathParameters, path.Key.Extent, "The path has a '{' without its '}'; the rest of it is taken as it stands");
        }

        string name = Name(id, member, path, parts);
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

        // Each operation is two methods.
        _names.TryClaim(given);
        _names.TryClaim(given + "WithResponse");
        if (given != plain || id.Length == 0)
        {
            context.Problems.Add(Descriptors.NameChanged, member.Key.Extent, path.Name, given, id.Length == 0 ? "it has no operationId" : "the name " + plain + " is taken");
        }

        return given;
    }
}
