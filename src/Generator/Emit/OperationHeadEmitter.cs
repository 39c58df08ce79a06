using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>Documentation and signature of the methods of an operation, as the class has them and the interface.</summary>
internal sealed class OperationHeadEmitter(TypeText types)
{
    public void Call(SourceWriter writer, OperationModel operation, bool inherits, string modifiers, string end)
    {
        string result = operation.Answers.Result is null ? TypeText.Task : TypeText.Task + "<" + types.Of(operation.Answers.Result) + ">";
        Write(writer, operation, inherits, modifiers + result + " " + operation.Name, end, () =>
        {
            DocWriter.Write(writer, operation.Doc, "Calls <c>" + DocWriter.Escape(operation.Id) + "</c>.");
            Parameters(writer, operation);
            writer.Line("/// <returns>" + Returns(operation) + "</returns>");
            Exceptions(writer, operation);
        });
    }

    public void WithResponse(SourceWriter writer, OperationModel operation, bool inherits, string modifiers, string end)
    {
        string response = operation.Answers.Result is null ? types.Own("ApiResponse") : types.Own("ApiResponse") + "<" + types.Of(operation.Answers.Result) + ">";
        Write(writer, operation, inherits, modifiers + TypeText.Task + "<" + response + "> " + operation.Name + "WithResponse", end, () =>
        {
            writer.Line("/// <summary>As <see cref=\"" + operation.Name + "Async\"/>, with status and headers; an answer never throws, whatever its status and body.</summary>")
                .Line("/// <returns>The answer; <c>Error</c> says what was wrong with it." + (operation.Answers.Headers.Count > 0 ? " <see cref=\"" + types.Own(operation.Answers.HeadersName) + "\"/> reads its listed headers." : "") + "</returns>");
        });
    }

    public void Stream(SourceWriter writer, OperationModel operation, StreamModel stream, bool inherits, string modifiers, string end) =>
        Write(writer, operation, inherits, modifiers + Items(stream.Item) + " " + stream.Name, end, () =>
        {
            DocWriter.Write(writer, operation.Doc, "Calls <c>" + DocWriter.Escape(operation.Id) + "</c>.", "Each enumeration sends the request when its first item is asked for, and ends the connection when it is left. The timeout of the call covers the headers alone.");
            Parameters(writer, operation);
            writer.Line("/// <returns>The items as they arrive. An answer that is no success throws at the first one, and so does a broken connection later.</returns>");
            Exceptions(writer, operation);
        });

    public void Pages(SourceWriter writer, OperationModel operation, PagesModel pages, bool inherits, string modifiers, string end) =>
        Write(writer, operation, inherits, modifiers + Items(pages.Item) + " " + pages.Name, end, () =>
        {
            writer.Line("/// <summary>As <see cref=\"" + operation.Name + "Async\"/>, item by item from all pages.</summary>")
                .Line("/// <remarks>A page is a call of its own, made when its first item is asked for; the timeout is that of each call. Each enumeration begins anew, where the arguments say.</remarks>");
            Parameters(writer, operation);
            writer.Line("/// <returns>The items in the order of the service. A service that repeats a page, or leads to another host, is an <see cref=\"" + types.Own("ApiException") + "\"/>.</returns>");
            Exceptions(writer, operation);
        });

    /// <summary>An argument as it stands in the code.</summary>
    public static string Argument(ParameterModel argument) => Parse.NameRules.Escape(argument.Name);

    private string Items(TypeRef item) => "global::System.Collections.Generic.IAsyncEnumerable<" + types.Of(item) + ">";

    /// <summary>Where the interface has the documentation, the class takes it over.</summary>
    private void Write(SourceWriter writer, OperationModel operation, bool inherits, string name, string end, Action document)
    {
        if (inherits)
        {
            writer.Line("/// <inheritdoc/>");
        }
        else
        {
            document();
        }

        if (operation.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The document marks this operation as deprecated.\")]");
        }

        writer.Line(name + "Async(").Indented(Signature(operation) + end);
    }

    private string Signature(OperationModel operation)
    {
        IEnumerable<string> parts = operation.Arguments.Select(a => types.Of(a.Type) + " " + Argument(a));
        if (operation.Body is { } body)
        {
            parts = parts.Append(body.Required ? types.Of(body.Type) + " body" : types.Pending(body.Type) + " body = null");
        }

        string options = types.Own(operation.OptionsName.Length > 0 ? operation.OptionsName : "RequestOptions");
        return string.Join(", ", parts.Append(options + "? options = null").Append(TypeText.Token + " cancellationToken = default"));
    }

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

    private void Exceptions(SourceWriter writer, OperationModel operation)
    {
        string[] errors = [.. operation.Answers.Errors.Where(e => e.Body is not null).Select(e => "<see cref=\"" + types.Own("ApiException") + "{TError}\"/> of <c>" + DocWriter.Escape(Short(e.Body!)) + "</c>").Distinct()];
        writer.Line("/// <exception cref=\"" + types.Own("ApiException") + "\">The answer is no success, or its body does not fit the document"
                + (errors.Length > 0 ? "; " + string.Join(", ", errors) + " where the document describes the error" : "") + ".</exception>")
            .Line("/// <exception cref=\"global::System.TimeoutException\">There was no complete answer in time.</exception>")
            .Line("/// <exception cref=\"global::System.Net.Http.HttpRequestException\">There was no answer at all.</exception>");
        if (operation.Arguments.Any(a => a.Place == ParameterPlace.Path))
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">A part of the path is empty, <c>.</c> or <c>..</c>, which would lead elsewhere.</exception>");
        }
    }

    private string Short(TypeRef type) => type.Name.Length > 0 ? type.Name : types.Of(type).Replace("global::", "");
}
