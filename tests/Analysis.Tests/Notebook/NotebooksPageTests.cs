using Microsoft.Data.Analysis;

namespace KoreBT.Analysis.Tests;

/// <summary>docs/notebooks.md has every column of every frame, in its order and with its type.</summary>
public sealed class NotebooksPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "notebooks.md"));

    private static readonly Dictionary<string, Func<DataFrame>> Frames = new()
    {
        ["TestRun"] = static () => Samples.Published.ToDataFrame(),
        ["ClassificationReport"] = static () => ClassificationReport.From(Samples.Published).ToDataFrame(),
        ["ConfusionMatrix"] = static () => ClassificationReport.From(Samples.Published).Matrix.ToDataFrame(),
        ["RunDiff"] = static () => RunComparer.Diff(Samples.Published, Samples.InDevelopment).ToDataFrame(),
    };

    public static TheoryData<string> Types => [.. Frames.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_page_has_the_columns_of_the_frame(string type)
    {
        string[] rows = [.. Page.Split($"### `{type}`")[1].Split("\n#")[0].Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal))];

        Assert.Equal(Frames[type]().Columns.Select(static column => (column.Name, Word(column.DataType))), rows.Select(static row => row.Split('|')).Select(static cells => (cells[1].Trim(' ', '`'), cells[2].Trim())));
    }

    [Fact]
    public void The_page_names_the_limit_and_every_type_that_shows_itself()
    {
        Assert.Contains($"A table has {NotebookDisplay.RowLimit} rows", Page, StringComparison.Ordinal);
        Assert.All(
            typeof(TestRun).Assembly.GetExportedTypes().Where(static type => type != typeof(NotebookHtml) && type.IsDefined(typeof(TypeFormatterSourceAttribute), inherit: false)),
            static type => Assert.Contains($"| `{type.Name}` | ", Page, StringComparison.Ordinal));
    }

    private static string Word(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Double => "double",
        TypeCode.Boolean => "bool",
        _ => type.Name.ToLowerInvariant(),
    };
}
