using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The <c>encoding</c> of a form or a multipart body: members that are not written in the usual way.</summary>
internal sealed class FieldParser(ParseContext context)
{
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
            if (node.Find("headers") is { } headers)
            {
                context.Problems.Add(Descriptors.RequestNote, headers.Key.Extent, "The headers of the part '" + member.Name + "' are not sent");
            }

            bool isStyled = node.Has("style") || node.Has("explode") || node.Has("allowReserved");
            ParameterStyle style = StyleParser.Parse(context, node, ParameterPlace.Query);
            string? type = context.Text(node, "contentType")?.Split(',')[0].Trim();
            found.Add(new FieldModel(
                member.Name,
                isStyled || (kind == BodyKind.Form && (type is null || !MediaTypes.IsListedJson(type))) ? null : type is null || type.Contains('*') || !MediaTypes.IsLegal(type) ? null : type,
                isStyled ? style : null,
                node["explode"] is ScalarNode { IsNull: false } ? context.Flag(node, "explode") : style == ParameterStyle.Form,
                context.Flag(node, "allowReserved")));
        }

        return found.Where(f => f.MediaType is not null || f.Style is not null).ToEquatableArray();
    }
}
