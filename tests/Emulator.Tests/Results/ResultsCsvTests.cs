namespace KoreBT.Emulator.Tests.Results;

public sealed class ResultsCsvTests
{
    private static async Task<ResultsFile> FileAsync(string version = "published", RunScript script = RunScript.Complete)
    {
        await using Caller caller = await Caller.StartAsync(script);
        return new ResultsFile(await caller.DownloadAsync(await caller.CompleteRunAsync(version)));
    }

    [Fact]
    public async Task The_summary_section_has_the_labels_of_real_files_in_their_order()
    {
        ResultsFile file = await FileAsync();

        Assert.Equal(
            [
                "Bot Name", "Report name", "Bot Language", "Run Type", "Threshold Setting", "", "", "", "", "Notes:", "Last Tested", "Utterance Count",
                "Success/Failure Ratio", "True Positive (TP)", "True Negative (TN)", "False Positive (FP)", "False Negative (FN)",
            ],
            file.Summary.Select(row => row[0]));
        Assert.Equal(10, file.Summary.Single(row => row[0] == "Threshold Setting").Count);
        Assert.Equal(["ml", "faq", "or", "cs"], file.Summary.Where(row => row[0] == "").Select(row => row[1]));
        Assert.Equal("09 Mar 2026 14:30:02", file.Figure("Last Tested"));
    }

    [Theory]
    [InlineData("published", "Published", "Published")]
    [InlineData("inDevelopment", "In Development", "Configured")]
    public async Task The_version_shows_in_run_type_and_task_state(string version, string runType, string taskState)
    {
        ResultsFile file = await FileAsync(version);

        Assert.Equal(runType, file.Figure("Run Type"));
        Assert.All(file.Rows, row => Assert.Equal(taskState, file.Cell(row, "Task State")));
    }

    [Fact]
    public async Task The_note_has_several_lines_and_one_of_them_looks_like_the_header()
    {
        ResultsFile file = await FileAsync();

        Assert.Contains("\n\"Utterance\"", file.Figure("Notes:"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_has_the_spellings_of_real_files() =>
        Assert.Equal(
            [
                "Utterance", "ExpectedIntent", "MatchedIntent", "Parent Intent", "Task State", "Result Type", "Entity Name", "Expected EntityValue",
                "Matched EntityValue", "Entity Result", "Expected Entity Order", "Actual Entity Order", "Matched Intent's Score", "Expected Intent's Score",
                "Elimination Info",
            ],
            (await FileAsync()).Header);

    [Theory]
    [InlineData(RunScript.Complete)]
    [InlineData(RunScript.PartlyFail)]
    public async Task The_figures_are_percentages_of_all_utterances(RunScript script)
    {
        ResultsFile file = await FileAsync(script: script);
        int total = int.Parse(file.Figure("Utterance Count"), System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(Share("True Positive") + Share("True Negative"), Figure("Success/Failure Ratio"), 0.02);
        Assert.Equal(Share("True Positive"), Figure("True Positive (TP)"), 0.006);
        Assert.Equal(Share("True Negative"), Figure("True Negative (TN)"), 0.006);
        Assert.Equal(Share("False Positive"), Figure("False Positive (FP)"), 0.006);
        Assert.Equal(Share("False Negative"), Figure("False Negative (FN)"), 0.006);

        double Figure(string label) => double.Parse(file.Figure(label), System.Globalization.CultureInfo.InvariantCulture);
        double Share(string type) => 100.0 * file.Assertions.Count(row => file.Cell(row, "Result Type") == type) / total;
    }

    [Fact]
    public async Task An_entity_has_a_row_of_its_own_that_repeats_the_utterance()
    {
        ResultsFile file = await FileAsync();

        var rows = file.Rows.Where(row => row[0] == "Is Northgate open on Saturdays?").ToArray();

        Assert.Equal(2, rows.Length);
        Assert.Equal(["Branch", "Northgate", "Northgate", "True", "", ""], rows[0].Skip(6).Take(6));
        Assert.Equal(["Day", "Saturday", "Saturday", "True", "", "Branch>Day"], rows[1].Skip(6).Take(6));
        Assert.Equal(rows[0].Take(6), rows[1].Take(6));
    }

    [Fact]
    public async Task Scores_stand_on_failures_alone_and_have_the_form_of_the_platform()
    {
        ResultsFile file = await FileAsync("inDevelopment");
        const string Scores = @"^(FM: \d+, )?ML: 0\.\d{3}$";

        foreach (IReadOnlyList<string> row in file.Rows)
        {
            string type = file.Cell(row, "Result Type");
            string matched = file.Cell(row, "Matched Intent's Score");
            string expected = file.Cell(row, "Expected Intent's Score");
            string elimination = file.Cell(row, "Elimination Info");
            bool hasExpectation = file.Cell(row, "ExpectedIntent") != "None";

            Assert.Equal(type is "False Positive" or "False Negative", matched.Length > 0);
            Assert.Equal(type == "False Positive" && hasExpectation, expected.Length > 0);
            Assert.Equal(type is "False Positive" or "False Negative" && hasExpectation, elimination.Length > 0);
            Assert.True(matched.Length == 0 || System.Text.RegularExpressions.Regex.IsMatch(matched, Scores), matched);
            Assert.True(expected.Length == 0 || System.Text.RegularExpressions.Regex.IsMatch(expected, Scores), expected);
        }
    }

    [Fact]
    public async Task An_intent_that_the_version_does_not_have_is_not_available()
    {
        ResultsFile file = await FileAsync();

        Assert.All(
            file.Rows.Where(row => file.Cell(row, "ExpectedIntent") == "Loan Status"),
            row =>
            {
                Assert.Equal("taskNotAvailable", file.Cell(row, "Elimination Info"));
                Assert.Equal("", file.Cell(row, "Expected Intent's Score"));
            });
    }

    [Fact]
    public async Task Ugly_utterances_come_through_whole()
    {
        ResultsFile file = await FileAsync();
        string[] utterances = [.. file.Rows.Select(row => row[0])];

        Assert.Contains("I have a question\nand another one", utterances);
        Assert.Contains("The digital library says \"licence expired\"", utterances);
        Assert.Contains("What do you have about the history of tea, coffee, and cocoa?", utterances);
        Assert.Contains("Any good novels set in Montréal?", utterances);
        Assert.Contains("👋", utterances);
    }

    [Fact]
    public async Task A_partly_failed_run_lacks_rows_and_invents_none()
    {
        ResultsFile whole = await FileAsync();
        ResultsFile part = await FileAsync(script: RunScript.PartlyFail);

        Assert.Equal(whole.Assertions.Count - (whole.Assertions.Count / 20), part.Assertions.Count);
        Assert.Empty(part.Rows.Select(row => string.Join('|', row)).Except(whole.Rows.Select(row => string.Join('|', row))));
    }
}
