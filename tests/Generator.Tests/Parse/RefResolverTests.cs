using System.Globalization;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Where a pointer leads that goes through other references, which it may not, and which bundlers write all the same.</summary>
public sealed class RefResolverTests
{
    private const string Schemas = "    Pet: { type: object, properties: { home: { $ref: '#/components/schemas/Home' } } }\n    Home: { type: object, properties: { city: { type: string, enum: [Oslo, Rome] } } }\n";

    [Fact]
    public void A_pointer_goes_through_another_reference()
    {
        Generated run = Generated.From(Document("#/components/schemas/Pet/properties/home/properties/city", Schemas));

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("Oslo", run.Files["Acme.Api.City.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_goes_through_a_reference_into_another_file()
    {
        Generated run = Generated.From(
            Document("#/components/schemas/Pet/properties/home", "    Pet: { $ref: 'pet.yaml' }\n"),
            new Document("pet.yaml", "type: object\nproperties: { home: { $ref: '#/$defs/Home' } }\n$defs: { Home: { type: object, properties: { city: { type: string } } } }\n") { IsPart = true });

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("string? City", run.Files["Acme.Api.Home.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_behind_a_reference_is_named_as_anywhere()
    {
        Diagnostic problem = Assert.Single(Generated.From(Document("#/components/schemas/Pet/properties/home/properties/zip", Schemas)).Problems);

        Assert.Equal("KBT1010", problem.Id);
        Assert.Contains("there is no 'zip'", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    A: { $ref: '#/components/schemas/A/x' }\n")]
    [InlineData("    A: { $ref: '#/components/schemas/B/x' }\n    B: { $ref: '#/components/schemas/A/x' }\n")]
    [InlineData("    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A/x/y' }\n")]
    public void References_that_lead_through_themselves_come_to_an_end(string schemas)
    {
        Generated run = Generated.From(Document("#/components/schemas/A/x", schemas));

        Assert.NotEmpty(run.Problems);
        Assert.All(run.Problems, static p => Assert.Contains(p.Id, (string[])["KBT1010", "KBT1012"]));
        Assert.Empty(run.CompilerProblems);
    }

    /// <summary>Each of them leads through the one before, again and again: followed each time, they would take longer than anybody waits.</summary>
    [Theory]
    [InlineData(40, 20, "")]
    [InlineData(2_000, 2, "KBT1010")]
    public void References_through_references_through_references_cost_what_they_are_worth(int length, int hops, string problems)
    {
        string members = string.Concat(Enumerable.Range(1, length).Select(i => $"r{i}: {{ $ref: '#/components/schemas/T{(i > 1 ? string.Concat(Enumerable.Repeat($"/properties/r{i - 1}", hops)) : "")}' }}, "));
        Generated run = Generated.From(Document($"#/components/schemas/T/properties/r{length}/properties/a", "    T: { type: object, properties: { " + members + "a: { type: string } } }\n"));

        Assert.Equal(problems, string.Join(' ', run.Problems.Select(static p => p.Id).Distinct()));
        Assert.Empty(run.CompilerProblems);
    }

    private static Document Document(string reference, string schemas) => new("api.yaml", $$"""
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths: { /a: { get: { operationId: op, responses: { '200': { description: x, content: { application/json: { schema: { $ref: '{{reference}}' } } } } } } } }
        components:
          schemas:

        """ + schemas);
}
