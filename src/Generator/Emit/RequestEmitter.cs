using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The statements that turn the arguments of an operation into its request.</summary>
internal sealed class RequestEmitter(TypeText types)
{
    private readonly JsonCode _json = new(types);

    public void Emit(SourceWriter writer, OperationModel operation)
    {
        writer.Line(types.Runtime("Request") + " request = new();");
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
                writer.Line("if (options." + option.Name + " is { } " + Local(option) + ") { " + Send(option, Local(option)) + " }");
            }

            writer.Close();
        }

        if (operation.Body is { } body)
        {
            string delegates = _json.Writer(body.Type);
            (string isThere, string content) = JsonCode.Some(body.Type, "body", "_content");

            // Not nameof: an argument of that name would be called.
            writer.Line(body.Required && !body.Type.Nullable
                ? "request.Json(" + (body.Type.IsReference ? "body ?? throw new global::System.ArgumentNullException(\"body\")" : "body") + ", " + delegates + ");"
                : "if (" + isThere + ") { request.Json(" + content + ", " + _json.Writer(body.Type with { Nullable = false }) + "); }");
        }

        writer.Line();
    }

    /// <summary>Apart from the names of the arguments, which stand in the same method and never begin with an underscore and a letter.</summary>
    private static string Local(ParameterModel option) => "_option" + option.Name;

    private string Send(ParameterModel parameter, string value)
    {
        string name = CSharp.Literal(parameter.WireName);
        if (parameter.Type.Kind != TypeKind.List)
        {
            return "request." + parameter.Place + "(" + Named(parameter, name) + Text(parameter.Type, value) + ");";
        }

        TypeRef element = parameter.Type.Element!;
        return parameter.Explode
            ? "foreach (var _item in " + value + ") { request.Query(" + name + ", " + Text(element, "_item") + "); }"
            : "request." + parameter.Place + "(" + Named(parameter, name) + types.Runtime("Wire") + ".Join(" + value + ", static _item => " + Text(element, "_item") + "));";
    }

    /// <summary>A path knows its parameters by the name of the argument, for the message of an exception.</summary>
    private static string Named(ParameterModel parameter, string wireName) =>
        (parameter.Place == ParameterPlace.Path ? CSharp.Literal(parameter.Name) : wireName) + ", ";

    private string Text(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.String => value,
        TypeKind.Words => value + ".Value",
        TypeKind.Numbers => types.Runtime("Wire") + ".Text(" + value + ".Value)",
        _ => types.Runtime("Wire") + ".Text(" + value + ")",
    };
}
