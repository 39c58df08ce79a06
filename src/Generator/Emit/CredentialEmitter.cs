using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>Security schemes to factories of the client's <c>Authenticate</c> hook.</summary>
internal sealed class CredentialEmitter(TypeText types)
{
    private const string Hook = "global::System.Func<global::System.Net.Http.HttpRequestMessage, " + TypeText.Token + ", global::System.Threading.Tasks.ValueTask>";
    private const string Source = "global::System.Func<" + TypeText.Token + ", global::System.Threading.Tasks.ValueTask<string>>";

    public string Emit(ApiModel model)
    {
        SourceWriter writer = TypeText.Begin(types.Namespace, hasDeprecated: false);
        writer.Line("/// <summary>Ways to authenticate that the document describes, for <see cref=\"" + types.Own(model.ClientName + "Options") + ".Authenticate\"/>.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public static class " + model.ClientName + "Credentials");
        foreach (CredentialModel credential in model.Credentials)
        {
            string add = types.Runtime("HeaderValue") + ".Add(request, " + CSharp.Literal(credential.Header) + ", ";
            string prefix = credential.Prefix.Length > 0 ? CSharp.Literal(credential.Prefix) + " + " : "";
            if (credential != model.Credentials[0])
            {
                writer.Line();
            }

            Doc(writer, credential);
            writer.Line("/// <param name=\"value\">The credential. It goes into the header alone, never into a message or log.</param>")
                .Line("/// <returns>The hook.</returns>")
                .Open("public static " + Hook + " " + credential.Name + "(string value)")
                .Line("global::System.ArgumentNullException.ThrowIfNull(value);")
                .Open("return (request, cancellationToken) =>")
                .Line(add + prefix + "value);")
                .Line("return default;")
                .Close(";").Close().Line();
            Doc(writer, credential);
            writer.Line("/// <param name=\"value\">Asked for the credential on each request, so that it can be renewed.</param>")
                .Line("/// <returns>The hook.</returns>")
                .Open("public static " + Hook + " " + credential.Name + "(" + Source + " value)")
                .Line("global::System.ArgumentNullException.ThrowIfNull(value);")
                .Line("return async (request, cancellationToken) =>")
                .Indented(add + prefix + "await value(cancellationToken).ConfigureAwait(false));")
                .Close();
        }

        return writer.Close().ToString();
    }

    private static void Doc(SourceWriter writer, CredentialModel credential) =>
        DocWriter.Write(writer, credential.Doc, "The scheme <c>" + DocWriter.Escape(credential.Scheme) + "</c>.", "Travels in the header <c>" + DocWriter.Escape(credential.Header) + "</c>.");
}
