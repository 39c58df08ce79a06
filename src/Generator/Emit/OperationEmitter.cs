using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The operations of one group to methods of the client: a pair for a whole answer, one for all pages, one for a stream.</summary>
internal sealed class OperationEmitter(TypeText types)
{
    private readonly ResponseEmitter _responses = new(types);
    private readonly RequestEmitter _requests = new(types);
    private readonly OperationHeadEmitter _heads = new(types);
    private readonly PagesEmitter _pages = new(types);
    private readonly JsonCode _json = new(types);

    public string Emit(ApiModel model, IReadOnlyList<OperationModel> operations)
    {
        SourceWriter writer = new();
        writer.Open("public partial class " + model.ClientName);
        bool first = true;
        foreach (OperationModel operation in operations)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            _responses.Emit(writer, operation);
            if (!operation.Answers.StreamOnly)
            {
                Methods(writer, operation, inherits: model.HasInterface);
            }

            if (operation.Pages is { } pages)
            {
                _heads.Pages(writer.Line(), operation, pages, inherits: model.HasInterface, "public virtual ", ") =>");
                _pages.Emit(writer, operation, pages);
            }

            if (operation.Answers.Stream is { } stream)
            {
                StreamMethod(writer, operation, stream, model);
            }
        }

        writer.Close();
        if (model.HasInterface)
        {
            writer.Line().Open("public partial interface " + model.InterfaceName);
            foreach (OperationModel operation in operations)
            {
                Declarations(writer, operation, isFirst: operation == operations[0]);
            }

            writer.Close();
        }

        foreach (OperationModel operation in operations.Where(o => o.Answers.Headers.Count > 0))
        {
            new HeadersEmitter(types).Emit(writer.Line(), operation);
        }

        foreach (OperationModel operation in operations.Where(o => o.OptionsName.Length > 0))
        {
            new OptionsEmitter(types).Emit(writer.Line(), operation);
        }

        bool hasDeprecated = operations.Any(o => o.Parameters.Any(p => p.Deprecated) || (o.Pages?.Members.Any(p => p.IsObsolete) ?? false));
        return types.Begin() + (hasDeprecated ? TypeText.WithDeprecated(writer.ToString()) : writer.ToString());
    }

    private void Methods(SourceWriter writer, OperationModel operation, bool inherits)
    {
        string arguments = string.Join(", ", operation.Arguments.Select(OperationHeadEmitter.Argument).Concat(operation.Body is null ? [] : ["body"]).Concat(["options", "cancellationToken"]));
        _heads.Call(writer.Line(), operation, inherits, "public virtual ", ") =>");
        writer.Indented(TypeText.Runtime("Pipeline") + (operation.Answers.Result is null ? ".DoneAsync(" : ".BodyAsync(") + operation.Name + "WithResponseAsync(" + arguments + "));");
        _heads.WithResponse(writer.Line(), operation, inherits, "public virtual ", ")");
        writer.Open();
        _requests.Emit(writer, operation);
        writer.Line("return _pipeline." + (operation.Answers.Result is null ? "SendWithoutBodyAsync(" : "SendAsync(") + operation.Name + "Operation, request, options, cancellationToken);").Close();
    }

    private void StreamMethod(SourceWriter writer, OperationModel operation, StreamModel stream, ApiModel model)
    {
        _heads.Stream(writer.Line(), operation, stream, inherits: model.HasInterface, "public virtual ", ")");
        writer.Open();
        if (!operation.Answers.StreamOnly && Switch(operation, model) is { } member)
        {
            string some = operation.Body!.Required ? "(body ?? throw new global::System.ArgumentNullException(\"body\"))" : "body";
            writer.Line((operation.Body.Required ? "" : "if (body is not null) { ") + "body = " + some + " with { " + member.Name + " = true };" + (operation.Body.Required ? "" : " }"));
        }

        _requests.Emit(writer, operation);
        string read = _json.Delegate(stream.Item);
        string call = stream.Form switch
        {
            BodyForm.Events => "EventStream.JsonAsync(_pipeline, " + stream.Name + "Operation, request, options, " + read,
            BodyForm.RawEvents => "EventStream.RawAsync(_pipeline, " + stream.Name + "Operation, request, options",
            _ => "RecordStream.ReadAsync(_pipeline, " + stream.Name + "Operation, request, options, '" + (stream.Form == BodyForm.Lines ? "\\n" : "\\u001e") + "', " + read,
        };
        writer.Line("return " + TypeText.Runtime(call) + ", cancellationToken);").Close();
    }

    /// <summary>The member of the body that tells the service to send items instead of a whole.</summary>
    private static PropertyModel? Switch(OperationModel operation, ApiModel model) => operation.Body is { Type: { Kind: TypeKind.Object } type }
        ? model.Objects.First(o => o.Name == type.Name).Properties.FirstOrDefault(p => p is { WireName: "stream", Type.Kind: TypeKind.Boolean, Constant: null, Deprecated: false })
        : null;

    /// <summary>The same methods as members of the interface, which has the documentation then.</summary>
    private void Declarations(SourceWriter writer, OperationModel operation, bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        if (!operation.Answers.StreamOnly)
        {
            _heads.Call(writer, operation, inherits: false, "", ");");
            _heads.WithResponse(writer.Line(), operation, inherits: false, "", ");");
        }

        if (operation.Pages is { } pages)
        {
            _heads.Pages(writer.Line(), operation, pages, inherits: false, "", ");");
        }

        if (operation.Answers.Stream is { } stream)
        {
            _heads.Stream(operation.Answers.StreamOnly ? writer : writer.Line(), operation, stream, inherits: false, "", ");");
        }
    }
}
