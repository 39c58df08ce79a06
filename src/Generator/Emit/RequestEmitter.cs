using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The statements that turn the arguments of an operation into its request.</summary>
internal sealed class RequestEmitter(TypeText types)
{
    private readonly JsonCode _json = new(types);

    public void Emit(SourceWriter writer, OperationModel operation)
    {
        writer.Line(TypeText.Runtime("Request") + " request = new();");
        foreach (PathPart part in operation.Path)
        {
            ParameterModel? parameter = part.IsParameter ? operation.Arguments.First(a => a.Place == ParameterPlace.Path && a.WireName == part.Text) : null;
            writer.Line(parameter is null ? "request.Literal(" + CSharp.Literal(part.Text) + ");" : Send(parameter, Parse.NameRules.Escape(parameter.Name)));
        }

        foreach (ParameterModel argument in operation.Arguments.Where(a => a.Place != ParameterPlace.Path))
        {
            writer.Line(Send(argument, Parse.NameRules.Escape(argument.Name)));
        }

        if (operation.OptionsName.Length > 0)
        {
            writer.Open("if (options is not null)");
            foreach (ParameterModel option in operation.Options)
            {
                (string isThere, string value) = JsonCode.Some(option.Type, "options." + option.Name, Local(option));
                writer.Line("if (" + isThere + ") { " + Send(option, value) + " }");
            }

            writer.Close();
        }

        if (operation.Body is { } body)
        {
            (string isThere, string content) = JsonCode.Some(body.Type, "body", "_content");

            // Not nameof: an argument of that name would be called.
            writer.Line(body.Required && !body.Type.Nullable
                ? Send(body, body.Type.IsReference ? "body ?? throw new global::System.ArgumentNullException(\"body\")" : "body")
                : "if (" + isThere + ") { " + Send(body with { Type = body.Type with { Nullable = false } }, content) + " }");
        }

        writer.Line();
    }

    /// <summary>Apart from the names of the arguments, which stand in the same method and never begin with an underscore and a letter.</summary>
    private static string Local(ParameterModel option) => "_option" + option.Name;

    private string Send(ParameterModel parameter, string value)
    {
        // A path knows its parameters by the name of the argument, too, for the message of an exception.
        string wireName = CSharp.Literal(parameter.WireName);
        string name = parameter.Place == ParameterPlace.Path ? CSharp.Literal(parameter.Name) : wireName;
        string call = "request." + parameter.Place + "(" + name + ", ";
        if (parameter.IsPlain)
        {
            return call + (parameter.Json ? TypeText.Runtime("Expansion") + ".Json(" + value + ", " + _json.Writer(parameter.Type) + ")" : Text(parameter.Type, value)) + ");";
        }

        if (parameter.IsRepeated)
        {
            return "foreach (var _item in " + value + ") { " + call + Text(parameter.Type.Element!, "_item") + "); }";
        }

        string style = TypeText.Runtime("Style") + "." + parameter.Style;
        return call + (parameter.Place == ParameterPlace.Path ? wireName + ", " : "") + value + ", " + _json.Writer(parameter.Type)
            + (parameter.Place == ParameterPlace.Header ? "" : ", " + style) + ", " + Flag(parameter.Explode)
            + (parameter.Place is ParameterPlace.Path or ParameterPlace.Query ? ", " + Flag(parameter.Reserved) : "") + ");";
    }

    private string Send(BodyModel body, string value)
    {
        string mediaType = CSharp.Literal(body.MediaType);
        string fields = string.Concat(body.Fields.Select(f => ", " + Field(f)));
        return "request." + body.Kind + "(" + (body.Kind, body.Type) switch
        {
            (BodyKind.Json, _) => value + ", " + _json.Writer(body.Type) + (body.MediaType == "application/json" ? "" : ", " + mediaType),
            (BodyKind.Multipart, { Kind: TypeKind.File }) => "[" + value + "], " + mediaType,
            (BodyKind.Multipart, { Kind: TypeKind.List, Element.Kind: TypeKind.File }) => value + ", " + mediaType,
            (BodyKind.Multipart, { Kind: TypeKind.Parts }) => value + ", " + mediaType + fields,
            (BodyKind.Multipart or BodyKind.Form, _) => value + ", " + _json.Writer(body.Type) + ", " + mediaType + fields,
            _ => value + ", " + mediaType,
        } + ");";
    }

    // Named: one alone could mean the whole array of them.
    private static string Field(FieldModel field) => "new " + TypeText.Runtime("Field") + "(" + CSharp.Literal(field.WireName) + ", " + (field.MediaType is { } type ? CSharp.Literal(type) : "null")
        + (field.Style is { } style ? ", " + TypeText.Runtime("Style") + "." + style + ", " + Flag(field.Explode) + ", " + Flag(field.Reserved) : "")
        + (field.Headers.Count > 0 ? ", Headers: [" + string.Join(", ", field.Headers.Select(h => "(" + CSharp.Literal(h.Name) + ", " + CSharp.Literal(h.Value) + ")")) + "]" : "") + ")";

    private static string Flag(bool value) => value ? "true" : "false";

    /// <summary>The text of a value that is one piece of text.</summary>
    public static string Text(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.String => value,
        TypeKind.Words => value + ".Value",
        TypeKind.Numbers => TypeText.Runtime("Wire") + ".Text(" + value + ".Value)",
        _ => TypeText.Runtime("Wire") + ".Text(" + value + ")",
    };
}
