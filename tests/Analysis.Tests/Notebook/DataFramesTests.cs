using Microsoft.Data.Analysis;

namespace KoreBT.Analysis.Tests;

public sealed class DataFramesTests
{
    [Fact]
    public void A_run_becomes_one_row_for_each_assertion()
    {
        DataFrame frame = TestRun.Load(Samples.Path("entities.csv")).ToDataFrame();

        Assert.Equal(
            ["line", "utterance", "parentIntent", "expected", "predicted", "outcome", "recordedOutcome", "intentPassed", "passed", "entities", "entitiesRight"],
            frame.Columns.Select(column => column.Name));
        Assert.Equal([14, "fetch me", null, "Book Ride", "None", "FalseNegative", "FalseNegative", false, false, 1, 0], frame.Rows[3]);
        Assert.Equal(4, frame.Rows.Count);
        Assert.Equal("Book Ride", frame["parentIntent"][2]);
    }

    [Fact]
    public void A_comparison_becomes_one_row_for_each_item()
    {
        DataFrame frame = RunComparer.Diff(Samples.Published, Samples.InDevelopment).ToDataFrame();

        Assert.Equal(
            ["kind", "utterance", "parentIntent", "expected", "before", "after", "reason", "baselineLine", "candidateLine"],
            frame.Columns.Select(column => column.Name));
        Assert.Equal(["Regressed", "how tall is the tower", null, "None", "None", "Book Ride", "false alarm of Book Ride", 28, 28], frame.Rows[0]);
        Assert.Equal(12, frame.Rows.Count);
    }

    [Fact]
    public void What_is_missing_is_null()
    {
        DataFrame frame = RunComparer.Diff(
            TestRun.From([UtteranceResult.Of("hi", "A", "A", 1)]), TestRun.From([UtteranceResult.Of("hi", "A", "A", 1), UtteranceResult.Of("new", "A", "A", 2)])).ToDataFrame();

        Assert.Equal(["Added", "new", null, "A", null, "A", null, null, 2], frame.Rows[0]);
    }
}
