using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Documents in several files: references lead from each file to the next, wherever they stand, and never to a disk or a network.</summary>
public sealed class DocumentFilesTests
{
    private const string Pet = "type: object\nrequired: [name]\nproperties: { name: { type: string }, owner: { $ref: 'people.json#/definitions/Owner' } }\n";
    private const string People = """{ "definitions": { "Owner": { "type": "object", "properties": { "pets": { "type": "array", "items": { "$ref": "pet.yaml" } } } } } }""";

    [Fact]
    public void References_lead_from_file_to_file_and_back()
    {
        Generated run = Generated.From(
            new Document("api/openapi.yaml", Api("{ $ref: '../models/pet.yaml' }")),
            Part("models/pet.yaml", Pet),
            Part("models/people.json", People));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("public global::Acme.Api.Owner? Owner", run.Files["Acme.Api.Pet.g.cs"], StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<global::Acme.Api.Pet>? Pets", run.Files["Acme.Api.Owner.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pet.yaml", "dir/pet.yaml")]
    [InlineData("./pet.yaml", "dir/pet.yaml")]
    [InlineData("pet.yaml#", "dir/pet.yaml")]
    [InlineData("./../dir//pet.yaml", "dir/pet.yaml")]
    [InlineData("my%20pet.yaml", "dir/my pet.yaml")]
    [InlineData("pet%EF%BF%BE.yaml", "dir/pet\uFFFE.yaml")]
    [InlineData("pet%3Aold.yaml", "dir/pet:old.yaml")]
    [InlineData("./pet:old.yaml", "dir/pet:old.yaml")]
    [InlineData("C%3A/abs/pet.yaml", "C:\\abs\\pet.yaml")]
    [InlineData("sub\\pet.yaml", "dir/sub/pet.yaml")]
    [InlineData("sub/pet.yaml", "dir\\sub\\pet.yaml")]
    [InlineData("../../pet.yaml", "../pet.yaml")]
    [InlineData("/abs/pet.yaml", "/abs/x/../pet.yaml")]
    [InlineData("C:/abs/pet.yaml", "C:\\abs\\pet.yaml")]
    [InlineData("pet.schema", "dir/pet.schema")]
    [InlineData("pet", "dir/pet")]
    [InlineData("größe.YML", "dir/größe.YML")]
    public void A_reference_finds_its_file_as_text(string reference, string path)
    {
        Generated run = Generated.From(new Document("dir/openapi.yaml", Api("{ $ref: '" + reference + "' }")), Part(path, "type: object\nproperties: { name: { type: string } }\n"));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("file:pet.yaml")]
    [InlineData("file:/dir/pet.yaml")]
    [InlineData("file%3Apet.yaml")]
    [InlineData("//dir/pet.yaml")]
    [InlineData("%2F%2Fdir/pet.yaml")]
    [InlineData("\\\\dir\\pet.yaml")]
    public void A_reference_that_leads_elsewhere_finds_no_file_and_the_type_behind_it_is_missing(string reference)
    {
        Document[] parts = [Part("dir/pet.yaml", "type: object\nproperties: { name: { type: string } }\n"), Part("/dir/pet.yaml", "type: object\nproperties: { name: { type: string } }\n")];
        Generated run = Generated.From([new Document("dir/openapi.yaml", Api("{ $ref: '" + reference + "' }")), .. parts]);
        Assert.Equal("KBT1011", Assert.Single(run.Problems).Id);
        Assert.DoesNotContain(run.Files.Keys, f => f.Contains("Pet", StringComparison.Ordinal));
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void A_file_can_hold_a_path_item_an_operation_a_parameter_a_body_an_answer()
    {
        Generated run = Generated.From(
            new Document("openapi.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a: { $ref: 'paths.yaml#/~1a' }\n  /b: { post: { $ref: paths.yaml#/ops/b } }\n"),
            Part("paths.yaml", "/a:\n  get:\n    operationId: getA\n    parameters: [{ $ref: 'shared/parts.yaml#/q' }]\n    responses: { '200': { $ref: 'shared/parts.yaml#/ok' } }\nops:\n  b: { operationId: postB, requestBody: { $ref: 'shared/parts.yaml#/body' }, responses: {} }\n"),
            Part("shared/parts.yaml", "q: { name: q, in: query, schema: { $ref: '#/Word' } }\nok: { description: x, content: { application/json: { schema: { $ref: ../pet.yaml } } } }\nbody: { required: true, content: { application/json: { schema: { $ref: ../pet.yaml } } } }\nWord: { type: string, enum: [a, b] }\n"),
            Part("pet.yaml", "type: object\nproperties: { name: { type: string } }\n"));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        string client = run.Files["Acme.Api.AcmeApi.Operations.g.cs"];
        Assert.Contains("Task<global::Acme.Api.Pet> GetAAsync(", client, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.Pet body", client, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.Word? Q", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_the_reference_of_a_path_counts()
    {
        Generated run = Generated.From(
            new Document("openapi.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    $ref: '#/components/pathItems/A'\n    delete: { operationId: drop, responses: {} }\ncomponents:\n  pathItems:\n    A: { get: { operationId: read, responses: {} } }\n"));
        Assert.Empty(run.Problems);
        Assert.Contains("ReadAsync(", run.Files["Acme.Api.AcmeApi.Operations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("DropAsync(", run.Files["Acme.Api.AcmeApi.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_may_refer_to_each_other()
    {
        Generated run = Generated.From(
            new Document("a.yaml", Api("{ $ref: 'b.yaml#/components/schemas/B' }") + "components: { schemas: { A: { type: object, properties: { word: { type: string } } } } }\n", "Acme.One"),
            new Document("b.yaml", Api("{ $ref: 'a.yaml#/components/schemas/A' }") + "components: { schemas: { B: { type: object, properties: { first: { $ref: 'a.yaml#/components/schemas/A' } } } } }\n", "Acme.Two"));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.True(run.Files.ContainsKey("Acme.One.A.g.cs") && run.Files.ContainsKey("Acme.One.B.g.cs") && run.Files.ContainsKey("Acme.Two.A.g.cs"));
    }

    [Fact]
    public void A_problem_stands_where_it_is_made()
    {
        Generated run = Generated.From(new Document("openapi.yaml", Api("{ $ref: 'pet.yaml' }")), Part("pet.yaml", "type: object\nproperties:\n  a: { $ref: '#/nowhere' }\n  b: { $ref: 'none.yaml' }\n"));
        Assert.Equal([("KBT1010", "pet.yaml", 2), ("KBT1011", "pet.yaml", 3)], run.Problems.Select(p => (p.Id, p.Location.GetLineSpan().Path, p.Location.GetLineSpan().StartLinePosition.Line)));
        Assert.All(run.Problems, p => Assert.Equal(DiagnosticSeverity.Warning, p.Severity));
        Assert.Contains("<OpenApiPart Include=\"none.yaml\" />", run.Problems[1].GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }

    [Theory]
    [InlineData("a: [", "KBT1001")]
    [InlineData("", "KBT1010")]
    [InlineData(null, "KBT1016")]
    [InlineData("{ $ref: 'pet.yaml' }", "KBT1012")]
    [InlineData("{ $ref: 'openapi.yaml#/paths/~1a/get/responses/200/content/application~1json/schema' }", "KBT1012")]
    [InlineData("5", "KBT1009")]
    public void A_part_that_cannot_be_used_is_a_problem_and_no_failure(string? text, string id)
    {
        Generated run = Generated.From(new Document("openapi.yaml", Api("{ $ref: 'pet.yaml' }")), Part("pet.yaml", text));
        Assert.Equal(id, Assert.Single(run.Problems).Id);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void A_part_generates_nothing_by_itself() => Assert.Empty(Generated.From(Part("pet.yaml", Api("{}"))).Files);

    [Fact]
    public void An_edit_reaches_only_the_documents_that_reach_the_file()
    {
        Document pet = Part("pet.yaml", Pet);
        Generated first = Generated.From(
            new Document("a.yaml", Api("{ $ref: 'wrap.yaml#/x' }"), "Acme.One"), new Document("b.yaml", Api("{ type: string }"), "Acme.Two"), Part("wrap.yaml", "x: { $ref: pet.yaml }"), pet, Part("people.json", People));
        Generated again = first.Again(first.Before, driver => driver.ReplaceAdditionalText(pet, Part("pet.yaml", Pet.Replace("name", "nickname", StringComparison.Ordinal))));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            again.Driver.GetRunResult().Results[0].TrackedSteps["Results"].SelectMany(s => s.Outputs).Select(o => o.Reason));
        Assert.Contains("Nickname", again.Files["Acme.One.Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_file_that_nobody_refers_to_leaves_all_cached()
    {
        Document other = Part("other.yaml", "a: b");
        Generated first = Generated.From(new Document("a.yaml", Api("{ $ref: pet.yaml }")), Part("pet.yaml", Pet), Part("people.json", People), other);
        Generated again = first.Again(first.Before, driver => driver.ReplaceAdditionalText(other, Part("other.yaml", "a: c")));
        Assert.All(again.Driver.GetRunResult().Results[0].TrackedSteps["Results"].SelectMany(s => s.Outputs), o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    private static Document Part(string path, string? text) => new(path, text) { IsPart = true };

    private static string Api(string schema) =>
        "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { operationId: a, responses: { '200': { description: x, content: { application/json: { schema: " + schema + " } } } } } } }\n";
}
