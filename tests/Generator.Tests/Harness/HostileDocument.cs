using System.Text;
using System.Text.Json;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>A document that carries a text of its own in every place where a document can carry text.</summary>
internal static class HostileDocument
{
    /// <summary>The places. True for those of which a C# name is made.</summary>
    public static readonly (string Place, bool IsName)[] Sinks =
    [
        ("title", false), ("version", false), ("description", false), ("summary", false), ("externalDocs", false), ("extension", false), ("example", false), ("tag", false), ("response", false),
        ("mediaType", false), ("contentType", false), ("default", false), ("pattern", false), ("flowUrl", false), ("callback", false), ("fileName", false),
        ("path", true), ("operationId", true), ("parameter", true), ("header", true), ("cookie", true), ("credential", true), ("key", true), ("scope", true), ("serverUrl", true), ("serverName", true),
        ("serverVariable", true), ("schema", true), ("schemaTitle", true), ("property", true), ("part", true), ("enum", true), ("enumName", true), ("const", true), ("mapping", true), ("tagMember", true), ("partFile", true), ("pin", true),
    ];

    /// <summary>The document and a file that it refers to, in a namespace and a folder of their own.</summary>
    public static IEnumerable<Document> Create(string folder, Func<string, string> text)
    {
        // Half of a pair of surrogates is no text: no file has it in its name, and no reference can spell it.
        string part = "part" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text("partFile")));
        string file = "api" + text("fileName").Replace('/', ' ').Replace('\\', ' ');
        yield return new Document(folder + "/" + file + ".json", Json(Root(text, Uri.EscapeDataString(part) + ".json")), "N" + folder) { Settings = { ["Names"] = "pin" + text("pin").Replace(';', ' ') + "=Pinned" } };
        yield return new Document(folder + "/" + part + ".json", Json(Object(("a", Kind("string", text)))), "N" + folder) { IsPart = true };
    }

    private static Dictionary<string, object> Root(Func<string, string> text, string part) => Map(
        ("openapi", "3.1.0"),
        ("info", Map(("title", "T" + text("title")), ("version", text("version")), ("description", "x " + text("description")), ("summary", text("summary")))),
        ("externalDocs", Map(("url", text("externalDocs")), ("description", text("externalDocs")))),
        ("tags", List(Map(("name", "tag" + text("tag")), ("description", text("description"))))),
        ("x-" + text("extension"), text("extension")),
        ("servers", List(
            Map(("url", "https://x.example/" + Literal(text("serverUrl")))),
            Map(("url", "/x/{v" + Literal(text("serverVariable")) + "}/{w}"), ("description", "s" + text("serverName")), ("variables", Map(("w", Map(("default", text("default")), ("enum", List(text("enum"), text("default"))), ("description", text("description"))))))),
            Map(("url", "https://plain.example")))),
        ("paths", Map(("/a" + Literal(text("path")), Map(("post", Post(text, part)), ("put", Form(text)), ("get", Watch(text)), ("patch", Map(("responses", Map()))))))),
        ("components", Map(("securitySchemes", Schemes(text)), ("schemas", Schemas(text)))));

    private static Dictionary<string, object> Post(Func<string, string> text, string part) => Map(
        ("operationId", "op" + text("operationId")),
        ("tags", List("tag" + text("tag"))),
        ("summary", text("summary")),
        ("description", "First. " + text("description")),
        ("externalDocs", Map(("url", text("externalDocs")))),
        ("security", List(Map(("key" + text("credential"), List()), ("flow" + text("credential"), List(text("scope")))))),
        ("parameters", List(
            Parameter("q" + text("parameter"), "query", text, ("required", true), ("schema", Kind("string", text))),
            Parameter("d" + text("parameter"), "query", text, ("style", "deepObject"), ("schema", Ref("Model"))),
            Parameter("k" + text("cookie"), "cookie", text, ("schema", Kind("string", text))),
            Parameter("X-" + text("header"), "header", text, ("schema", Kind("string", text))),
            Parameter("j" + text("parameter"), "query", text, ("content", Content("Model"))),
            Parameter("o" + text("parameter"), "query", text, ("schema", Kind("string", text))))),
        ("requestBody", Map(("description", text("description")), ("required", true), ("content", Content("Model")))),
        ("responses", Map(("200", Map(("description", text("response")), ("content", Content("Model")))), ("default", Map(("description", text("response")), ("content", Map(("application/json", Map(("schema", Map(("$ref", part))))))))))),
        ("callbacks", Map(("c" + text("callback"), Map()))));

    private static Dictionary<string, object> Form(Func<string, string> text) => Map(
        ("operationId", "form" + text("operationId")),
        ("requestBody", Map(("content", Map(("multipart/form-data", Parts(text)))))),
        ("responses", Map(
            ("200", Map(("description", text("response")), ("headers", Map(("X-" + text("header"), Map(("description", text("description")), ("schema", Kind("string", text)))))), ("content", Map(("text/x" + text("mediaType"), Map()))))),
            ("201", Map(("description", text("response")), ("content", Content("Choice")))))));

    private static Dictionary<string, object> Parts(Func<string, string> text) => Map(
        ("schema", Object(("f" + text("part"), Map(("type", "string"), ("format", "binary"), ("description", text("description")))), ("t" + text("part"), Kind("string", text)))),
        ("encoding", Map(("t" + text("part"), Map(("contentType", "text/" + text("contentType")))))));

    private static Dictionary<string, object> Watch(Func<string, string> text) => Map(
        ("operationId", "watch" + text("operationId")),
        ("responses", Map(("200", Map(("description", text("response")), ("content", Map(("text/event-stream", Map(("schema", Ref("Choice")))))))))));

    private static Dictionary<string, object> Schemes(Func<string, string> text) => Map(
        ("key" + text("credential"), Map(("type", "apiKey"), ("in", "header"), ("name", "X-" + text("key")), ("description", text("description")))),
        ("query" + text("credential"), Map(("type", "apiKey"), ("in", "query"), ("name", "q" + text("key")), ("description", text("description")))),
        ("flow" + text("credential"), Map(("type", "oauth2"), ("flows", Map(("implicit" + text("flowUrl"), Map(("tokenUrl", text("flowUrl")), ("scopes", Map(("s" + text("scope"), text("description")))))))))));

    private static Dictionary<string, object> Schemas(Func<string, string> text) => Map(
        ("Choice", Map(
            ("description", text("description")),
            ("oneOf", List(Ref("Left"), Ref("Right"))),
            ("discriminator", Map(("propertyName", "kind" + text("tagMember")), ("mapping", Map(("l" + text("mapping"), "#/components/schemas/Left"), ("r" + text("mapping"), "Right"))))))),
        ("Left", Object(("kind" + text("tagMember"), Kind("string", text)), ("n", Kind("integer", text)), ("s" + text("schema"), Map(("$ref", "#/components/schemas/s" + JsonPointer.Segment(text("schema"))))))),
        ("Right", Object(
            ("kind" + text("tagMember"), Kind("string", text)),
            ("w", Map(("enum", List("a", "x" + text("enum"))), ("x-enum-varnames", List("A" + text("enumName"), "B" + text("enumName"))), ("x-enum-descriptions", List(text("description"), text("description"))))),
            ("u", Map(("oneOf", List(Object(("c", Map(("const", "x" + text("const"))))), Object(("c", Map(("const", "y" + text("const"))))))))))),
        ("s" + text("schema"), Object(("n", Kind("number", text)))),
        ("pin" + text("pin"), Object(("n", Kind("number", text)))),
        ("Model", Object(
            ("r" + text("property"), Kind("string", text)),
            ("c", Map(("const", "c" + text("const")), ("description", text("description")))),
            ("e", Map(("type", "string"), ("enum", List("one", "x" + text("enum"))), ("description", text("description")))),
            ("p", Ref("pin" + JsonPointer.Segment(text("pin")))),
            ("inner", Map(("type", "object"), ("title", "t" + text("schemaTitle")), ("x-" + text("extension"), text("extension")), ("properties", Map(("a", Kind("integer", text)))))))));

    private static Dictionary<string, object> Kind(string type, Func<string, string> text) =>
        Map(("type", type), ("description", text("description")), ("default", text("default")), ("example", text("example")), ("pattern", text("pattern")));

    private static Dictionary<string, object> Parameter(string name, string place, Func<string, string> text, params (string Name, object Value)[] more) =>
        Map([("name", name), ("in", place), ("description", text("description")), ("example", text("example")), .. more]);

    private static Dictionary<string, object> Object(params (string Name, object Value)[] properties) => Map(("type", "object"), ("properties", Map(properties)));

    private static Dictionary<string, object> Content(string schema) => Map(("application/json", Map(("schema", Ref(schema)))));

    private static Dictionary<string, object> Ref(string schema) => Map(("$ref", "#/components/schemas/" + schema));

    private static Dictionary<string, object> Map(params (string Name, object Value)[] members) => members.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);

    /// <summary>Without the signs that would make a parameter of what stands between them, with a name that is all the word.</summary>
    private static string Literal(string text) => text.Replace('{', ' ').Replace('}', ' ');

    private static object[] List(params object[] items) => items;

    private static string Json(object value) => JsonSerializer.Serialize(value);
}
