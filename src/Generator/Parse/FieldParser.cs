using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The <c>encoding</c> of a form or a multipart body: members that are not written in the usual way.</summary>
internal sealed class FieldParser(ParseContext context)
{
    private static readonly HashSet<string> OfEveryPart = new(StringComparer.OrdinalIgnoreCase) { "Content-Disposition", "Content-Length", "Content-Type" };

    // RFC 2046, section 5.1, gives a meaning to the first alone; the second is the custom of those who make up their own.
    private static readonly string[] Prefixes = ["Content-", "X-"];

    public EquatableArray<FieldModel> Parse(MapNode media, BodyKind kind)
    {
        List<FieldModel> found = [];
        foreach (Member member in context.Map(media, "encoding")?.Members ?? [])
        {
            if (context.Object(member.Value, member.Name, out _) is not { } node)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, node, Vocabulary.Encoding, "an encoding");
            bool isStyled = node.Has("style") || node.Has("explode") || node.Has("allowReserved");
            ParameterStyle style = StyleParser.Parse(context, node, ParameterPlace.Query);
            string? type = context.Text(node, "contentType")?.Split(',')[0].Trim();
            found.Add(new FieldModel(
                member.Name,
                isStyled || (kind == BodyKind.Form && (type is null || !MediaTypes.IsListedJson(type))) ? null : type is null || type.Contains('*') || !MediaTypes.IsLegal(type) ? null : type,
                isStyled ? style : null,
                node["explode"] is ScalarNode { IsNull: false } ? context.Flag(node, "explode") : style == ParameterStyle.Form,
                context.Flag(node, "allowReserved"))
            {
                Headers = Headers(node, member.Name, kind),
            });
        }

        return found.Where(f => f.MediaType is not null || f.Style is not null || f.Headers.Count > 0).ToEquatableArray();
    }

    /// <summary>A caller has no place to say the value of such a header: it is sent where the document does.</summary>
    private EquatableArray<PartHeader> Headers(MapNode encoding, string part, BodyKind kind)
    {
        List<PartHeader> sent = [];
        foreach (Member member in context.Map(encoding, "headers")?.Members ?? [])
        {
            if (context.Object(member.Value, member.Name, out _) is not { } header)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, header, Vocabulary.Header, "a header");
            string? value = header["schema"] is { } schema ? Value(schema) : null;
            string reason = kind != BodyKind.Multipart ? "the members of a form are no parts"
                : OfEveryPart.Contains(member.Name) ? "the client sets it itself"
                : !HttpToken.Is(member.Name) || !Prefixes.Any(p => member.Name.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ? "a part has none but those that begin with 'Content-' or 'X-'"
                : value is null ? "it has neither a constant nor a default"
                : value.Any(c => c is < ' ' or > '~') ? "its value cannot stand in a header"
                : "";
            if (reason.Length > 0)
            {
                context.Problems.Add(Descriptors.RequestNote, member.Key.Extent, "The header '" + member.Name + "' of the part '" + part + "' is not sent: " + reason);
                continue;
            }

            sent.Add(new PartHeader(member.Name, value!));
        }

        return sent.ToEquatableArray();
    }

    private string? Value(Node schema) => context.Views.Of(schema) is { } view
        ? EnumParser.Constant(context, view.Schema) ?? EnumParser.Literal(view.Schema)?.Value ?? view.Default
        : null;
}
