using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The operations of one group to pairs of methods of the client.</summary>
internal sealed class OperationEmitter(TypeText types)
{
    private readonly ResponseEmitter _responses = new(types);
    private readonly RequestEmitter _requests = new(types);
    private readonly JsonCode _json = new(types);

    public string Emit(ApiModel model, IReadOnlyList<OperationModel> operations)
    {
        SourceWriter writer = TypeText.Begin(types.Namespace, operations.Any(o => o.Parameters.Any(p => p.Deprecated)));
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

        return writer.ToString();
    }

    private void Methods(SourceWriter writer, OperationModel operation, bool inherits)
    {
        string arguments = string.Join(", ", operation.Arguments.Select(a => CSharpName(a)).Concat(operation.Body is null ? [] : ["body"]).Concat(["options", "cancellationToken"]));
        Head(writer.Line(), operation, inherits, "public virtual ", ") =>");
        writer.Indented(types.Runtime("Pipeline") + (operation.Answers.Result is null ? ".DoneAsync(" : ".BodyAsync(") + operation.Name + "WithResponseAsync(" + arguments + "));");
        HeadWithResponse(writer.Line(), operation, inherits, "public virtual ", ")");
        writer.Open();
        _requests.Emit(writer, operation);
        writer.Line("return _pipeline." + (operation.Answers.Result is null ? "SendWithoutBodyAsync(" : "SendAsync(") + operation.Name + "Operation, request, options, cancellationToken);").Close();
    }

    private void StreamMethod(SourceWriter writer, OperationModel operation, StreamModel stream, ApiModel model)
    {
        HeadOfStream(writer.Line(), operation, stream, inherits: model.HasInterface, "public virtual ", ")");
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
        writer.Line("return " + types.Runtime(call) + ", cancellationToken);").Close();
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
            Head(writer, operation, inherits: false, "", ");");
            HeadWithResponse(writer.Line(), operation, inherits: false, "", ");");
        }

