using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The servers of the document to addresses, and to methods where an address has variables.</summary>
internal sealed class ServerEmitter(TypeText types)
{
    private const string Address = "global::System.Uri";

    /// <summary>A document with one complete address says all that there is to say in the options.</summary>
    public static bool IsNeeded(ApiModel model) => model.Servers.Count > 1 || model.Servers.Any(s => s.Relative || s.Variables.Count > 0);

    public string Emit(ApiModel model)
    {
        SourceWriter writer = types.Begin();
        writer.Line("/// <summary>The servers that the document names, for <see cref=\"" + types.Own(model.ClientName + "Options") + ".BaseAddress\"/>.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public static class " + model.ClientName + "Servers");
        foreach (ServerModel server in model.Servers)
        {
            if (server != model.Servers[0])
            {
                writer.Line();
            }

            Server(writer, server);
        }

        return writer.Close().ToString();
    }

    private static void Server(SourceWriter writer, ServerModel server)
    {
        DocWriter.Write(writer, server.Doc, "<c>" + DocWriter.Escape(server.Template) + "</c>", server.Doc.Summary.Length > 0 ? "<c>" + DocWriter.Escape(server.Template) + "</c>" : "");
        if (server is { Relative: false, Variables.Count: 0 })
        {
            writer.Line("public static " + Address + " " + server.Name + " { get; } = new(" + CSharp.Literal(server.Template) + ");");
            return;
        }

        if (server.Relative)
        {
            writer.Line("/// <param name=\"origin\">Scheme and host, which the document leaves open.</param>");
        }

        foreach (ServerVariable variable in server.Variables)
        {
            string words = variable.Words.Count > 0 ? "One of " + string.Join(", ", variable.Words.Select(w => "<c>" + DocWriter.Escape(w) + "</c>")) + "." : "The variable <c>" + DocWriter.Escape(variable.Wire) + "</c>.";
            DocWriter.Element(writer, "param name=\"" + variable.Name + "\"", [(DocWriter.Escape((variable.Doc.Summary + " " + variable.Doc.Remarks).Trim()) + " " + words).Trim()]);
        }

        IEnumerable<string> parameters = server.Variables.Select(v => "string " + Parse.NameRules.Escape(v.Name) + (v.Default is { } value ? " = " + CSharp.Literal(value) : ""));
        IEnumerable<string> values = server.Variables.Select(v => ", (" + CSharp.Literal(v.Wire) + ", " + Parse.NameRules.Escape(v.Name) + ")");
        writer.Line("/// <returns>The address.</returns>")
            .Line("/// <exception cref=\"global::System.ArgumentException\">A value would lead to another address.</exception>")
            .Line("public static " + Address + " " + server.Name + "(" + string.Join(", ", (server.Relative ? new[] { Address + " origin" } : []).Concat(parameters)) + ") =>")
            .Indented(TypeText.Runtime("ServerUrl") + ".Of(" + (server.Relative ? "origin ?? throw new global::System.ArgumentNullException(nameof(origin)), " : "") + CSharp.Literal(server.Template) + string.Concat(values) + ");");
    }
}
