using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>Security schemes to factories of credentials for the client's options.</summary>
internal sealed class CredentialEmitter(TypeText types)
{
    private const string Source = "global::System.Func<" + TypeText.Token + ", global::System.Threading.Tasks.ValueTask<string>>";

    public string Emit(ApiModel model)
    {
        SourceWriter writer = types.Begin();
        writer.Line("/// <summary>Ways to authenticate that the document describes, for <see cref=\"" + types.Own(model.ClientName + "Options") + ".Credentials\"/>.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public static class " + model.ClientName + "Credentials");
        foreach (CredentialModel credential in model.Credentials)
        {
            if (credential != model.Credentials[0])
            {
                writer.Line();
            }

            if (credential.Kind == CredentialKind.Basic)
            {
                Basic(writer, credential);
            }
            else
            {
                Secret(writer, credential);
            }

            Scopes(writer, credential);
        }

        return writer.Close().ToString();
    }

    private void Basic(SourceWriter writer, CredentialModel credential)
    {
        Doc(writer, credential);
        writer.Line("/// <param name=\"user\">The user, without a colon.</param>")
            .Line("/// <param name=\"password\">The password. It goes into the header alone, never into a message or log.</param>")
            .Line("/// <returns>The credential.</returns>")
            .Line("public static " + types.Own("ApiCredential") + " " + credential.Name + "(string user, string password) =>")
            .Indented(TypeText.Runtime("Credential") + ".Basic(" + CSharp.Literal(credential.Scheme) + ", user, password);");
    }

    private void Secret(SourceWriter writer, CredentialModel credential)
    {
        string arguments = CSharp.Literal(credential.Scheme) + ", " + CSharp.Literal(credential.Key) + ", " + (credential.Kind == CredentialKind.Header ? CSharp.Literal(credential.Prefix) + ", " : "") + "value);";
        string make = TypeText.Runtime("Credential") + "." + credential.Kind + "(" + arguments;
        string warning = credential.Kind == CredentialKind.Query
            ? "It stands in the address of the request, which servers and proxies log."
            : "It goes into the " + (credential.Kind == CredentialKind.Cookie ? "cookie" : "header") + " alone, never into a message or log.";
        foreach ((string type, string doc) in new[] { ("string", "The credential. " + warning), (Source, "Asked for the credential on each request, so that it can be renewed.") })
        {
            if (type == Source)
            {
                writer.Line();
            }

            Doc(writer, credential);
            writer.Line("/// <param name=\"value\">" + doc + "</param>")
                .Line("/// <returns>The credential.</returns>")
                .Line("public static " + types.Own("ApiCredential") + " " + credential.Name + "(" + type + " value) =>")
                .Indented(make);
        }
    }

    private static void Scopes(SourceWriter writer, CredentialModel credential)
    {
        if (credential.Scopes.Count == 0)
        {
            return;
        }

        writer.Line()
            .Line("/// <summary>What a token for <c>" + DocWriter.Escape(credential.Scheme) + "</c> can be asked to allow.</summary>")
            .Open("public static class " + credential.Name + "Scopes");
        foreach (ScopeModel scope in credential.Scopes)
        {
            if (scope != credential.Scopes[0])
            {
                writer.Line();
            }

            DocWriter.Write(writer, scope.Doc, "<c>" + DocWriter.Escape(scope.Wire) + "</c>");
            writer.Line("public const string " + scope.Name + " = " + CSharp.Literal(scope.Wire) + ";");
        }

        writer.Close();
    }

    private static void Doc(SourceWriter writer, CredentialModel credential)
    {
        string place = credential.Kind switch
        {
            CredentialKind.Query => "query parameter",
            CredentialKind.Cookie => "cookie",
            _ => "header",
        };
        DocWriter.Write(writer, credential.Doc, "The scheme <c>" + DocWriter.Escape(credential.Scheme) + "</c>.", "Travels in the " + place + " <c>" + DocWriter.Escape(credential.Key) + "</c>.");
    }
}
