using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// The body of a request. Of several media types one is used: JSON, else several parts, else a form, else text, else bytes. Every media
/// type can be sent: what the generator knows nothing about is the caller's text or file.
/// </summary>
internal sealed class BodyParser(ParseContext context, SchemaParser schemas)
{
    private readonly FieldParser _fields = new(context);

    /// <summary>Null when the operation has no body.</summary>
    public BodyModel? Parse(MapNode operation, string operationName)
    {
        if (operation["requestBody"] is not { } node || context.Object(node, "requestBody", out string? component) is not { } request)
        {
            return null;
        }

        Vocabulary.Check(context.Problems, request, Vocabulary.RequestBody, "a request body");
        if (context.Map(request, "content") is not { Members.Count: > 0 } content)
        {
            return null;
        }

        List<(Member Member, MapNode Media, BodyKind Kind)> offered = [];
        foreach (Member member in content.Members)
        {
            MapNode media = member.Value.IsNull ? new MapNode(member.Value.Extent) : context.Object(member.Value, member.Name, out _) ?? new MapNode(member.Value.Extent);
            offered.Add((member, media, Kind(member.Name, media)));
        }

        (Member chosen, MapNode used, BodyKind kind) = offered.OrderBy(o => o.Kind).First();
        if (content.Members.Count > 1)
        {
            context.Problems.Add(Descriptors.MediaType, chosen.Key.Extent, "Of several media types, '" + chosen.Name + "' is used");
        }

        Vocabulary.Check(context.Problems, used, Vocabulary.RequestMedia, chosen.Name);
        TypeRef type = Type(kind, used, component is null ? operationName + "Request" : NameRules.Pascal(component));
        return new BodyModel(
            kind is BodyKind.Form or BodyKind.Multipart && type.Kind == TypeKind.String ? BodyKind.Text : kind,
            MediaTypes.Sent(chosen.Name, kind),
            type,
            kind is BodyKind.Form or BodyKind.Multipart ? _fields.Parse(used, kind) : [],
            DocParser.Parse(context, request),
            context.Flag(request, "required"));
    }

    private TypeRef Type(BodyKind kind, MapNode media, string hint) => (kind, media["schema"]) switch
    {
        (BodyKind.Text, _) => new TypeRef(TypeKind.String),
        (BodyKind.File, _) => new TypeRef(TypeKind.File),
        (BodyKind.Multipart, { } schema) => schemas.ParseParts(schema, hint),
        (_, { } schema) => schemas.Parse(schema, hint),
        _ => TypeRef.Any,
    };

    private BodyKind Kind(string mediaType, MapNode media)
    {
        string plain = MediaTypes.Plain(mediaType);
        if (MediaTypes.IsListedJson(mediaType))
        {
            return BodyKind.Json;
        }

        if (plain.StartsWith("multipart/", StringComparison.Ordinal) || plain == "application/x-www-form-urlencoded")
        {
            return plain[0] == 'm' ? BodyKind.Multipart : BodyKind.Form;
        }

        MapNode? schema = media["schema"] is { } node ? context.Views.Of(node)?.Schema : null;
        if (plain is "*/*" or "application/*")
        {
            return schema is null or { Members.Count: 0 } || FileRule.IsText(schema) ? BodyKind.File : BodyKind.Json;
        }

        bool isText = MediaTypes.IsText(mediaType) || StreamItemParser.IsStream(mediaType);
        return isText && (schema is null || !FileRule.IsBinary(schema)) ? BodyKind.Text : BodyKind.File;
    }
}
