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

    private static ApiModel Model(params OperationModel[] operations) =>
        new("api.yaml", "Acme", "Api", "T", "1", DocText.None, null, [], [], [], new EquatableArray<OperationModel>(operations), []);
}
