using System.Globalization;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Names that the project fixes.</summary>
public sealed class NamePinsTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /pets: { get: { operationId: list-pets, responses: { '200': { description: x, content: { application/json: { schema: { type: object, properties: { pets: { type: array, items: { $ref: '#/components/schemas/pet.v2' } }, kind: { type: object, title: Titled, properties: { a: { type: string } } } } } } } } } } }
          /pets/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: q, in: query, schema: { type: string } }], responses: { '204': { description: x } } } }
        components: { schemas: { Pet: { type: object, properties: { other: { $ref: '#/components/schemas/pet.v2' } } }, pet.v2: { type: object, properties: { a: { type: string } } } } }
        """;

    [Theory]
    [InlineData("pet.v2=Animal", "Animal", "PetV2")]
    [InlineData("list-pets = All", "AllResult", "ListPetsResult")]
    [InlineData("ListPetsResult=Page", "Page", "ListPetsResult")]
    [InlineData("Titled=Kind", "Kind", "Titled")]
    [InlineData("GET /pets/{id}=Find", "FindOptions", "GetPetsByIdOptions")]
    [InlineData("pet.v2=Pet;Pet=Old;list-pets=All;AllResult=Page", "Page", "ListPetsResult")]
    public void Are_taken_for_schemas_operations_and_what_is_named_after_them(string names, string given, string otherwise)
    {
        Generated run = Run(names);
        Assert.DoesNotContain(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(run.CompilerProblems);
        string all = string.Concat(run.Files.Values);
        Assert.Contains(" record " + given + " ", all, StringComparison.Ordinal);
        Assert.DoesNotContain(" record " + otherwise + " ", all, StringComparison.Ordinal);
        Assert.Contains(" record " + otherwise + " ", string.Concat(Run("").Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_no_news_to_whoever_fixed_them() => Assert.Empty(Run("GET /pets/{id}=Find").Problems);

    [Theory]
    [InlineData("pets=Animal", "KBT1020", "Names names 'pets', which matches nothing that is generated")]
    [InlineData("pet.v2", "KBT1014", "Names has 'pet.v2', which fixes no C# name")]
    [InlineData("pet.v2=not a name", "KBT1014", "Names has 'pet.v2=not a name'")]
    [InlineData("pet.v2=class", "KBT1014", "Names has 'pet.v2=class'")]
    [InlineData("pet.v2=A;pet.v2=B", "KBT1014", "Names has two names for 'pet.v2'")]
    [InlineData("pet.v2=AcmeApi", "KBT1014", "Names gives 'pet.v2' the name AcmeApi, which something else has already")]
    [InlineData("pet.v2=Animal;Pet=animal", "KBT1014", "Names gives 'pet.v2' the name Animal")]
    [InlineData("list-pets=A;GET /pets/{id}=A", "KBT1014", "Names gives 'GET /pets/{id}' the name A")]
    public void That_cannot_be_given_are_reported(string names, string id, string message)
    {
        Diagnostic problem = Assert.Single(Run(names).Problems, p => p.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(id, problem.Id);
        Assert.StartsWith(message, problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Generated Run(string names) => Generated.From(new Document("api.yaml", Spec) { Settings = new() { ["Names"] = names } });
}
