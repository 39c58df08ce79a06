using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Successes of several shapes.</summary>
public sealed class ResultParserTests
{
    [Theory]
    [InlineData("application/json: { schema: { type: integer } }", "", "OpResult>")]
    [InlineData("application/json: { schema: { type: integer } }", "'204': { description: x }", "OpResult?>")]
    [InlineData("application/json: { schema: { type: [integer, 'null'] } }", "", "OpResult?>")]
    [InlineData("application/json: {}", "", "OpResult>")]
    [InlineData("application/json: { schema: { type: array, items: { type: string } } }", "'206': { description: x, content: { application/json: { schema: { type: array, items: { type: integer } } } } }", "OpResult>")]
    [InlineData("application/json: { schema: { oneOf: [{ type: string }, { type: boolean }] } }", "", "OpResult>")]
    [InlineData("application/json: { schema: { oneOf: [{ type: integer }, { type: boolean }, { type: 'null' }] } }", "", "OpResult?>")]
    [InlineData("application/json: { schema: { type: object, properties: { a: { type: string } } } }", "2XX: { description: x, content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }", "OpResult>")]
    public void Become_a_choice_by_status_without_a_word(string other, string third, string result)
    {
        Generated run = Generated.From($$"""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths:
              /a:
                get:
                  operationId: op
                  responses:
                    '200': { description: x, content: { application/json: { schema: { type: string } } } }
                    '201': { description: x, content: { {{other}} } }
                    {{third}}

            """);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("Task<global::Acme.Api." + result + " OpAsync", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_their_inline_bodies_by_status()
    {
        Generated run = Generated.From("""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths:
              /a:
                post:
                  operationId: start
                  responses:
                    '200': { description: x, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                    '202': { description: x, content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }

            """);
        Assert.Empty(run.Problems);
        Assert.Contains("Acme.Api.StartResultOk.g.cs", run.Files.Keys);
        Assert.Contains("Acme.Api.StartResultAccepted.g.cs", run.Files.Keys);
        Assert.Contains("200 brings <c>StartResultOk</c>, 202 brings <c>StartResultAccepted</c>", run.Files["Acme.Api.StartResult.g.cs"], StringComparison.Ordinal);
    }
}
