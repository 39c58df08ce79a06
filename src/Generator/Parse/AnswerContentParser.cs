using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// The media types of an answer to what the client reads. JSON comes first, then text, and everything else is a file: no media type
/// leaves an answer without a way to read it. What is sent item by item becomes a stream beside that.
/// </summary>
internal sealed class AnswerContentParser(ParseContext context, SchemaParser schemas)
{
    private readonly StreamItemParser _items = new(context, schemas);

    /// <summary>The content of a success.</summary>
    public AnswerContent Success(MapNode answer, string hint)
    {
        IReadOnlyList<Member> content = Content(answer);
        Member? stream = content.FirstOrDefault(m => StreamItemParser.IsStream(m.Name));
        AnswerContent whole = Whole([.. content.Where(m => !StreamItemParser.IsStream(m.Name))], hint);
        if (stream is null)
        {
            return whole;
        }

        (TypeRef item, BodyForm form) = _items.Parse(stream, hint + (whole.Body is null ? "" : "Item"));
        return whole with { Item = item, ItemForm = form, ItemAccept = Acceptable([stream]) is [string accept] ? accept : "*/*" };
    }

    /// <summary>The content of an error: typed when it is JSON, otherwise left to the bytes that every error keeps.</summary>
    public AnswerContent Error(MapNode answer, string hint, Member at)
    {
        IReadOnlyList<Member> content = Content(answer);
        Member? json = Json(content);
        if (json is not null && !IsBinary(json))
        {
            return new AnswerContent(Typed(json, hint), BodyForm.Json, Acceptable(content.Where(m => MediaTypes.IsListedJson(m.Name))));
        }

        if (content.Count > 0)
        {
            context.Problems.Add(Descriptors.MediaType, at.Key.Extent, "The body of the answer " + at.Name + " is not JSON; it is not typed");
        }

        return AnswerContent.None;
    }

    private AnswerContent Whole(Member[] content, string hint)
    {
        if (content.Length == 0)
        {
            return AnswerContent.None;
        }

        Member? json = Json(content);
        Member[] files = [.. content.Where(m => IsBinary(m) || !(MediaTypes.IsJson(m.Name) || MediaTypes.IsText(m.Name)))];

        // Beside a file, JSON without a shape is another way to write the file.
        if (json is not null && !IsBinary(json) && !(files.Length > 0 && IsShapeless(json)))
        {
            Member[] same = [.. content.Where(m => m == json || (MediaTypes.IsListedJson(m.Name) && Schema(m) == Schema(json)))];
            return Used(content, same, Typed(json, hint), BodyForm.Json);
        }

        bool isText = files.Length == 0;
        Member[] used = isText ? content : [.. content.Where(m => !MediaTypes.IsJson(m.Name) || IsBinary(m))];
        foreach (Member member in used)
        {
            Media(member);
        }

        return Used(content, used, new TypeRef(isText ? TypeKind.String : TypeKind.Download), isText ? BodyForm.Text : BodyForm.File);
    }

    private AnswerContent Used(Member[] content, Member[] used, TypeRef type, BodyForm form)
    {
        if (used.Length < content.Length)
        {
            context.Problems.Add(Descriptors.MediaType, used[0].Key.Extent, "Of several media types, '" + used[0].Name + "' is used");
        }

        return new AnswerContent(type, form, Acceptable(used));
    }

    private IReadOnlyList<Member> Content(MapNode answer) => context.Map(answer, "content")?.Members ?? [];

    private TypeRef Typed(Member json, string hint) => Media(json)?["schema"] is { } schema ? schemas.Parse(schema, hint) : TypeRef.Any;

    private MapNode? Media(Member member)
    {
        if (member.Value.IsNull || context.Object(member.Value, member.Name, out _) is not { } media)
        {
            return null;
        }

        Vocabulary.Check(context.Problems, media, Vocabulary.MediaType, member.Name);
        return media;
    }

    private bool IsBinary(Member member) => Target(member) is { } schema && schema["format"] is ScalarNode { Text: "binary" };

    private bool IsShapeless(Member member) => Target(member) is not { } schema || (schema["type"] is ScalarNode { Text: "string" } && !schema.Has("enum") && !schema.Has("format"));

    private MapNode? Target(Member member) => member.Value is MapNode media && media["schema"] is { } schema ? context.Views.Of(schema)?.Schema : null;

    /// <summary>Two media types carry the same when they refer to the same schema.</summary>
    private static string? Schema(Member member) => member.Value is MapNode media && media["schema"] is MapNode schema && schema["$ref"] is ScalarNode reference ? reference.Text : member.Name;

    private static Member? Json(IReadOnlyList<Member> content) =>
        content.FirstOrDefault(m => MediaTypes.IsListedJson(m.Name)) ?? content.FirstOrDefault(m => MediaTypes.IsJson(m.Name));

    private static IReadOnlyList<string> Acceptable(IEnumerable<Member> members) => [.. members.Select(m => m.Name.Trim()).Where(MediaTypes.IsAcceptable)];
}
