using System.Globalization;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>The settings of an item that choose operations, and those that shape the client.</summary>
public sealed class OperationFilterTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /pets: { get: { operationId: listPets, tags: [pets], responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
          /pets/{id}/toys: { get: { operationId: listToys, tags: [pets, toys], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '204': { description: x } } } }
          /shop: { get: { operationId: shop, responses: { '204': { description: x } } } }
        components: { schemas: { Pet: { type: object, properties: { a: { type: string } } } } }
        """;

    private static readonly string[] Names = ["ListPets", "ListToys", "Shop"];
    private static readonly string[] Namespaces = ["Acme.Api", "Acme.Api.Runtime"];

    [Theory]
    [InlineData("IncludeTags", "pets", "ListPets ListToys")]
    [InlineData("IncludeTags", "toys ; pets", "ListPets ListToys")]
    [InlineData("ExcludeTags", "toys", "ListPets Shop")]
    [InlineData("IncludePaths", "/pets", "ListPets")]
    [InlineData("IncludePaths", "/pets*", "ListPets ListToys")]
    [InlineData("IncludePaths", "*/toys;/shop", "ListToys Shop")]
    [InlineData("IncludePaths", "/p*s/*/t*ys", "ListToys")]
    [InlineData("ExcludePaths", "*", "")]
    public void Operations_are_chosen_by_tag_and_path(string setting, string value, string expected)
    {
        Generated run = Run((setting, value));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        string all = string.Concat(run.Files.Values);
        Assert.Equal(expected, string.Join(' ', Names.Where(n => all.Contains(" " + n + "Async(", StringComparison.Ordinal))));
        Assert.Equal(expected.Contains("ListPets", StringComparison.Ordinal), run.Files.ContainsKey("Acme.Api.Pet.g.cs"));
    }

    [Theory]
    [InlineData("IncludeTags", "pet", "IncludeTags names 'pet', which matches no operation; the document has the tags 'pets', 'toys'")]
    [InlineData("ExcludePaths", "/pet/*", "ExcludePaths names '/pet/*', which matches no operation; the document has the paths '/pets', '/pets/{id}/toys', '/shop'")]
    public void A_word_that_matches_nothing_is_a_warning_that_lists_what_there_is(string setting, string value, string message)
    {
        Diagnostic problem = Assert.Single(Run((setting, value)).Problems);
        Assert.Equal(("KBT1020", DiagnosticSeverity.Warning, message), (problem.Id, problem.Severity, problem.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Interface", "yes")]
    [InlineData("Accessibility", "private")]
    public void A_value_that_is_not_allowed_is_an_error(string setting, string value) => Assert.Equal("KBT1014", Assert.Single(Run((setting, value)).Problems).Id);

    [Fact]
    public void Internal_leaves_no_public_type()
    {
        Generated run = Run(("Accessibility", "internal"), ("Interface", "true"));
        Assert.Empty(run.CompilerProblems);
        Assert.Empty(Types(run).Where(t => t.DeclaredAccessibility == Accessibility.Public).Select(t => t.Name));
    }

    [Fact]
    public void An_interface_has_every_method_and_the_documentation()
    {
        Generated run = Run(("Interface", "true"));
        Assert.Empty(run.CompilerProblems);
        INamedTypeSymbol contract = Assert.Single(Types(run), t => t.Name == "IAcmeApi");
        Assert.Equal(6, contract.GetMembers().Length);
        Assert.Contains(Types(run), t => t.Name == "AcmeApi" && t.Interfaces.Contains(contract, SymbolEqualityComparer.Default));
        Assert.Contains("/// <inheritdoc/>\n    public virtual ", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    private static IEnumerable<INamedTypeSymbol> Types(Generated run) =>
        Namespaces.SelectMany(n => n.Split('.').Aggregate(run.After.Assembly.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(s => s.Name == part)).GetTypeMembers());

    private static Generated Run(params (string Setting, string Value)[] settings) =>
        Generated.From(new Document("api.yaml", Spec) { Settings = settings.ToDictionary(s => s.Setting, s => s.Value) });
}
