namespace KoreBT.Analysis.Tests;

public sealed class ColumnMapTests
{
    [Fact]
    public void The_map_lists_every_column_once_in_the_order_of_its_enum() =>
        Assert.Equal(Enum.GetValues<ResultsColumn>(), ColumnMap.All.Select(column => column.Column));

    [Fact]
    public void No_spelling_means_two_columns()
    {
        string[] keys = [.. ColumnMap.All.SelectMany(column => column.Keys)];
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void The_document_lists_the_columns_of_the_map()
    {
        string[] rows =
        [
            .. File.ReadAllLines(Repository.PathOf("spec", "results-csv.md"))
                .SkipWhile(line => line != "## The results table")
                .TakeWhile(line => line != "## The summary section")
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal)),
        ];

        Assert.Equal(ColumnMap.All.Select(DocumentRow), rows.Select(row => string.Join('|', row.Split('|').Take(4)) + "|"));
    }

    private static string DocumentRow(ColumnDefinition column)
    {
        string aliases = column.Aliases.Length == 0 ? "-" : string.Join(", ", column.Aliases.Select(alias => $"`{alias}`"));
        return $"| `{column.Header}` | {aliases} | {(column.IsRequired ? "yes" : "no")} |";
    }
}
