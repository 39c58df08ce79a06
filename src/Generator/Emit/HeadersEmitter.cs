using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The listed headers of an operation's answers to a struct over an answer: a header is read when it is asked for.</summary>
internal sealed class HeadersEmitter(TypeText types)
{
    private readonly string _text = TypeText.Runtime("HeaderText");

    public void Emit(SourceWriter writer, OperationModel operation)
    {
        string name = operation.Answers.HeadersName;
        writer.Line("/// <summary>The headers that the document lists for the answers of <c>" + DocWriter.Escape(operation.Id) + "</c>.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public readonly partial struct " + name)
            .Line("private readonly global::System.Net.Http.Headers.HttpResponseHeaders? _headers;")
            .Line("private readonly global::System.Net.Http.Headers.HttpContentHeaders? _contentHeaders;").Line();
        Constructor(writer, name, "ApiResponse", "response", "An answer of the operation.");
        Constructor(writer, name, "ApiException", "error", "What the operation threw.");
        bool first = true;
        foreach (HeaderModel header in operation.Answers.Headers)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            DocWriter.Write(writer, header.Doc, "The header <c>" + DocWriter.Escape(header.WireName) + "</c>.", "Null when the answer does not carry it, or not as the document says.");
            if (header.Deprecated)
            {
                writer.Line("[global::System.Obsolete(\"The document marks this header as deprecated.\")]");
            }

            writer.Line("public " + types.Pending(header.Type) + " " + header.Name + " => " + Read(header) + ";");
        }

        writer.Close();
    }

    private void Constructor(SourceWriter writer, string name, string type, string argument, string doc) =>
        writer.Line("/// <summary>Reads the headers of one answer.</summary>")
            .Line("/// <param name=\"" + argument + "\">" + doc + "</param>")
            .Line("public " + name + "(" + types.Own(type) + " " + argument + ")")
            .Open()
            .Line("global::System.ArgumentNullException.ThrowIfNull(" + argument + ");")
            .Line("(_headers, _contentHeaders) = (" + argument + ".Headers, " + argument + ".ContentHeaders);")
            .Close()
            .Line();

    private string Read(HeaderModel header)
    {
        string text = _text + ".Find(_headers, _contentHeaders, " + CSharp.Literal(header.WireName) + ")";
        return header.Type switch
        {
            { Kind: TypeKind.String } => text,
            { Kind: TypeKind.Uri } => _text + ".Uri(" + text + ")",
            { Kind: TypeKind.List, Element.Kind: TypeKind.String } => _text + ".Strings(" + text + ")",
            { Kind: TypeKind.List, Element: { } element } => _text + ".List(" + text + ", " + Reader(element) + ")",
            _ => _text + ".Value(" + text + ", " + Reader(header.Type) + ")",
        };
    }

    private string Reader(TypeRef type) => type.Kind switch
    {
        TypeKind.Words => "static text => (" + types.Of(type) + "?)new " + types.Of(type) + "(text)",
        TypeKind.Numbers => "static text => " + _text + ".Int64(text) is { } number ? new " + types.Of(type) + "(number) : (" + types.Of(type) + "?)null",
        TypeKind.DecimalText => _text + ".Decimal",
        _ => _text + "." + type.Kind,
    };
}
