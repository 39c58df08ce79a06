using System.Globalization;
using System.Text.Unicode;
using Microsoft.Data.Analysis;

namespace KoreBT.Analysis.Tests;

public sealed class DataFramesTests
{
    [Fact]
    public void A_run_becomes_one_row_for_each_assertion()
    {
        DataFrame frame = TestRun.Load(Samples.Path("entities.csv")).ToDataFrame();

        Assert.Equal(4, frame.Rows.Count);
        Assert.Equal("Book Ride", frame["parentIntent"][2]);
        Assert.Equal(
            [
                14, "fetch me", null, "Book Ride", "None", "FalseNegative", "FalseNegative", false, false, 1, 0,
                """[{"name":"To","expected":"","predicted":"there","recorded":false,"line":14}]""", "Dialog", "None", "Configured", "FM: 12.5", null, "belowDependencyThreshold", null, null,
            ],
            frame.Rows[3]);
    }

    [Fact]
    public void A_report_becomes_one_row_for_each_intent_and_one_for_no_intent()
    {
        ClassificationReport report = ClassificationReport.From(Samples.InDevelopment);
        DataFrame frame = report.ToDataFrame();

        Assert.Equal([.. report.Intents.Select(static intent => intent.Intent.Name), "None"], frame["intent"].Cast<string>());
        Assert.Equal(report.Matrix.Total, frame["support"].Cast<long>().Sum());
        Assert.Equal(report.Intents[0].F1, frame["f1"][0]);
        Assert.Equal(report.None.FalsePositives, frame["falsePositives"][frame.Rows.Count - 1]);
    }

    [Fact]
    public void No_intent_is_one_row_when_the_averages_are_taken_over_it_too() =>
        Assert.Single(ClassificationReport.From(Samples.InDevelopment, new ClassificationOptions { Labels = LabelSet.Observed.WithNone() }).ToDataFrame()["intent"].Cast<string>(), "None");

    [Fact]
    public void A_matrix_becomes_one_row_for_each_cell_that_is_not_empty()
    {
        ConfusionMatrix matrix = ClassificationReport.From(Samples.InDevelopment).Matrix;
        DataFrame frame = matrix.ToDataFrame();

        Assert.Equal(matrix.Total, frame["count"].Cast<long>().Sum());
        Assert.Equal(matrix.Right, frame.Rows.Where(static row => (bool)row[3]).Sum(static row => (long)row[2]));
        Assert.All(frame.Rows, row => Assert.Equal(matrix[Intent.Parse((string)row[0]), Intent.Parse((string)row[1])], row[2]));
    }

    [Fact]
    public void A_comparison_becomes_one_row_for_each_item()
    {
        DataFrame frame = RunComparer.Diff(Samples.Published, Samples.InDevelopment).ToDataFrame();

        Assert.Equal(["Regressed", "how tall is the tower", null, "None", "None", "Book Ride", "false alarm of Book Ride", 28, 28], frame.Rows[0]);
        Assert.Equal(12, frame.Rows.Count);
    }

    [Fact]
    public void What_is_missing_is_null()
    {
        DataFrame frame = RunComparer.Diff(
            TestRun.From([UtteranceResult.Of("hi", "A", "A", 1)]), TestRun.From([UtteranceResult.Of("hi", "A", "A", 1), UtteranceResult.Of("new", "A", "A", 2)])).ToDataFrame();

        Assert.Equal(["Added", "new", null, "A", null, "A", null, null, 2], frame.Rows[0]);
        Assert.Null(ClassificationReport.From(TestRun.From([UtteranceResult.Of("hi", "A", "B", 1)])).ToDataFrame()["recall"][1]);
        Assert.Empty(TestRun.From([]).ToDataFrame().Rows);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    [InlineData(100, 1)]
    public async Task A_file_becomes_frames_that_are_the_whole_run_one_after_the_other(int rowsPerFrame, int frames)
    {
        string path = Samples.Path("entities.csv");
        await using FileStream file = File.OpenRead(path);
        using ResultsReader reader = await ResultsReader.OpenAsync(file, path, cancellationToken: TestContext.Current.CancellationToken);
        List<DataFrame> parts = [];
        await foreach (DataFrame part in reader.ToDataFramesAsync(rowsPerFrame, TestContext.Current.CancellationToken))
        {
            parts.Add(part);
        }

        Assert.Equal(frames, parts.Count);
        Assert.All(parts, part => Assert.InRange(part.Rows.Count, 1, rowsPerFrame));
        Assert.Equal(TestRun.Load(path).ToDataFrame().Rows.Select(static row => row.ToArray()), parts.SelectMany(static part => part.Rows).Select(static row => row.ToArray()));
    }

    [Fact]
    public async Task A_file_that_never_ends_gives_one_frame_after_the_other()
    {
        using RepeatingStream endless = new(Samples.Header + "\n", int.MaxValue, static (buffer, number) => Utf8.TryWrite(buffer, CultureInfo.InvariantCulture, $"u{number},A,A,TP\n", out int written) ? written : 0);
        using ResultsReader reader = await ResultsReader.OpenAsync(endless, cancellationToken: TestContext.Current.CancellationToken);
        List<object> first = [];
        await foreach (DataFrame part in reader.ToDataFramesAsync(1_000, TestContext.Current.CancellationToken))
        {
            first.Add(part["utterance"][0]);
            if (first.Count == 3)
            {
                break;
            }
        }

        Assert.Equal(["u0", "u1000", "u2000"], first);
    }

    [Fact]
    public async Task A_frame_without_rows_is_refused_before_the_file_is_read()
    {
        using ResultsReader reader = await ResultsReader.OpenAsync(Samples.Stream(Samples.Header + "\nhi,A,A,TP\n"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Throws<ArgumentOutOfRangeException>(() => reader.ToDataFramesAsync(0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_frame_can_be_filtered_grouped_and_appended_where_cells_are_missing()
    {
        DataFrame frame = TestRun.Load(Samples.Path("entities.csv")).ToDataFrame();
        DataFrame wrong = frame.Filter(frame["passed"].ElementwiseEquals(false));
        DataFrame counts = frame.GroupBy("expected").Count("line");
        DataFrame twice = frame.Append(frame.Rows);

        Assert.Equal(2, wrong.Rows.Count);
        Assert.Equal(frame.Rows.Count, counts["line"].Cast<long>().Sum());
        Assert.Equal(8, twice.Rows.Count);
        Assert.Null(twice["parentIntent"][4]);
    }

    [Fact]
    public void A_missing_bool_counts_as_false_as_the_page_warns()
    {
        DataFrame frame = TestRun.From([UtteranceResult.Of("wrong", "A", "B"), new UtteranceResult { Utterance = "silent", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), IsScored = false }]).ToDataFrame();
        DataFrame judged = frame.Filter(frame["outcome"].ElementwiseIsNotNull());

        Assert.Equal((2, 1), (frame.Filter(frame["passed"].ElementwiseEquals(false)).Rows.Count, judged.Filter(judged["passed"].ElementwiseEquals(false)).Rows.Count));
    }

    [Fact]
    public void The_frames_of_the_same_runs_are_the_same_in_every_culture()
    {
        string here = Texts();
        string there = "";
        Thread thread = new(() => there = Texts()) { CurrentCulture = CultureInfo.GetCultureInfo("de-DE") };
        thread.Start();
        thread.Join();

        Assert.Equal(here, there);

        static string Texts() => string.Join('|', new[] { Samples.Published.ToDataFrame(), ClassificationReport.From(Samples.Published).ToDataFrame() }
            .SelectMany(static frame => frame.Rows).SelectMany(static row => row).Select(static cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));
    }
}
