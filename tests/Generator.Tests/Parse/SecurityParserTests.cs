using System.Globalization;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

public sealed class SecurityParserTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a: { get: { operationId: a, security: [{ key: [] }], responses: {} } }\n";

    [Fact]
    public void A_scheme_that_no_one_describes_is_a_warning_at_its_name()
    {
        Diagnostic problem = Assert.Single(Generated.From(Head).Problems);
        Assert.Equal(("KBT2003", DiagnosticSeverity.Warning), (problem.Id, problem.Severity));
        Assert.Contains("'key'", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(4 - 1, problem.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("type: apiKey, in: header, name: 'a b'")]
    [InlineData("type: apiKey, in: header, name: Content-Type")]
    [InlineData("type: apiKey, in: body, name: a")]
    [InlineData("type: apiKey, in: query")]
    [InlineData("type: http")]
    [InlineData("type: magic")]
    public void A_scheme_that_no_request_can_carry_is_a_warning(string scheme)
    {
        Generated run = Generated.From(Head + "components: { securitySchemes: { key: { " + scheme + " } } }\n");
        Assert.Equal("KBT2003", Assert.Single(run.Problems).Id);
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("type: mutualTLS")]
    [InlineData("type: http, scheme: hoba")]
    [InlineData("type: openIdConnect, openIdConnectUrl: 'https://x.example'")]
    [InlineData("type: oauth2, flows: { implicit: { authorizationUrl: 'https://x.example', scopes: { a: b, A: c, '': d } } }")]
    [InlineData("type: oauth2, flows: { password: { tokenUrl: 'https://x.example', scopes: {} } }")]
    public void A_valid_scheme_gives_no_word(string scheme)
    {
        Generated run = Generated.From(Head + "components: { securitySchemes: { key: { " + scheme + " } } }\n");
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
    }
}
