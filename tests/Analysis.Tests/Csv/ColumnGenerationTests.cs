namespace KoreBT.Analysis.Tests;

/// <summary>The columns of every generation of the platform in their documented order, and every spelling of a header, are read to the right members.</summary>
public sealed class ColumnGenerationTests
{
    private static readonly Dictionary<string, string[]> Generations = new()
    {
        ["XO 11"] =
        [
            "Utterances", "Expected Intent", "Matched Intent", "Parent Intent", "Task State", "Result Type", "Entity Name", "Expected EntityValue", "Matched EntityValue",
            "Entity Result", "Expected Entity Order", "Actual Entity Order", "Matched Intent\u2019s Score", "Expected Intent\u2019s Score", "Elimination Info",
        ],
        ["2026"] =
        [
            "Utterance", "Expected Intent", "Matched Intent", "Parent Intent", "Task State", "Result Type", "Entity Name", "Expected EntityValue", "Matched EntityValue",
            "Entity Result", "Expected Entity Order", "Actual Entity Order", "Matched Intent Score (FM/ML/KG)", "Expected Intent Score", "Elimination Info",
        ],
        ["10"] =
        [
            "Utterances", "Expected Intent", "Matched Intent", "Parent Intent", "Task State", "Result Type", "Entity Name", "Expected EntityValue", "Matched EntityValue",
            "Entity Result", "Expected Entity Order", "Actual Entity Order", "Matched Intent\u2019s Score", "Expected Intent\u2019s Score",
        ],
        ["before 7.1"] =
        [
            "Utterances", "Expected Intent", "Matched Intent", "Parent Intent", "Task State", "Result Type", "Entity Name", "Expected EntityValue", "Matched EntityValue",
            "Entity Result", "Matched Intent\u2019s Score", "Expected Intent\u2019s Score",
        ],
        ["seen"] = ["Utterance", "ExpectedIntent", "MatchedIntent", "Entity Name", "Expected EntityValue", "Matched EntityValue", "Entity Result"],
    };

