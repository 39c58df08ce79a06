using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Parameters of a path item and of an operation to what the method takes.</summary>
internal sealed class ParameterParser(ParseContext context, SchemaParser schemas)
{
    // These belong to the content or to the specification itself, and cannot be set as request headers.
    private static readonly HashSet<string> ReservedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Allow", "Authorization", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length",
        "Content-Location", "Content-MD5", "Content-Range", "Content-Type", "Expires", "Last-Modified",
    };

    /// <summary>Null when a required parameter is beyond the generator, so that the operation cannot be called; this has been reported.</summary>
    public EquatableArray<ParameterModel>? Parse(MapNode pathItem, MapNode operation, string operationName, IEnumerable<string> pathNames, Member owner)
    {
        List<ParameterModel> found = [];
        UniqueNames arguments = new(StringComparer.Ordinal, ["body", "options", "cancellationToken", "request"]);
        UniqueNames options = new(StringComparer.Ordinal, [.. UniqueNames.OfObjects, "Timeout", "Configure", "EqualityContract", "PrintMembers", "Clone", operationName + "Options"]);
        foreach ((MapNode node, string? component) in Merged(pathItem, operation))
        {
            Vocabulary.Check(context.Problems, node, Vocabulary.Parameter, "a parameter");
            string name = context.Text(node, "name") ?? "";
            string place = context.Text(node, "in") ?? "";
            bool required = place == "path" || context.Flag(node, "required");
            if (Refusal(node, name, place) is { } reason)
            {
                if (required && place != "header")
                {
                    context.Problems.Add(Descriptors.OperationLeftOut, owner.Key.Extent, operationName, "its required parameter '" + name + "' cannot be sent, because " + reason);
                    return null;
                }

                context.Problems.Add(Descriptors.Ignored, node.Extent, "The parameter '" + name + "'", reason);
                continue;
            }

            string hint = component is null ? operationName + NameRules.Pascal(name) : NameRules.Pascal(component);
            TypeRef type = node["schema"] is { } schema ? schemas.Parse(schema, hint) : new TypeRef(TypeKind.String);
            if (!type.IsText && !(type is { Kind: TypeKind.List, Element.IsText: true }))
            {
                if (required)
                {
                    context.Problems.Add(Descriptors.OperationLeftOut, owner.Key.Extent, operationName, "its required parameter '" + name + "' is not a single value or a list of such");
                    return null;
                }

                context.Problems.Add(Descriptors.Ignored, node.Extent, "The parameter '" + name + "'", "only single values and lists of them can be sent so far");
                continue;
            }

            found.Add(Parameter(node, name, place, type, required, required ? arguments : options));
        }

        AddUndescribed(found, pathNames, arguments, owner);
        return found.OrderBy(p => p.Required ? 0 : 1).ToEquatableArray();
    }

    private ParameterModel Parameter(MapNode node, string name, string place, TypeRef type, bool required, UniqueNames names)
    {
        string plain = required ? NameRules.Camel(name) : NameRules.Pascal(name);
        string given = names.Claim(plain, plain + "In" + NameRules.Pascal(place));
        if (given != plain)
        {
            context.Problems.Add(Descriptors.NameChanged, node.Extent, name, given, "the name " + plain + " is taken");
        }

        return new ParameterModel(
            name,
            given,
            place switch { "path" => ParameterPlace.Path, "query" => ParameterPlace.Query, _ => ParameterPlace.Header },
            Sendable(type, required),
            DocParser.Parse(context, node),
            required,
            place == "query" && (node["explode"] is not ScalarNode explode || explode.Boolean != false),
            node["schema"] is { } schema && context.References.Follow(schema, out _) is MapNode target && context.Text(target, "format") == "password",
            context.Flag(node, "deprecated"));
    }

    /// <summary>There is no text for null: an optional parameter is left out instead, an item of a list is not offered.</summary>
    private static TypeRef Sendable(TypeRef type, bool required) =>
        type with { Nullable = type.Nullable && !required, Element = type.Element is { } element ? element with { Nullable = false } : null };

    /// <summary>Why a parameter cannot be sent; null when it can.</summary>
    private string? Refusal(MapNode node, string name, string place)
    {
        string expected = place is "path" or "header" ? "simple" : "form";
        return (name, place) switch
        {
            ("", _) => "it has no name",
            (_, "cookie") => "cookies are left to the HttpClient's handler",
            (_, not ("path" or "query" or "header")) => "'" + place + "' is no place for a parameter",
            (_, "header") when ReservedHeaders.Contains(name) => "this header is set by the client itself",
            (_, "header") when !IsToken(name) => "this is not a legal name of a header",
            _ when node.Has("content") => "parameters with a 'content' are not supported yet",
            _ when context.Text(node, "style") is { } style && style != expected => "the style '" + style + "' is not supported yet",
            _ when context.Flag(node, "allowReserved") => "'allowReserved' is not supported yet",
            _ => null,
        };
    }

    /// <summary>The operation's own parameters replace those of the path item with the same name and place.</summary>
    private IEnumerable<(MapNode Node, string? Component)> Merged(MapNode pathItem, MapNode operation)
    {
        List<(string Key, MapNode Node, string? Component)> merged = Listed(pathItem);
        foreach ((string Key, MapNode Node, string? Component) own in Listed(operation))
        {
            int index = merged.FindIndex(m => m.Key == own.Key);
            if (index < 0)
            {
                merged.Add(own);
            }
            else
            {
                merged[index] = own;
            }
        }

        return merged.Select(m => (m.Node, m.Component));
    }

    private List<(string Key, MapNode Node, string? Component)> Listed(MapNode owner)
    {
        List<(string Key, MapNode Node, string? Component)> listed = [];
        foreach (Node item in context.List(owner, "parameters")?.Items ?? [])
        {
            if (context.Object(item, "a parameter", out string? component) is not { } node)
            {
                continue;
            }

            string key = context.Text(node, "in") + " " + context.Text(node, "name");
            if (listed.Any(l => l.Key == key))
            {
                context.Problems.Add(Descriptors.Ignored, item.Extent, "The parameter '" + context.Text(node, "name") + "'", "the list has one of the same name and place already");
                continue;
            }

            listed.Add((key, node, component));
        }

        return listed;
    }

    private void AddUndescribed(List<ParameterModel> found, IEnumerable<string> pathNames, UniqueNames arguments, Member owner)
    {
        HashSet<string> described = [.. found.Where(p => p.Place == ParameterPlace.Path).Select(p => p.WireName)];
        HashSet<string> used = [.. pathNames];
        foreach (string name in pathNames.Where(n => described.Add(n)))
        {
            context.Problems.Add(Descriptors.PathParameters, owner.Key.Extent, "The path has '{" + name + "}', which no parameter describes; it is taken as required text");
            found.Add(new ParameterModel(name, arguments.Claim(NameRules.Camel(name)), ParameterPlace.Path, new TypeRef(TypeKind.String), DocText.None, true, false, false, false));
        }

        foreach (ParameterModel stray in found.Where(p => p.Place == ParameterPlace.Path && !used.Contains(p.WireName)).ToArray())
        {
            context.Problems.Add(Descriptors.PathParameters, owner.Key.Extent, "The path parameter '" + stray.WireName + "' does not occur in the path; it is left out");
            found.Remove(stray);
        }
    }

    private static bool IsToken(string name) => name.All(c => c < 128 && (char.IsLetterOrDigit(c) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0));
}
