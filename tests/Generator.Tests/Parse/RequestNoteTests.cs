using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Requests that can be sent, with something worth knowing about them, and paths that are not what they seem.</summary>
public sealed class RequestNoteTests
{
    [Theory]
    [InlineData("parameters: [{ name: Authorization, in: header, required: true, schema: { type: string } }]", "the client sets this header itself")]
    [InlineData("parameters: [{ name: q, in: query, schema: {} }]", "does not say how the parameter 'q' is written")]
    [InlineData("parameters: [{ name: q, in: query, schema: { type: array, items: { type: object, properties: { a: {} } } } }]", "does not say how the parameter 'q' is written")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { headers: { X-A: {} } } } } } }", "The header 'X-A' of the part 'a' is not sent: it has neither a constant nor a default")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { headers: { X-A: { schema: { const: é } } } } } } } }", "its value cannot stand in a header")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { headers: { content-type: { schema: { const: a/b } } } } } } } }", "the client sets it itself")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { headers: { ETag: { schema: { const: a } } } } } } } }", "none but those that begin with 'Content-' or 'X-'")]
    [InlineData("requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { headers: { X-A: { schema: { const: a } } } } } } } }", "the members of a form are no parts")]
    public void A_convention_of_a_request_is_worth_knowing(string part, string message)
    {
        Generated run = Generated.From(Document("/a", part));
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal(("KBT2030", DiagnosticSeverity.Info), (problem.Id, problem.Severity));
        Assert.Contains(message, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("parameters: [{ name: q, in: cookie, schema: { type: string } }]")]
    [InlineData("parameters: [{ name: q, in: query, style: deepObject, explode: true, schema: { type: object, additionalProperties: { type: string } } }]")]
    [InlineData("requestBody: { content: { application/zip: {} } }")]
    [InlineData("requestBody: { content: { 'not a media type': { schema: { type: string } } } }")]
    [InlineData("requestBody: { content: { '*/*': {} } }")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { type: string, format: binary } } } }")]
    public void What_can_be_sent_without_a_doubt_makes_no_noise(string part)
    {
        Generated run = Generated.From(Document("/a", part));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("OpAsync(", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brace_that_is_not_closed_is_a_warning_and_stays_as_it_is()
    {
        Generated run = Generated.From(Document("/a{b", "parameters: []"));
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal(("KBT2004", DiagnosticSeverity.Warning, 3), (problem.Id, problem.Severity, problem.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("request.Literal(\"/a%7Bb\")", string.Concat(run.Files.Values), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }

    private static string Document(string path, string part) =>
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  '" + path + "':\n    post:\n      operationId: op\n      responses: {}\n      " + part + "\n";
}
