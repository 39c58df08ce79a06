using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Parse;

public sealed class NamesTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\n";

    [Fact]
    public void Names_that_would_collide_are_kept_apart_and_reported()
    {
        Generated run = Generated.From(Head + """
            paths:
              /a:
                get:
                  operationId: list_pets
                  parameters:
                    - { name: id, in: query, required: true, schema: { type: string } }
                    - { name: id, in: header, required: true, schema: { type: string } }
                    - { name: options, in: query, required: true, schema: { type: string } }
                    - { name: class, in: query, required: true, schema: { type: string } }
                    - { name: timeout, in: query, schema: { type: integer } }
                  responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/record' } } } } }
              /b: { get: { operationId: listPets, responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Record' } } } } } } }
              /c: { get: { operationId: listPetsWithResponse, responses: {} } }
              /d: { get: { responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/ApiException' } } } } } } }
            components:
              schemas:
                record:
                  type: object
                  properties:
                    record: { type: string }
                    Record: { type: string }
                    RECORD: { type: string }
                    to_string: { type: string }
                    equals: { type: boolean }
                    clone: { type: string }
                    additionalProperties: { type: string }
                    has-x: { type: string }
                    x: { type: string, nullable: true }
                    set: { type: string, nullable: true }
                    word: { type: string, enum: [asc, ASC, Asc, value, to-string, '', '*', 'class'] }
                Record: { type: object, required: [x, reader], properties: { x: { type: string, nullable: true }, reader: { type: string }, writer: { type: string }, use: { type: string }, more: { type: string }, default: { type: string } } }
                ApiException: { type: object, properties: { message: { type: string } } }
            """);
        Assert.Empty(run.CompilerProblems);
        Assert.All(run.Problems, p => Assert.Equal("KBT2005", p.Id));
        Assert.Contains(run.Problems, p => p.GetMessage(null).StartsWith("'Record' is called Record", StringComparison.Ordinal) || p.GetMessage(null).Contains("RecordModel", StringComparison.Ordinal));
        string client = run.Files["Acme.Api.AcmeApi.Operations.g.cs"];
        Assert.Contains("ListPetsAsync(", client, StringComparison.Ordinal);
        Assert.Contains("string id, string idInHeader, string optionsInQuery, string @class,", client, StringComparison.Ordinal);
        Assert.Contains("GetDAsync(", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Seventy_optional_nullable_members_have_a_presence_bit_each()
    {
        string members = string.Concat(Enumerable.Range(0, 70).Select(i => $"        m{i}: {{ type: string, nullable: true }}\n"));
        Generated run = Generated.From(Head + "paths: { /a: { get: { operationId: a, responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } } } } } }\ncomponents:\n  schemas:\n    Wide:\n      type: object\n      properties:\n" + members);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("__set1 |= 0x20UL", run.Files["Acme.Api.Wide.g.cs"], StringComparison.Ordinal);
    }
}
