using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The media types of a body to the one that is used: JSON.</summary>
internal sealed class ContentParser(ParseContext context, SchemaParser schemas)
{
    /// <summary>The type of the JSON body. False when there is content, but none of it is JSON.</summary>
    public bool TryParse(MapNode owner, string hint, out TypeRef? type)
    {
        type = null;
        if (context.Map(owner, "content") is not { Members.Count: > 0 } content)
        {
            return true;
        }

        Member? json = content.Members.FirstOrDefault(m => IsJson(m.Name)) ?? content.Members.FirstOrDefault(m => m.Name.Trim() is "*/*" or "application/*");
        if (json is null)
        {
            return false;
        }

        if (content.Members.Count > 1)
        {
            context.Problems.Add(Descriptors.MediaType, json.Key.Extent, "Of several media types, '" + json.Name + "' is used");
        }

        if (json.Value.IsNull)
        {
            type = TypeRef.Any;
        }
        else if (context.Object(json.Value, json.Name, out _) is { } media)
        {
            Vocabulary.Check(context.Problems, media, Vocabulary.MediaType, json.Name);
            type = media["schema"] is { } schema ? schemas.Parse(schema, hint) : TypeRef.Any;
        }

        return true;
    }

    private static bool IsJson(string mediaType)
    {
        string plain = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return plain is "application/json" or "text/json" || plain.EndsWith("+json", StringComparison.Ordinal);
    }
}
