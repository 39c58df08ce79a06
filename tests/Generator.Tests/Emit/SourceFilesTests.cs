using System.Text.RegularExpressions;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

public sealed class SourceFilesTests
{
    private static readonly OperationModel Operation = new(
        "op", "Op", "", "get", "", DocText.None, [new PathPart("/a", false)], [], null, AnswersModel.None, null, false);

    [Fact]
    public void A_model_that_cannot_be_written_is_a_problem_of_its_document_and_no_exception()
    {
        EmitResult result = SourceFiles.TryEmit(Model(Operation with { Path = [new PathPart("nowhere", true)] }), hasFactory: false, TestContext.Current.CancellationToken);
        Assert.Equal(("KBT9999", "api.yaml"), (Assert.Single(result.Problems).Id, result.Problems[0].Path));
        Assert.Empty(result.Files);
    }

    [Fact]
    public void File_names_are_unique_in_any_case_and_short()
    {
        EmitResult result = SourceFiles.TryEmit(
            Model(Operation with { Group = "pets" }, Operation with { Name = "B", Group = "Pets" }, Operation with { Name = "C", Group = new string('x', 300) }), hasFactory: false, TestContext.Current.CancellationToken);
        string[] names = [.. result.Files.Select(f => f.HintName)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.True(n.Length < 140, n));
    }

    [Fact]
    public void A_component_shares_its_file_with_its_inline_children_and_with_nothing_else()
    {
        Generated run = Generated.From("""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { content: { application/json: { schema: { type: object, properties: { mode: { type: string, enum: [x, y] } } } } } }
                  responses: { '200': { description: Ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    state: { type: string, enum: [open, done], deprecated: true }
                    lines: { type: array, items: { type: object, properties: { size: { type: string, enum: [s, m] }, pet: { $ref: '#/components/schemas/Pet' } } } }
                    held: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [n], properties: { n: { type: integer } } }] }
                Pet: { type: object, properties: { kind: { type: string, enum: [cat, dog] } } }
            """);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Equal(["Order", "OrderHeld", "OrderHeldWithN", "OrderLine", "OrderLineSize", "OrderState"], Types(run, "Order"));
        Assert.Equal(["Pet", "PetKind"], Types(run, "Pet"));
        Assert.Equal(["SendRequest", "SendRequestMode"], Types(run, "SendRequest"));
        Assert.DoesNotContain(run.Files.Keys, f => f.StartsWith("Acme.Api.OrderLine", StringComparison.Ordinal));
    }

    /// <summary>The types that a file declares, in its order.</summary>
    private static string[] Types(Generated run, string file) =>
        [.. Regex.Matches(run.Files["Acme.Api." + file + ".g.cs"], @"^public (?:sealed |readonly )partial (?:record struct|record|struct) (\w+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    private static ApiModel Model(params OperationModel[] operations) =>
        new("api.yaml", "Acme", "Api", "T", "1", DocText.None, null, [], [], [], new EquatableArray<OperationModel>(operations), []);
}
