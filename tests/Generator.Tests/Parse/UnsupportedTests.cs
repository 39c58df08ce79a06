using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>What the generator does not know is named with its place, and the rest of the document still becomes a client.</summary>
public sealed class UnsupportedTests
{
    public static TheoryData<string, string, string> Schemas { get; } = new()
    {
        { "{ type: file }", "KBT2001", "The type 'file'" },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_beyond_the_generator_is_a_warning_and_its_place_is_kept_open(string schema, string id, string what)
    {
        Generated run = Generated.From(Document("'200': { description: x, content: { application/json: { schema: " + schema + " } } }"));
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal((id, DiagnosticSeverity.Warning, 7), (problem.Id, problem.Severity, problem.Location.GetLineSpan().StartLinePosition.Line));
        Assert.StartsWith(what, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("> OpAsync(", string.Concat(run.Files.Values).Replace("\n        ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, bool> Operations { get; } = new()
    {
        { "parameters: [{ name: \"a\\r\\nb\", in: header, schema: { type: string } }]\n      responses: {}", "KBT2003", "not a legal name of a header", true },
        { "parameters: [{ name: s, in: path, required: true, schema: { type: string } }]\n      responses: {}", "KBT2004", "does not occur in the path", true },
        { "parameters: [{ name: s, in: query, style: matrix, schema: { type: string } }]\n      responses: {}", "KBT2003", "The style 'matrix'", true },
        { "parameters: [{ name: s, in: body, schema: { type: string } }]\n      responses: {}", "KBT2003", "no place for a parameter", true },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_part_of_an_operation_beyond_the_generator_is_a_warning(string operation, string id, string reason, bool stays)
    {
        Generated run = Generated.From(Document(operation, isResponse: false));
        Diagnostic problem = Assert.Single(run.Problems, p => p.Severity == DiagnosticSeverity.Warning);
        Assert.Equal(id, problem.Id);
        Assert.Contains(reason, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.True(problem.Location.GetLineSpan().StartLinePosition.Line > 2);
        Assert.Equal(stays, run.Files.Values.Any(f => f.Contains("OpAsync(", StringComparison.Ordinal)));
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("servers: [{ url: 'ftp://x.example' }]", "The server 'ftp://x.example' is ignored")]
    [InlineData("unheard: {}", "'unheard' of the document is ignored")]
    public void A_part_of_the_whole_beyond_the_generator_is_a_warning(string part, string message)
    {
        Generated run = Generated.From(Document("'200': { description: x }") + part + "\n");
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal(("KBT2003", 8), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line));
        Assert.StartsWith(message, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void A_client_of_a_document_without_a_server_asks_for_an_address()
    {
        Generated run = Generated.From(Document("'200': { description: x }"));
        Assert.Contains("options.BaseAddress ?? http.BaseAddress ?? throw", run.Files["Acme.Api.AcmeApi.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("", "Task<global::Acme.Api.FileDownload> OpAsync")]
    [InlineData("\n        '204': { description: x }", "Task<global::Acme.Api.FileDownload?> OpAsync")]
    public void A_file_beside_another_success_makes_all_of_them_files(string nothing, string method)
    {
        Generated run = Generated.From(Document("'200': { description: x, content: { application/json: { schema: { type: string } } } }\n        '201': { description: x, content: { image/png: {} } }" + nothing));
        Assert.Equal("KBT2001", Assert.Single(run.Problems).Id);
        Assert.Contains(method, string.Concat(run.Files.Values), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void A_schema_that_contains_itself_in_lists_alone_is_worth_a_note()
    {
        Generated run = Generated.From(Document("'200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/L' } } } }") + "components: { schemas: { L: { type: array, items: { $ref: '#/components/schemas/L' } } } }\n");
        Assert.Equal("KBT2021", Assert.Single(run.Problems).Id);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void A_chain_of_five_thousand_schemas_exhausts_no_stack()
    {
        string chain = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"    S{i}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/S{i + 1}' }} }} }}\n"));
        Generated run = Generated.From(Document("'200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } }") + "components:\n  schemas:\n" + chain + "    S5000: { type: string }\n");
        Assert.Empty(run.Problems);
        Assert.True(run.Files.ContainsKey("Acme.Api.S4999.g.cs"));
    }

    private static string Document(string part, bool isResponse = true) =>
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get:\n      operationId: op\n      " + (isResponse ? "responses:\n        " : "") + part + "\n";
}
