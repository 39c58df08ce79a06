using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The method for all pages: what is special about an operation, as lambdas for the one loop of the runtime.</summary>
internal sealed class PagesEmitter(TypeText types)
{
    private const string Place = "_place";
    private const string Page = "_page";

    /// <summary>The expression that the method returns.</summary>
    public void Emit(SourceWriter writer, OperationModel operation, PagesModel pages)
    {
        string loop = pages.Form switch
        {
            PagesForm.Cursor => "Cursor",
            PagesForm.Link or PagesForm.Header => "Link",
            _ => "Count",
        };
        TypeRef body = operation.Answers.Result!;
        string cursor = pages.Form == PagesForm.Cursor ? types.Pending(pages.Parameter!.Type) + ", " : "";
        writer.Indented(TypeText.Runtime("Pages") + "." + loop + "Async<" + cursor + types.Of(body) + ", " + types.Of(pages.Item) + ">(");
        string[] arguments =
        [
            operation.Name + "Operation.Id",
            .. First(pages),
            "(" + Place + ", _token) => " + operation.Name + "WithResponseAsync(" + Arguments(operation, pages) + ")",
            "static " + Page + " => " + Member(Page, body, pages.Items),
            .. Next(pages, body),
            pages.HasMore.Count > 0 ? "static " + Page + " => " + Member(Page, body, pages.HasMore) : "null",
            "cancellationToken",
        ];
        writer.Indented([.. (string.Join(",\n", arguments) + ");").Split('\n').Select(l => "    " + l)]);
    }

    /// <summary>Where the caller begins.</summary>
    private static string[] First(PagesModel pages)
    {
        if (pages.Parameter is not { } parameter)
        {
            return [];
        }

        string given = parameter.Required ? OperationHeadEmitter.Argument(parameter) : "options?." + parameter.Name;
        if (pages.Form == PagesForm.Cursor)
        {
            return [given];
        }

        string start = pages.Start.ToString(CultureInfo.InvariantCulture);
        string number = parameter.Type.Kind == TypeKind.String ? TypeText.Runtime("Pages") + ".Number(" + given + ", " + start + ", " + CSharp.Literal(parameter.Name) + ")"
            : parameter.Type.Kind is TypeKind.Int32 or TypeKind.Int64 ? given + (parameter.Required ? "" : " ?? " + start)
            : "checked((long)" + (parameter.Required ? given : "(" + given + " ?? " + start + ")") + ")";
        return [number, "byItems: " + (pages.Form == PagesForm.Offset ? "true" : "false")];
    }

    /// <summary>Those of the caller, but for the place of the page.</summary>
    private string Arguments(OperationModel operation, PagesModel pages)
    {
        string place = pages.Parameter is { } parameter ? Value(pages, parameter) : Place;
        string option = pages.Parameter is null ? "PageAddress" : pages.Parameter.Required ? "" : pages.Parameter.Name;
        IEnumerable<string> arguments = operation.Arguments.Select(a => a == pages.Parameter ? place : OperationHeadEmitter.Argument(a))
            .Concat(operation.Body is null ? [] : ["body"])
            .Append(option.Length > 0 ? "(options ?? new()) with { " + option + " = " + place + " }" : "options")
            .Append("_token");
        return string.Join(", ", arguments);
    }

    private string Value(PagesModel pages, ParameterModel parameter) => (pages.Form, parameter.Type.Kind) switch
    {
        (PagesForm.Cursor, _) when !parameter.Required => Place,
        (PagesForm.Cursor, _) => Place + (parameter.Type.IsReference ? "!" : ".GetValueOrDefault()"),
        (_, TypeKind.String) => TypeText.Runtime("Wire") + ".Text(" + Place + ")",
        (_, TypeKind.Int64) => Place,
        _ => "checked((" + types.Of(parameter.Type with { Nullable = false }) + ")" + Place + ")",
    };

    private static string[] Next(PagesModel pages, TypeRef body)
    {
        switch (pages.Form)
        {
            case PagesForm.Cursor:
                string cursor = Member(Page, body, pages.Next);
                (TypeRef from, TypeRef to) = (pages.Next[^1].Type, pages.Parameter!.Type);
                bool isThere = !body.Nullable && pages.Next.All(p => !p.IsNullable);
                return ["static " + Page + " => " + (from.Kind == to.Kind || to.Kind == TypeKind.Int64 ? cursor
                    : to.Kind == TypeKind.Int32 ? "checked((int?)" + cursor + ")"
                    : isThere ? RequestEmitter.Text(from, cursor)
                    : cursor + " is { } _next ? " + RequestEmitter.Text(from, "_next") + " : null")];
            case PagesForm.Link:
                string link = Member(Page + ".Body", body, pages.Next);
                bool isAddress = pages.Next[^1].Type.Kind == TypeKind.Uri;
                return ["static " + Page + " => " + link + (isAddress ? (pages.Next[^1].IsNullable ? "?" : "") + ".OriginalString" : "")];
            case PagesForm.Header:
                return [TypeText.Runtime("LinkHeader") + ".Next"];
            default:
                return [];
        }
    }

    /// <summary>Leads from a body to a member of it; null where one on the way is.</summary>
    private static string Member(string owner, TypeRef body, EquatableArray<PropertyModel> path)
    {
        bool isNullable = body.Nullable;
        foreach (PropertyModel member in path)
        {
            owner += (isNullable ? "?." : ".") + member.Name;
            isNullable = member.IsNullable;
        }

        return owner;
    }
}
