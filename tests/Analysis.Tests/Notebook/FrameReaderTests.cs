using System.Globalization;
using Microsoft.Data.Analysis;

namespace KoreBT.Analysis.Tests;

/// <summary>Runs made of frames.</summary>
public sealed class FrameReaderTests
{
    public static TheoryData<string> Files => ["worked-example-published.csv", "worked-example-indevelopment.csv", "entities.csv"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_run_to_a_frame_and_back_is_the_same_to_every_report(string file)
    {
        TestRun run = TestRun.Load(Samples.Path(file));

        // What was odd about the file stays with the file.
        run = TestRun.From(run.Results, run.Name, run.Info);
        AssertSame(run, Again(run));
    }

    [Fact]
    public void Kinds_traits_alternatives_verdicts_and_rows_without_one_survive()
    {
        ResultsReaderOptions options = new() { Kinds = new Dictionary<Intent, IntentKind> { [Intent.Parse("Opening Hours")] = IntentKind.Faq } };
        TestRun run = TestRun.From(
        [
            Of("when", IntentSet.Parse("Opening Hours", options.Kinds), "Opening Hours"), Of("hi there", IntentSet.Parse("smalltalk: greet | ask name"), "smalltalk: greet"), Of("hi", IntentSet.Parse("smalltalk: greet"), "greet"),
            Of("grr", IntentSet.Parse("trait: Angry||Urgent"), "trait: Urgent||Angry||Loud"), Of("pay", IntentSet.Parse("Pay | None"), ""), Of("\"quotes\", and\nlines", IntentSet.Parse("A"), "B"),
            Of("said wrong", IntentSet.Parse("A"), "A", Outcome.FalsePositive), Of("silent", IntentSet.Parse("A"), "A", scored: false), Of("", IntentSet.None, ""),
        ]);

        AssertSame(run, Again(run));
        Assert.Equal(run.Results.Select(static result => (result.Expected, result.Predicted, result.Outcome, result.RecordedOutcome, result.IsScored)), Again(run).Results.Select(static result => (result.Expected, result.Predicted, result.Outcome, result.RecordedOutcome, result.IsScored)));
    }

    [Fact]
    public void Entities_survive_with_their_recorded_verdicts_and_every_letter()
    {
        EntityResult[] entities =
        [
            new() { Name = "Straße", ExpectedValue = "\"Am Tor\"\n5", PredictedValue = "<b>&</b>", Recorded = true, Line = 7 }, new() { Name = "Tag", ExpectedValue = "明日 😀", Recorded = false }, new() { Name = "City", PredictedValue = "\\ \u202e" },
        ];
        UtteranceResult result = new() { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), Entities = entities };

        Assert.Equal(entities, Again(TestRun.From([result])).Results[0].Entities);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_frame_that_was_saved_and_loaded_is_the_same_run(string file)
    {
        TestRun run = TestRun.Load(Samples.Path(file));
        using MemoryStream saved = new();
        DataFrame.SaveCsv(run.ToDataFrame(), saved, cultureInfo: CultureInfo.InvariantCulture);
        using MemoryStream text = new(saved.ToArray());

        AssertSame(TestRun.From(run.Results, run.Name, run.Info), TestRun.From(DataFrame.LoadCsv(text, cultureInfo: CultureInfo.InvariantCulture), name: run.Name, info: run.Info));
    }

    [Fact]
    public void Columns_of_others_are_named_as_for_a_file()
    {
        DataFrame frame = new(
            new StringDataFrameColumn("text", ["hi", "bye", null]), new StringDataFrameColumn("Label!", ["A", "A", null]), new StringDataFrameColumn("answer", ["a", "B", null]),
            new StringDataFrameColumn("verdict", ["TP", "False Positive", null]), new SingleDataFrameColumn("line", [2f, 3f, null]), new DoubleDataFrameColumn("taskState", [1.5, null, null]), new StringDataFrameColumn("else", ["x", "y", "z"]));
        ResultsReaderOptions options = new()
        {
            Columns = new Dictionary<ResultsColumn, string>
            {
                [ResultsColumn.Utterance] = "text",
                [ResultsColumn.ExpectedIntent] = "label",
                [ResultsColumn.MatchedIntent] = "answer",
                [ResultsColumn.ResultType] = "verdict",
            },
            Rules = new OutcomeRules { PreferRecorded = true },
        };
        TestRun run = TestRun.From(frame, options, "others");

        Assert.Equal("others", run.Name);
        Assert.Equal([("hi", Outcome.TruePositive, Outcome.TruePositive, 2, "1.5"), ("bye", Outcome.FalsePositive, Outcome.FalsePositive, 3, ""), ("", Outcome.TrueNegative, null, 0, "")],
            run.Results.Select(static result => (result.Utterance, result.Outcome!.Value, result.RecordedOutcome, result.Line, result.TaskState)));
        Assert.All(run.Results, result => Assert.Same(options.Rules, result.Rules));
    }

    [Fact]
    public void Kinds_are_those_of_the_options_where_the_frame_does_not_tell_them()
    {
        DataFrame frame = new(new StringDataFrameColumn("utterance", ["hi"]), new StringDataFrameColumn("expected", ["greet"]), new StringDataFrameColumn("predicted", ["greet | bye"]));
        ResultsReaderOptions options = new() { Kinds = new Dictionary<Intent, IntentKind> { [Intent.Parse("greet")] = IntentKind.SmallTalk } };

        Assert.Equal((true, false), (TestRun.From(frame).Results[0].Passed, TestRun.From(frame, options).Results[0].Passed));
    }

    [Theory]
    [InlineData("utterance,expected", "frame: there is no column \"predicted\" among \"utterance\", \"expected\"; name it by ResultsReaderOptions.Columns[ResultsColumn.MatchedIntent].")]
    [InlineData("utterance,expected,Expected,predicted", "frame: several columns are called \"expected\", but for their spelling; remove all but one.")]
    [InlineData("utterance,expected,predicted,line", "frame: row 1: the column line is to hold a whole number, or nothing.")]
    [InlineData("utterance,expected,predicted,recordedOutcome", "frame: row 1: the column recordedOutcome is to hold one of TruePositive, TrueNegative, FalsePositive, FalseNegative, or nothing.")]
    [InlineData("utterance,expected,predicted,expectedKind", "frame: row 1: the column expectedKind is to hold one of None, Dialog, Faq, SmallTalk, Trait, or nothing.")]
    [InlineData("utterance,expected,predicted,entityValues", "frame: row 1: the column entityValues is to hold a JSON list of entities, each an object with a name, or nothing.")]
    public void What_is_missing_or_no_value_of_its_column_is_refused_with_its_place(string columns, string message)
    {
        DataFrame frame = new(columns.Split(',').Select(static name => new StringDataFrameColumn(name, ["x"])));

        Assert.Equal(message, Assert.Throws<ResultsFormatException>(() => TestRun.From(frame, name: "frame")).Message);
    }

    [Theory]
    [InlineData(ResultsColumn.TaskState, "state", "The frame: there is no column \"state\"")]
    [InlineData(ResultsColumn.EntityName, "utterance", "The frame: a frame has one row for each assertion, so it has no column EntityName")]
    public void A_column_that_is_named_must_be_there_and_be_one_that_frames_have(ResultsColumn column, string name, string message) =>
        Assert.StartsWith(message, Assert.Throws<ResultsFormatException>(() => TestRun.From(TestRun.From([]).ToDataFrame(), new ResultsReaderOptions { Columns = new Dictionary<ResultsColumn, string> { [column] = name } })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("[{\"name\":1}]")]
    [InlineData("[{\"name\":\"a\",\"line\":1.5}]")]
    [InlineData("[{\"name\":\"a\"")]
    public void Entities_that_are_none_are_refused(string cell)
    {
        DataFrame frame = TestRun.From([UtteranceResult.Of("hi", "A", "A")]).ToDataFrame();
        frame["entityValues"][0] = cell;

        Assert.Contains("row 1: the column entityValues", Assert.Throws<ResultsFormatException>(() => TestRun.From(frame)).Message, StringComparison.Ordinal);
    }

    private static TestRun Again(TestRun run) => TestRun.From(run.ToDataFrame(), name: run.Name, info: run.Info);

    /// <summary>Each against itself and against the other: every word of both reports.</summary>
    private static void AssertSame(TestRun run, TestRun again)
    {
        RunDiff diff = RunComparer.Diff(run, again);
        int same = diff.Counts.StillPassing + diff.Counts.StillFailing + diff.Counts.Unscored;

        Assert.Equal(run.Results.Length, same);
        foreach (IReport report in new IReport[] { new JsonReport(), new TextReport(), new CsvReport() })
        {
            Assert.Equal(ReportRuns.Text(report, RunComparer.Diff(run, run)), ReportRuns.Text(report, diff));
        }
    }

    private static UtteranceResult Of(string utterance, IntentSet expected, string predicted, Outcome? recorded = null, bool scored = true) =>
        new() { Utterance = utterance, Expected = expected, Predicted = IntentSet.Parse(predicted), RecordedOutcome = recorded, IsScored = scored };
}
