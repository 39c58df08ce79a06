using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Parameters of a path item and of an operation to what the method takes. None is a reason to leave the operation out.</summary>
internal sealed class ParameterParser(ParseContext context, SchemaParser schemas)
{
    // The specification gives these to the body, the answer and the credential; the length belongs to the connection.
    private static readonly HashSet<string> ReservedHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Authorization", "Content-Type", "Content-Length" };

    public EquatableArray<ParameterModel> Parse(MapNode pathItem, MapNode operation, string operationName, EquatableArray<PathPart> path, Member owner)
    {
        List<ParameterModel> found = [];
        UniqueNames arguments = new(StringComparer.Ordinal, ["body", "options", "cancellationToken", "request"]);
        UniqueNames options = new(StringComparer.Ordinal, [.. UniqueNames.OfObjects, "Timeout", "Configure", "OnResponse", "PageAddress", "EqualityContract", "PrintMembers", "Clone", operationName + "Options"]);
        foreach ((MapNode node, string? component) in ParameterList.Of(context, pathItem, operation))
        {
            Vocabulary.Check(context.Problems, node, Vocabulary.Parameter, "a parameter");
            string name = context.Text(node, "name") ?? "";
            if (Place(node, name) is not { } place)
            {
                continue;
            }

            bool required = place == ParameterPlace.Path || context.Flag(node, "required");
            string hint = component is null ? operationName + NameRules.Pascal(name) : NameRules.Pascal(component);
            found.Add(Parameter(node, place == ParameterPlace.Path ? PathTemplate.Name(name) : name, place, hint, required, required ? arguments : options, path));
        }

        AddUndescribed(found, path, arguments, owner);
        return found.OrderBy(p => p.Required ? 0 : 1).ToEquatableArray();
    }

    private ParameterModel Parameter(MapNode node, string name, ParameterPlace place, string hint, bool required, UniqueNames names, EquatableArray<PathPart> path)
    {
        Member? content = Content(node);
        Node? schema = content is null ? node["schema"] : context.Object(content.Value, content.Name, out _)?["schema"];
        TypeRef type = schema is null ? new TypeRef(TypeKind.String) : schemas.Parse(schema, hint);
        SchemaView? view = schema is null ? null : context.Views.Of(schema);
        bool isJson = content is not null && MediaTypes.IsListedJson(content.Name);
        ParameterStyle style = StyleParser.Parse(context, node, place);
        if (!isJson && (type.Kind == TypeKind.Any || (type is { Kind: TypeKind.List, Element.IsText: false } && style != ParameterStyle.DeepObject)))
        {
            context.Problems.Add(Descriptors.RequestNote, node.Extent, "The specification does not say how the parameter '" + name + "' is written: text and numbers are sent as they are, the rest as JSON text");
        }

        return new ParameterModel(
            name,
            Named(node, name, place, required, names),
            place,
            Sendable(type, required),
            DocParser.Parse(context, node),
            required,
            style,
            node["explode"] is ScalarNode { IsNull: false } ? context.Flag(node, "explode") : style is ParameterStyle.Form or ParameterStyle.Cookie,
            isJson,
            context.Flag(node, "allowReserved") || (place == ParameterPlace.Path && IsGreedy(node, name, path)),
            view is not null && context.Text(view.Schema, "format") == "password",
            context.Flag(node, "deprecated"))
        {
            Default = view?.Default,
        };
    }

    private string Named(MapNode node, string name, ParameterPlace place, bool required, UniqueNames names)
    {
        string plain = required ? NameRules.Camel(name) : NameRules.Pascal(name);
        string given = names.Claim(plain, plain + "In" + place);
        if (given != plain)
        {
            context.Problems.Add(Descriptors.NameChanged, node.Extent, name, given, "the name " + plain + " is taken");
        }

        return given;
    }

    /// <summary>The only media type of a parameter that has content instead of a schema.</summary>
    private Member? Content(MapNode node)
    {
        IReadOnlyList<Member> content = context.Map(node, "content")?.Members ?? [];
        if (content.Count > 1)
        {
            context.Problems.Add(Descriptors.MediaType, content[0].Key.Extent, "Of several media types, '" + content[0].Name + "' is used");
        }

        return content.Count > 0 ? content[0] : null;
    }

    private bool IsGreedy(MapNode node, string name, EquatableArray<PathPart> path) =>
        context.Flag(node, "x-ms-skip-url-encoding") || path.Any(p => p.IsGreedy && p.Text == name);

    /// <summary>There is no text for null: an optional parameter is left out instead, an item of a list is not offered.</summary>
    private static TypeRef Sendable(TypeRef type, bool required) =>
        type with { Nullable = type.Nullable && !required, Element = type.Element is { } element ? element with { Nullable = false } : null };

    /// <summary>Where a parameter travels; null when it cannot, which is then reported.</summary>
    private ParameterPlace? Place(MapNode node, string name)
    {
        string word = context.Text(node, "in") ?? "";
        ParameterPlace? place = word switch
        {
            "path" => ParameterPlace.Path,
            "query" => ParameterPlace.Query,
            "header" => ParameterPlace.Header,
            "cookie" => ParameterPlace.Cookie,
            "querystring" => ParameterPlace.QueryString,
            _ => null,
        };
        if (place == ParameterPlace.Header && ReservedHeaders.Contains(name))
        {
            context.Problems.Add(Descriptors.RequestNote, node.Extent, "The header parameter '" + name + "' is left out, as the specification wants it: the client sets this header itself");
            return null;
        }

        string reason = name.Length == 0 ? "it has no name"
            : place is null ? "'" + word + "' is no place for a parameter"
            : place is ParameterPlace.Header or ParameterPlace.Cookie && !HttpToken.Is(name) ? "this is not a legal name of a " + word
            : "";
        if (reason.Length > 0)
        {
            context.Problems.Add(Descriptors.Ignored, node.Extent, "The parameter '" + name + "'", reason);
            return null;
        }

        return place;
    }

    private void AddUndescribed(List<ParameterModel> found, EquatableArray<PathPart> path, UniqueNames arguments, Member owner)
    {
        HashSet<string> described = [.. found.Where(p => p.Place == ParameterPlace.Path).Select(p => p.WireName)];
        HashSet<string> used = [.. path.Where(p => p.IsParameter).Select(p => p.Text)];
        foreach (PathPart part in path.Where(p => p.IsParameter && described.Add(p.Text)))
        {
            context.Problems.Add(Descriptors.PathParameters, owner.Key.Extent, "The path has '{" + part.Text + "}', which no parameter describes; it is taken as required text");
            found.Add(new ParameterModel(part.Text, arguments.Claim(NameRules.Camel(part.Text)), ParameterPlace.Path, new TypeRef(TypeKind.String), DocText.None, true, ParameterStyle.Simple, false, false, part.IsGreedy, false, false));
        }

        foreach (ParameterModel stray in found.Where(p => IsStray(p)))
        {
            context.Problems.Add(Descriptors.PathParameters, owner.Key.Extent, "The path parameter '" + stray.WireName + "' does not occur in the path; it is left out");
        }

        found.RemoveAll(IsStray);
        bool IsStray(ParameterModel parameter) => parameter.Place == ParameterPlace.Path && !used.Contains(parameter.WireName);
    }
}
