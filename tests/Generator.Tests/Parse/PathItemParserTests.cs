using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

public sealed class PathItemParserTests
{
    private const string Head = "openapi: 3.2.0\ninfo: { title: T, version: '1' }\npaths:\n  /files/{id}:\n";

    [Fact]
    public void Methods_of_every_kind_become_operations()
    {
        Generated run = Generated.From(Head + "    query: { operationId: search, responses: {} }\n    additionalOperations: { COPY: { operationId: copy, responses: {} }, Link: { responses: {} } }\n    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n");
        Assert.DoesNotContain(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(run.CompilerProblems);
        string client = run.Files["Acme.Api.AcmeApi.Operations.g.cs"];
        Assert.Contains("HttpMethod(\"QUERY\")", client, StringComparison.Ordinal);
        Assert.Contains("HttpMethod(\"COPY\")", client, StringComparison.Ordinal);
        Assert.Contains("HttpMethod(\"Link\")", client, StringComparison.Ordinal);
        Assert.Contains("LinkFilesByIdAsync(", client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'A B'")]
    [InlineData("''")]
    [InlineData("'x\\ny'")]
    [InlineData("größe")]
    public void A_method_that_HTTP_cannot_send_is_a_warning(string method)
    {
        Generated run = Generated.From(Head + "    get: { operationId: a, responses: {} }\n    additionalOperations: { " + method + ": { operationId: b, responses: {} } }\n    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n");
        Assert.Equal(("KBT1009", DiagnosticSeverity.Warning), (Assert.Single(run.Problems).Id, run.Problems[0].Severity));
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("/b: { $ref: '#/paths/~1c' }\n  /c: { $ref: '#/paths/~1b' }", "KBT1012")]
    [InlineData("/b: { $ref: '#/nowhere' }", "KBT1010")]
    [InlineData("/b: { $ref: 'b.yaml' }", "KBT1011")]
    [InlineData("/b: { $ref: [] }", "KBT1009")]
    [InlineData("/b: { $ref: '#/info/title' }", "KBT1009")]
    [InlineData("/b: []", "KBT1009")]
    public void A_path_that_leads_nowhere_costs_only_itself(string path, string id)
    {
        Generated run = Generated.From(Head + "    get: { operationId: a, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: {} }\n  " + path + "\n");
        Assert.All(run.Problems, p => Assert.Equal((id, DiagnosticSeverity.Warning), (p.Id, p.Severity)));
        Assert.NotEmpty(run.Problems);
        Assert.Contains("AAsync(", run.Files["Acme.Api.AcmeApi.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_operations_with_one_id_the_second_is_named_after_its_path()
    {
        Generated run = Generated.From("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a: { get: { operationId: same, responses: {} } }\n  /b: { get: { operationId: same, responses: {} } }\n");
        Assert.Equal(["KBT1013", "KBT2005"], run.Problems.Select(p => p.Id));
        Assert.Contains("SameAsync(", run.Files["Acme.Api.AcmeApi.Operations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("GetBAsync(", run.Files["Acme.Api.AcmeApi.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webhooks: { a: { post: { responses: { '200': { description: x } } } } }")]
    [InlineData("components: {}")]
    [InlineData("paths:")]
    public void A_document_without_a_call_gives_an_empty_client_and_a_note(string rest)
    {
        Generated run = Generated.From("openapi: 3.1.0\ninfo: { title: T, version: '1' }\n" + rest + "\n");
        Assert.Equal(("KBT2010", DiagnosticSeverity.Info), (Assert.Single(run.Problems).Id, run.Problems[0].Severity));
        Assert.True(run.Files.ContainsKey("Acme.Api.AcmeApi.g.cs"));
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void Too_many_operations_are_refused_until_some_are_chosen()
    {
        string document = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n" + string.Concat(Enumerable.Range(0, 5_001).Select(i => $"  /p{i}: {{ get: {{ operationId: o{i}, responses: {{}} }} }}\n"));
        Assert.Equal(("KBT1002", DiagnosticSeverity.Error), (Assert.Single(Generated.From(document).Problems).Id, Generated.From(document).Problems[0].Severity));
        Assert.Empty(Generated.From(new Document("api.yaml", document) { Settings = { ["IncludePaths"] = "/p1*" } }).Problems);
    }
}