        if (operation.Answers.Stream is { } stream)
        {
            HeadOfStream(operation.Answers.StreamOnly ? writer : writer.Line(), operation, stream, inherits: false, "", ");");
        }
    }

    private void HeadOfStream(SourceWriter writer, OperationModel operation, StreamModel stream, bool inherits, string modifiers, string end)
    {
        if (inherits)
        {
            writer.Line("/// <inheritdoc/>");
        }
        else
        {
            DocWriter.Write(writer, operation.Doc, "Calls <c>" + DocWriter.Escape(operation.Id) + "</c>.", "Each enumeration sends the request when its first item is asked for, and ends the connection when it is left. The timeout of the call covers the headers alone.");
            Parameters(writer, operation);
            writer.Line("/// <returns>The items as they arrive. An answer that is no success throws at the first one, and so does a broken connection later.</returns>");
            Exceptions(writer, operation);
        }

        Obsolete(writer, operation);
        writer.Line(modifiers + "global::System.Collections.Generic.IAsyncEnumerable<" + types.Of(stream.Item) + "> " + stream.Name + "Async(").Indented(Signature(operation) + end);
    }

    private void Head(SourceWriter writer, OperationModel operation, bool inherits, string modifiers, string end)
    {
        if (inherits)
        {
            writer.Line("/// <inheritdoc/>");
        }
        else
        {
            DocWriter.Write(writer, operation.Doc, "Calls <c>" + DocWriter.Escape(operation.Id) + "</c>.");
            Parameters(writer, operation);
            writer.Line("/// <returns>" + Returns(operation) + "</returns>");
            Exceptions(writer, operation);
        }

        Obsolete(writer, operation);
        string result = operation.Answers.Result is null ? TypeText.Task : TypeText.Task + "<" + types.Of(operation.Answers.Result) + ">";
        writer.Line(modifiers + result + " " + operation.Name + "Async(").Indented(Signature(operation) + end);
    }

    private void HeadWithResponse(SourceWriter writer, OperationModel operation, bool inherits, string modifiers, string end)
    {
        if (inherits)
        {
            writer.Line("/// <inheritdoc/>");
        }
        else
        {
            writer.Line("/// <summary>As <see cref=\"" + operation.Name + "Async\"/>, with status and headers; an answer never throws, whatever its status and body.</summary>");
            Parameters(writer, operation);
            writer.Line("/// <returns>The answer; <c>Error</c> says what was wrong with it." + (operation.Answers.Headers.Count > 0 ? " <see cref=\"" + types.Own(operation.Answers.HeadersName) + "\"/> reads its listed headers." : "") + "</returns>");
            Exceptions(writer, operation, answers: false);
        }

        Obsolete(writer, operation);
        string response = operation.Answers.Result is null ? types.Own("ApiResponse") : types.Own("ApiResponse") + "<" + types.Of(operation.Answers.Result) + ">";
        writer.Line(modifiers + TypeText.Task + "<" + response + "> " + operation.Name + "WithResponseAsync(").Indented(Signature(operation) + end);
    }

    private string Signature(OperationModel operation)
    {
        IEnumerable<string> parts = operation.Arguments.Select(a => types.Of(a.Type) + " " + CSharpName(a));
        if (operation.Body is { } body)
        {
            parts = parts.Append(body.Required ? types.Of(body.Type) + " body" : types.Pending(body.Type) + " body = null");
        }

        string options = types.Own(operation.OptionsName.Length > 0 ? operation.OptionsName : "RequestOptions");
        return string.Join(", ", parts.Append(options + "? options = null").Append(TypeText.Token + " cancellationToken = default"));
    }

    private static string CSharpName(ParameterModel argument) => Parse.NameRules.Escape(argument.Name);

    private static void Parameters(SourceWriter writer, OperationModel operation)
    {
        foreach (ParameterModel argument in operation.Arguments)
        {
            DocWriter.Parameter(writer, argument.Name, argument.Doc, "The <c>" + DocWriter.Escape(argument.WireName) + "</c> of the " + argument.Place.ToString().ToLowerInvariant() + ".");
        }

        if (operation.Body is { } body)
        {
            DocWriter.Parameter(writer, "body", body.Doc, body.Required ? "The body of the request." : "The body of the request; null sends none.");
        }

        writer.Line("/// <param name=\"options\">" + (operation.OptionsName.Length > 0 ? "Optional parameters, and settings of this call." : "Settings of this call.") + "</param>")
            .Line("/// <param name=\"cancellationToken\">Ends the call.</param>");
    }

    private static string Returns(OperationModel operation)
    {
        string text = operation.Answers.Successes.Select(s => s.Doc.Summary).FirstOrDefault(s => s.Length > 0) ?? "";
        return text.Length > 0 ? DocWriter.Escape(text) : operation.Answers.Result is null ? "When the service has answered." : "The body of the answer.";
    }

    private void Exceptions(SourceWriter writer, OperationModel operation, bool answers = true)
    {
        if (answers)
        {
            string[] errors = [.. operation.Answers.Errors.Where(e => e.Body is not null).Select(e => "<see cref=\"" + types.Own("ApiException") + "{TError}\"/> of <c>" + DocWriter.Escape(Short(e.Body!)) + "</c>").Distinct()];
            writer.Line("/// <exception cref=\"" + types.Own("ApiException") + "\">The answer is no success, or its body does not fit the document"
                + (errors.Length > 0 ? "; " + string.Join(", ", errors) + " where the document describes the error" : "") + ".</exception>");
        }

        writer.Line("/// <exception cref=\"global::System.TimeoutException\">There was no complete answer in time.</exception>")
            .Line("/// <exception cref=\"global::System.Net.Http.HttpRequestException\">There was no answer at all.</exception>");
        if (operation.Arguments.Any(a => a.Place == ParameterPlace.Path))
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">A part of the path is empty, <c>.</c> or <c>..</c>, which would lead elsewhere.</exception>");
        }
    }

    private string Short(TypeRef type) => type.Name.Length > 0 ? type.Name : types.Of(type).Replace("global::", "");

    private static void Obsolete(SourceWriter writer, OperationModel operation)
    {
        if (operation.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The document marks this operation as deprecated.\")]");
        }
    }
}
