using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// The <c>x-pagination</c> of operations. Nothing is guessed: what is declared is there and fits, or the operation has no method for all
/// pages and the declaration a warning.
/// </summary>
internal sealed class PagesParser(ParseContext context, IEnumerable<ObjectModel> objects, UniqueNames names)
{
    private static readonly string[] Ways = ["cursor", "next", "offset", "page"];
    private static readonly string[] Words = [.. Ways, "items", "hasMore", "parameter"];

    private readonly Dictionary<string, ObjectModel> _objects = objects.ToDictionary(o => o.Name, StringComparer.Ordinal);

    /// <summary>Null when the declaration is not usable, which has been reported.</summary>
    public PagesModel? Parse(OperationModel operation, Member declaration)
    {
        (Node At, string Reason)? problem = Shape(declaration, out MapNode words, out Member way);
        if (problem is null)
        {
            PagesModel? pages = Read(operation, declaration, words, way, out problem);
            if (pages is not null)
            {
                return pages with { Name = names.Claim(operation.Name + "All", operation.Name + "AllPages") };
            }
        }

        context.Problems.Add(Descriptors.Pagination, problem!.Value.At.Extent, operation.Id, problem.Value.Reason);
        return null;
    }

    /// <summary>What is wrong with the words, whatever they name.</summary>
    private static (Node, string)? Shape(Member declaration, out MapNode words, out Member way)
    {
        words = declaration.Value as MapNode ?? new MapNode(declaration.Value.Extent);
        way = words.Members.FirstOrDefault(m => Ways.Contains(m.Name)) ?? declaration;
        if (declaration.Value is not MapNode)
        {
            return (declaration.Value, "it must be an object, but here is " + declaration.Value.Kind);
        }

        if (words.Members.FirstOrDefault(m => !Words.Contains(m.Name)) is { } unknown)
        {
            return (unknown.Key, "'" + unknown.Name + "' is none of its words" + (Spelling.Closest(unknown.Name, Words) is { } meant ? "; was '" + meant + "' meant?" : ""));
        }

        if (words.Members.FirstOrDefault(m => m.Value is not ScalarNode { IsNull: false }) is { } wrong)
        {
            return (wrong.Value, "'" + wrong.Name + "' must be a name, but here is " + wrong.Value.Kind);
        }

        if (words.Members.Count(m => Ways.Contains(m.Name)) != 1)
        {
            return (declaration.Key, "it needs one of 'cursor', 'next', 'offset' and 'page', and no other of them");
        }

        return words.Has("parameter") == (way.Name == "cursor") ? null
            : way.Name == "cursor" ? (way.Key, "'cursor' needs 'parameter', the name of the parameter that takes it")
            : (words.Find("parameter")!.Key, "'parameter' goes with 'cursor' alone; '" + way.Name + "' says it all");
    }

    private PagesModel? Read(OperationModel operation, Member declaration, MapNode words, Member way, out (Node, string)? problem)
    {
        EquatableArray<PropertyModel> items = [];
        EquatableArray<PropertyModel> next = [];
        EquatableArray<PropertyModel> hasMore = [];
        ParameterModel? parameter = null;
        PagesForm form = Form(way);
        TypeRef body = operation.Answers.Result ?? TypeRef.Any;
        problem = Path(body, words.Find("items"), "a list", t => t.Kind == TypeKind.List, ref items)
            ?? Problem(items.Count > 0 || body.Kind == TypeKind.List, declaration.Key, "the body is no list, so 'items' must name the list in it")
            ?? Path(body, words.Find("hasMore"), "true or false", t => t.Kind == TypeKind.Boolean, ref hasMore)
            ?? (form is PagesForm.Cursor or PagesForm.Link ? Path(body, way, form == PagesForm.Cursor ? "text or a number" : "text", form == PagesForm.Cursor ? IsCursor : IsLink, ref next) : null)
            ?? (form is PagesForm.Cursor ? Parameter(operation, words.Find("parameter")!, "what the cursor is", p => Takes(p, next[^1].Type), ref parameter) : null)
            ?? (form is PagesForm.Offset or PagesForm.Page ? Parameter(operation, way, "a number", p => p.Kind is TypeKind.String || IsNumber(p), ref parameter) : null);
        return problem is not null ? null : new PagesModel(
            "",
            form,
            (items.Count == 0 ? body : items[^1].Type).Element!,
            items,
            next,
            hasMore,
            parameter,
            long.TryParse(parameter?.Default, NumberStyles.Integer, CultureInfo.InvariantCulture, out long start) ? start : form == PagesForm.Page ? 1 : 0);
    }

    private static PagesForm Form(Member way) => way.Name switch
    {
        "cursor" => PagesForm.Cursor,
        "next" => way.Value is ScalarNode { Text: "header" } ? PagesForm.Header : PagesForm.Link,
        "offset" => PagesForm.Offset,
        _ => PagesForm.Page,
    };

    /// <summary>Leads to a member of the body; nothing declared leads nowhere, and is no problem.</summary>
    private (Node, string)? Path(TypeRef body, Member? word, string expected, Func<TypeRef, bool> fits, ref EquatableArray<PropertyModel> path)
    {
        if (word?.Value is not ScalarNode named)
        {
            return null;
        }

        if (Members(body, named.Text) is not { } found)
        {
            return (named, "'" + named.Text + "' is no member of the body that the document lists");
        }

        path = found.ToEquatableArray();
        return Problem(fits(path[^1].Type), named, "'" + named.Text + "' must be " + expected + " to be used for '" + word.Name + "'");
    }

    /// <summary>Dots lead into objects; but a dot may also be a part of a name.</summary>
    private IReadOnlyList<PropertyModel>? Members(TypeRef from, string path)
    {
        foreach (PropertyModel property in from.Kind == TypeKind.Object ? _objects[from.Name].Properties : [])
        {
            if (property.WireName == path)
            {
                return [property];
            }

            if (path.StartsWith(property.WireName + ".", StringComparison.Ordinal) && Members(property.Type, path.Substring(property.WireName.Length + 1)) is { } rest)
            {
                return [property, .. rest];
            }
        }

        return null;
    }

    private static (Node, string)? Parameter(OperationModel operation, Member word, string expected, Func<TypeRef, bool> fits, ref ParameterModel? parameter)
    {
        string name = ((ScalarNode)word.Value).Text;
        parameter = operation.Parameters.FirstOrDefault(p => p.WireName == name);
        return Problem(parameter is not null, word.Value, "the operation has no parameter '" + name + "'")
            ?? Problem(fits(parameter!.Type), word.Value, "the parameter '" + name + "' must be " + expected + ", or text");
    }

    private static (Node, string)? Problem(bool isFine, Node at, string reason) => isFine ? null : (at, reason);

    private static bool IsLink(TypeRef type) => type.Kind is TypeKind.String or TypeKind.Uri;

    private static bool IsCursor(TypeRef type) => type.IsText && type.Kind is not (TypeKind.Bytes or TypeKind.File or TypeKind.Parts);

    private static bool IsNumber(TypeRef type) => type.Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

    /// <summary>A parameter of text takes any cursor, and one of whole numbers another one.</summary>
    private static bool Takes(TypeRef parameter, TypeRef cursor) => parameter.Kind == TypeKind.String || (parameter.Kind, parameter.Name) == (cursor.Kind, cursor.Name)
        || (parameter.Kind is TypeKind.Int32 or TypeKind.Int64 && cursor.Kind is TypeKind.Int32 or TypeKind.Int64);
}
