using System.Text.Json;
using CsCheck;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KoreBT.Generator.Tests;

/// <summary>No text of a document may become code: it compiles, and declares no type that the document does not have.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string[] Payloads =
    [
        "\"; class Evil {} //", "*/ class Evil {} /*", "</summary> class Evil {}", "{class Evil{}}", "\\\"; class Evil {}", "@\" class Evil {}", "\"\"\" class Evil {} \"\"\"",
        "\n class Evil {} //", "\r class Evil {} //", "\u0085 class Evil {} //", "\u2028 class Evil {} //", "\u2029 class Evil {} //",
        "\n#pragma warning disable\n#line 1 \"x\"\n#endif", "\0\u0001\uFFFE", "```\n class Evil {}", "`</c>`", "]]>", "&#x0A; class Evil {}", "$\"{Evil}\"", "\uD83D\uDE00 \u200D",
    ];

    [Fact]
    public void Every_payload_in_every_place_is_harmless() => Check(Payloads);

    [Fact]
    public void Random_texts_in_every_place_are_harmless() =>
        Gen.String[Gen.Char["\"\\'{}*/#@$<>&`\r\n\u0085\u2028\u2029\0ab 1_-.\u200D\uFEFF"], 0, 12].Array[20].Sample(Check, iter: 2, threads: 1);

    /// <summary>One document for each payload, all compiled together.</summary>
    private static void Check(string[] payloads)
    {
        Generated run = Generated.From([.. payloads.Select((p, i) => new Document($"{i}.json", Document(p), $"N{i}"))]);
        Assert.DoesNotContain(run.Problems, p => p.Severity == DiagnosticSeverity.Error);
        Assert.True(run.CompilerProblems.Count == 0, $"{JsonSerializer.Serialize(payloads)}: {(run.CompilerProblems.Count > 0 ? run.CompilerProblems[0] : null)}");
        SyntaxTree[] trees = [.. run.After.SyntaxTrees.Where(t => t.FilePath != "Mine.cs")];
        Assert.DoesNotContain(trees.SelectMany(t => t.GetRoot(TestContext.Current.CancellationToken).DescendantNodesAndTokens(descendIntoTrivia: false)), n => n.IsKind(SyntaxKind.IdentifierToken) && n.ToString() == "Evil");
        Assert.Equal(Plain.Value * payloads.Length, trees.Sum(t => t.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Count(n => n is BaseTypeDeclarationSyntax)));
        Assert.All(trees, t => Assert.DoesNotContain(t.GetRoot(TestContext.Current.CancellationToken).DescendantTrivia(), v => v.IsDirective && !v.ToString().StartsWith("#nullable enable", StringComparison.Ordinal) && !v.ToString().StartsWith("#pragma warning disable CS0618", StringComparison.Ordinal)));
    }

    private static readonly Lazy<int> Plain = new(() =>
        Generated.From(Document("plain"), "api.json").After.SyntaxTrees.Where(t => t.FilePath != "Mine.cs").Sum(t => t.GetRoot().DescendantNodes().Count(n => n is BaseTypeDeclarationSyntax)));

    private static string Document(string payload) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["openapi"] = "3.1.0",
        ["info"] = new { title = "T" + payload, version = payload, description = "x " + payload, summary = payload },
        ["servers"] = new object[]
        {
            new { url = "https://x.example/" + payload },
            new { url = "/x/{v}/{w" + payload + "}", description = "s" + payload, variables = new Dictionary<string, object> { ["v"] = new Dictionary<string, object> { ["default"] = payload, ["enum"] = new[] { payload }, ["description"] = payload } } },
            new { url = "https://plain.example" },
        },
        ["paths"] = new Dictionary<string, object>
        {
            ["/a" + payload.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)] = new Dictionary<string, object>
            {
                ["post"] = new Dictionary<string, object>
                {
                    ["operationId"] = "op" + payload,
                    ["tags"] = new[] { "tag" + payload },
                    ["summary"] = payload,
                    ["description"] = "First. " + payload,
                    ["security"] = new[] { new Dictionary<string, object> { ["key" + payload] = Array.Empty<string>(), ["flow" + payload] = new[] { payload } } },
                    ["parameters"] = new object[]
                    {
                        new Dictionary<string, object> { ["name"] = "q" + payload, ["in"] = "query", ["required"] = true, ["description"] = payload, ["schema"] = new { type = "string" } },
                        new Dictionary<string, object> { ["name"] = "d" + payload, ["in"] = "query", ["style"] = "deepObject", ["schema"] = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Model" } },
                        new Dictionary<string, object> { ["name"] = "k" + payload, ["in"] = "cookie", ["description"] = payload, ["schema"] = new { type = "string" } },
                        new Dictionary<string, object> { ["name"] = "j" + payload, ["in"] = "query", ["content"] = Json("#/components/schemas/Model") },
                        new Dictionary<string, object> { ["name"] = "o" + payload, ["in"] = "query", ["description"] = payload, ["schema"] = new Dictionary<string, object> { ["type"] = "string", ["default"] = payload } },
                    },
                    ["requestBody"] = new Dictionary<string, object> { ["description"] = payload, ["required"] = true, ["content"] = Json("#/components/schemas/Model") },
                    ["responses"] = new Dictionary<string, object> { ["200"] = new Dictionary<string, object> { ["description"] = payload, ["content"] = Json("#/components/schemas/Model") } },
                },
                ["put"] = new Dictionary<string, object>
                {
                    ["operationId"] = "form" + payload,
                    ["requestBody"] = new Dictionary<string, object>
                    {
                        ["content"] = new Dictionary<string, object>
                        {
                            ["multipart/form-data"] = new Dictionary<string, object>
                            {
                                ["schema"] = new Dictionary<string, object> { ["type"] = "object", ["properties"] = new Dictionary<string, object> { ["f" + payload] = new { type = "string", format = "binary", description = payload }, ["t" + payload] = new { type = "string" } } },
                                ["encoding"] = new Dictionary<string, object> { ["t" + payload] = new { contentType = "text/" + payload } },
                            },
                        },
                    },
                    ["responses"] = new Dictionary<string, object>
                    {
                        ["200"] = new Dictionary<string, object>
                        {
                            ["description"] = payload,
                            ["headers"] = new Dictionary<string, object> { ["X-" + payload] = new Dictionary<string, object> { ["description"] = payload, ["schema"] = new { type = "string" } } },
                            ["content"] = new Dictionary<string, object> { ["text/x" + payload] = new { } },
                        },
                        ["201"] = new Dictionary<string, object> { ["description"] = payload, ["content"] = Json("#/components/schemas/Choice") },
                    },
                    ["callbacks"] = new Dictionary<string, object> { [payload] = new { } },
                },
                ["get"] = new Dictionary<string, object>
                {
                    ["operationId"] = "watch" + payload,
                    ["responses"] = new Dictionary<string, object> { ["200"] = new Dictionary<string, object> { ["description"] = payload, ["content"] = new Dictionary<string, object> { ["text/event-stream"] = new { schema = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Choice" } } } } },
                },
            },
        },
        ["components"] = new Dictionary<string, object>
        {
            ["securitySchemes"] = new Dictionary<string, object>
            {
                ["key" + payload] = new Dictionary<string, object> { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-" + payload, ["description"] = payload },
                ["query" + payload] = new Dictionary<string, object> { ["type"] = "apiKey", ["in"] = "query", ["name"] = "q" + payload, ["description"] = payload },
                ["flow" + payload] = new Dictionary<string, object>
                {
                    ["type"] = "oauth2",
                    ["flows"] = new Dictionary<string, object> { ["implicit" + payload] = new Dictionary<string, object> { ["tokenUrl"] = payload, ["scopes"] = new Dictionary<string, object> { ["s" + payload] = payload } } },
                },
            },
            ["schemas"] = new Dictionary<string, object>
            {
                ["Choice"] = new Dictionary<string, object>
                {
                    ["description"] = payload,
                    ["oneOf"] = new object[] { new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Left" }, new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Right" } },
                    ["discriminator"] = new Dictionary<string, object> { ["propertyName"] = "kind" + payload, ["mapping"] = new Dictionary<string, object> { ["l" + payload] = "#/components/schemas/Left", ["r" + payload] = "Right" } },
                },
                ["Left"] = new Dictionary<string, object> { ["type"] = "object", ["properties"] = new Dictionary<string, object> { ["kind" + payload] = new { type = "string" }, ["n"] = new { type = "integer" } } },
                ["Right"] = new Dictionary<string, object>
                {
                    ["type"] = "object",
                    ["properties"] = new Dictionary<string, object>
                    {
                        ["kind" + payload] = new { type = "string" },
                        ["w" + payload] = new Dictionary<string, object> { ["enum"] = new[] { "a", payload }, ["x-enum-varnames"] = new[] { "A" + payload, "B" + payload }, ["x-enum-descriptions"] = new[] { payload, payload } },
                    },
                },
                ["Model"] = new Dictionary<string, object>
                {
                    ["type"] = "object",
                    ["title"] = payload,
                    ["description"] = payload,
                    ["required"] = new[] { "r" + payload },
                    ["properties"] = new Dictionary<string, object>
                    {
                        ["r" + payload] = new { type = "string", description = payload },
                        ["c"] = new Dictionary<string, object> { ["const"] = payload, ["description"] = payload },
                        ["e"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = new[] { "one", "x" + payload }, ["description"] = payload },
                        ["inner" + payload] = new Dictionary<string, object> { ["type"] = "object", ["title"] = payload, ["properties"] = new { a = new { type = "integer" } } },
                    },
                },
            },
        },
    });

    private static Dictionary<string, object> Json(string reference) =>
        new() { ["application/json"] = new Dictionary<string, object> { ["schema"] = new Dictionary<string, object> { ["$ref"] = reference } } };
}
