using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The client class without its operations, and its options.</summary>
internal sealed class ClientEmitter(TypeText types)
{
    private const string HttpClient = "global::System.Net.Http.HttpClient";

    public string Emit(ApiModel model)
    {
        string options = types.Own(model.ClientName + "Options");
        SourceWriter writer = types.Begin();
        DocText title = new(model.Title.TrimEnd('.') + (model.Version.Length > 0 ? ", version " + model.Version : "") + ".", (model.Doc.Summary + "\n\n" + model.Doc.Remarks).Trim());
        DocWriter.Write(writer, title, "", "Safe for concurrent calls; keep one for the life of the application. It sends each call once, and never disposes the <see cref=\"" + HttpClient + "\"/> that it was given.");
        writer.Line(TypeText.GeneratedCode)
            .Open("public partial class " + model.ClientName + (model.HasInterface ? " : " + types.Own(model.InterfaceName) : ""))
            .Line("private readonly " + TypeText.Runtime("Pipeline") + " _pipeline;").Line()
            .Line("/// <summary>Talks through <paramref name=\"http\"/>.</summary>")
            .Line("/// <param name=\"http\">Yours: from a factory, or one long-lived instance. Retries, proxies and redirects are the business of its handlers.</param>")
            .Line("/// <param name=\"options\">" + (model.BaseAddress is null ? "Must hold a base address, unless <paramref name=\"http\"/> has one." : "Null means no credential and, unless <paramref name=\"http\"/> has a base address, the first server of the document.") + "</param>")
            .Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"http\"/> is null.</exception>");
        if (model.BaseAddress is null)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">Neither the options nor <paramref name=\"http\"/> have a base address.</exception>");
        }

        writer.Open("public " + model.ClientName + "(" + HttpClient + " http, " + options + "? options = null)")
            .Line("global::System.ArgumentNullException.ThrowIfNull(http);")
            .Line("options ??= new();")
            .Line("_pipeline = new(")
            .Indented(
                "http,",
                "options.BaseAddress ?? http.BaseAddress" + (model.BaseAddress is null ? " ?? throw new global::System.ArgumentException(\"The document names no server: set BaseAddress.\", nameof(options))" : "") + ",",
                (model.BaseAddress is { } server ? "new global::System.Uri(" + CSharp.Literal(server) + ")" : "null") + ",",
                "options.Timeout,",
                "new " + TypeText.Runtime("Authenticator") + "(" + (model.Credentials.Count > 0 ? "options.Credentials" : "[]") + ", options.Authenticate),",
                "options.TimeProvider);")
            .Close().Line()
            .Line("/// <summary>For fakes in tests: every method can be overridden.</summary>")
            .Line("protected " + model.ClientName + "() => _pipeline = " + TypeText.Runtime("Pipeline") + ".None;")
            .Close().Line();
        if (model.HasInterface)
        {
            writer.Line("/// <summary>All operations of <see cref=\"" + model.ClientName + "\"/>. A new operation of the document is a new method here, which every other implementation then lacks.</summary>")
                .Line(TypeText.GeneratedCode)
                .Open("public partial interface " + model.InterfaceName)
                .Close().Line();
        }

        Options(writer, model);
        return writer.ToString();
    }

    private void Options(SourceWriter writer, ApiModel model)
    {
        writer.Line("/// <summary>Settings of every call of a <see cref=\"" + model.ClientName + "\"/>.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public sealed partial record " + model.ClientName + "Options");
        string server = model.BaseAddress is { } address ? ", or else the first server of the document, <c>" + DocWriter.Escape(address) + "</c>" : "; the document names no server";
        writer.Line("/// <summary>Where the paths of all operations begin; null means the address of the <see cref=\"global::System.Net.Http.HttpClient\"/>" + server + ".</summary>")
            .Line("public global::System.Uri? BaseAddress { get; init; }");

        if (model.Credentials.Count > 0)
        {
            DocWriter.Element(writer.Line(), "summary", ["Each call carries the first alternative that its operation allows and this list can satisfy. A call that none satisfies throws <see cref=\"global::System.InvalidOperationException\"/>; an empty list sends no credential. See <see cref=\"" + model.ClientName + "Credentials\"/>."]);
            writer.Line("public global::System.Collections.Generic.IReadOnlyList<" + types.Own("ApiCredential") + "> Credentials { get; init; } = [];");
        }

        writer.Line()
            .Line("/// <summary>For a whole call, from the credential to the last byte of the body; 100 seconds by default. The <c>HttpClient</c> has a timeout of its own: the shorter one ends the call.</summary>")
            .Line("public global::System.TimeSpan Timeout { get; init; } = global::System.TimeSpan.FromSeconds(100);").Line()
            .Line("/// <summary>" + (model.Credentials.Count > 0 ? "Runs after <see cref=\"Credentials\"/> on each request that needs a credential, and answers for what they lack." : "Puts the credential on each request that needs one; null sends none.") + "</summary>")
            .Line("public global::System.Func<global::System.Net.Http.HttpRequestMessage, global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask>? Authenticate { get; init; }").Line()
            .Line("/// <summary>The clock of <see cref=\"Timeout\"/>; the system's by default.</summary>")
            .Line("public global::System.TimeProvider TimeProvider { get; init; } = global::System.TimeProvider.System;")
            .Close();
    }
}