    public static TheoryData<string> Names => [.. Generations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_column_of_a_generation_is_read_to_its_member(string name)
    {
        string[] headers = Generations[name];
        ResultsColumn[] columns = [.. headers.Select(ColumnOf)];

        TestRun run = await Samples.LoadAsync(File(headers, columns.Select(ResultMember.Sample)));

        UtteranceResult result = Assert.Single(run.Results);
        Assert.All(columns, column => Assert.Equal(ResultMember.Sample(column), ResultMember.Of(result, column)));
        Assert.Empty(run.Quality.Findings);
        Assert.All(Enum.GetValues<ResultsColumn>().Except(columns), column => Assert.Equal("", ResultMember.Of(result, column)));
    }

    [Theory]
    [InlineData("Utterance", ResultsColumn.Utterance)]
    [InlineData("Utterances", ResultsColumn.Utterance)]
    [InlineData("utterance", ResultsColumn.Utterance)]
    [InlineData("Input", ResultsColumn.Utterance)]
    [InlineData("ExpectedIntent", ResultsColumn.ExpectedIntent)]
    [InlineData("Expected Intent", ResultsColumn.ExpectedIntent)]
    [InlineData("EXPECTED_INTENT", ResultsColumn.ExpectedIntent)]
    [InlineData("MatchedIntent", ResultsColumn.MatchedIntent)]
    [InlineData("Matched Intent:", ResultsColumn.MatchedIntent)]
    [InlineData("ParentIntent", ResultsColumn.ParentIntent)]
    [InlineData("Parent Intent", ResultsColumn.ParentIntent)]
    [InlineData("TaskState", ResultsColumn.TaskState)]
    [InlineData("Task State", ResultsColumn.TaskState)]
    [InlineData("Result Type", ResultsColumn.ResultType)]
    [InlineData("resultType", ResultsColumn.ResultType)]
    [InlineData("Result", ResultsColumn.ResultType)]
    [InlineData("Entity Name", ResultsColumn.EntityName)]
    [InlineData("EntityName", ResultsColumn.EntityName)]
    [InlineData("Expected EntityValue", ResultsColumn.ExpectedEntityValue)]
    [InlineData("Expected Entity Value", ResultsColumn.ExpectedEntityValue)]
    [InlineData("Matched EntityValue", ResultsColumn.MatchedEntityValue)]
    [InlineData("matched entity value", ResultsColumn.MatchedEntityValue)]
    [InlineData("Entity Result", ResultsColumn.EntityResult)]
    [InlineData("Entity-Result", ResultsColumn.EntityResult)]
    [InlineData("Expected Entity Order", ResultsColumn.ExpectedEntityOrder)]
    [InlineData("Actual Entity Order", ResultsColumn.ActualEntityOrder)]
    [InlineData("Matched Intent's Score", ResultsColumn.MatchedIntentScore)]
    [InlineData("Matched Intent\u2019s Score", ResultsColumn.MatchedIntentScore)]
    [InlineData("Matched Intent Score", ResultsColumn.MatchedIntentScore)]
    [InlineData("Matched Intent Score (FM/ML/KG)", ResultsColumn.MatchedIntentScore)]
    [InlineData("Expected Intent's Score", ResultsColumn.ExpectedIntentScore)]
    [InlineData("Expected Intent\u2019s Score", ResultsColumn.ExpectedIntentScore)]
    [InlineData("Expected Intent Score", ResultsColumn.ExpectedIntentScore)]
    [InlineData("Expected Intent Score (FM/ML/KG)", ResultsColumn.ExpectedIntentScore)]
    [InlineData("Elimination Info", ResultsColumn.EliminationInfo)]
    [InlineData("Elimination Reason", ResultsColumn.EliminationInfo)]
    public async Task Every_spelling_of_a_header_is_read_to_its_member(string header, ResultsColumn column)
    {
        ResultsColumn[] columns = [.. Enum.GetValues<ResultsColumn>()];

        TestRun run = await Samples.LoadAsync(File(columns.Select(other => other == column ? header : ColumnMap.All[(int)other].Header), columns.Select(ResultMember.Sample)));

        Assert.Equal(ResultMember.Sample(column), ResultMember.Of(run.Results[0], column));
        Assert.Empty(run.Quality.Findings);
    }

    [Fact]
    public async Task An_external_engine_stands_in_the_place_of_scores()
    {
        string[] headers = Generations["2026"];

        TestRun run = await Samples.LoadAsync(File(headers, headers.Select(ColumnOf).Select(static column => column == ResultsColumn.MatchedIntentScore ? "ExtNLU" : ResultMember.Sample(column))));

        Assert.True(run.Results[0].PredictedScores.IsExternal);
        Assert.Empty(run.Results[0].PredictedScores.Engines);
    }

    [Fact]
    public async Task Columns_of_conversational_intents_and_universal_bots_are_kept()
    {
        TestRun run = await Samples.LoadAsync("Utterance,Expected Intent,Matched Intent,Fulfillment Type,Linked App,Bot Name,Result\nhi,A,A,Single Intent,Desk,Taxi,True Positive\n");

        Assert.Equal(["Bot Name=Taxi", "Fulfillment Type=Single Intent", "Linked App=Desk"], run.Results[0].OtherColumns.Select(static cell => $"{cell.Key}={cell.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(Outcome.TruePositive, run.Results[0].RecordedOutcome);
        Assert.Equal(3, run.Quality.Count(FindingKind.UnknownColumn));
    }

    [Fact]
    public async Task A_column_of_answers_under_another_name_is_asked_for_and_can_be_told()
    {
        const string File = "Utterance,Expected Intent,Detected Intent\nhi,A,B\n";

        ResultsFormatException refusal = await Samples.RefusedAsync(File);
        TestRun run = await TestRun.LoadAsync(Samples.Stream(File), options: new() { Columns = new Dictionary<ResultsColumn, string> { [ResultsColumn.MatchedIntent] = "Detected Intent" } }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("no column MatchedIntent; its header has: Utterance, Expected Intent, Detected Intent.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.FalsePositive, run.Results[0].Outcome);
    }

    private static ResultsColumn ColumnOf(string header) => ColumnMap.All.Single(column => column.Keys.Contains(ColumnMap.Normalise(header))).Column;

    /// <summary>Quoted and with a byte order mark, as the platform may write it.</summary>
    private static string File(IEnumerable<string> headers, IEnumerable<string> cells) => $"\uFEFF{Row(["Bot Name", "b"])}\r\n{Row(headers)}{Row(cells)}";

    private static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(static cell => $"\"{cell}\"")) + "\r\n";
}
