using System.Collections.Immutable;

namespace KoreBT.Analysis.Tests;

public sealed class ResultsReaderOptionsTests
{
    private const string OtherTool = "id,text,label,prediction\n1,hi,A,A\n2,ho,A,B\n3,hu,B,\n4,ha,None,\n5,he,,A\n6,hy,B,B\n";

    private static readonly ImmutableDictionary<ResultsColumn, string> OtherColumns = ImmutableDictionary<ResultsColumn, string>.Empty
        .Add(ResultsColumn.Utterance, "text").Add(ResultsColumn.ExpectedIntent, "label").Add(ResultsColumn.MatchedIntent, "prediction");

    public static TheoryData<ResultsColumn> Columns => [.. Enum.GetValues<ResultsColumn>()];

    public static TheoryData<int> Separators => [.. Enumerable.Range(1, 127).Where(static character => character is not '"' and not '\r' and not '\n')];

    [Fact]
    public async Task The_file_of_another_tool_gives_the_numbers()
    {
        TestRun run = await LoadAsync(OtherTool, new() { Columns = OtherColumns });

        Assert.Equal(new KoreSummary { TruePositives = 2, TrueNegatives = 1, WrongIntents = 1, FalseAlarms = 1, FalseNegatives = 1 }, KoreSummary.From(run));
        Assert.Equal(0.5, ClassificationReport.From(run).Accuracy);
        Assert.Equal("1", run.Results[0].OtherColumns["id"]);
        Assert.Equal([(FindingKind.UnknownColumn, 1)], run.Quality.Findings.Select(static finding => (finding.Kind, finding.Line)));
    }

    [Fact]
    public async Task Without_being_told_the_file_of_another_tool_is_refused() =>
        Assert.Contains("tell which columns hold them", (await Samples.RefusedAsync(OtherTool)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Headers_that_were_told_and_are_not_there_are_named() =>
        Assert.Contains("text, label, prediction", (await RefusedAsync("a,b\n1,2\n", new() { Columns = OtherColumns })).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Any_column_can_have_a_header_of_its_own_and_its_usual_one_is_unknown_then(ResultsColumn column)
    {
        ResultsColumn[] columns = [.. Enum.GetValues<ResultsColumn>()];
        string usual = ColumnMap.All[(int)column].Header;
        string headers = string.Join(',', columns.Select(other => other == column ? "Mine!" : ColumnMap.All[(int)other].Header));
        string cells = string.Join(',', columns.Select(ResultMember.Sample));

        TestRun run = await LoadAsync($"{headers},{usual}\n{cells},other\n", new() { Columns = ImmutableDictionary<ResultsColumn, string>.Empty.Add(column, " mine ") });

        Assert.All(columns, other => Assert.Equal(ResultMember.Sample(other), ResultMember.Of(run.Results[0], other)));
        Assert.Equal("other", run.Results[0].OtherColumns[usual]);
    }

    [Fact]
    public async Task A_header_may_be_the_usual_one_of_another_column()
    {
        ResultsReaderOptions options = new() { Columns = ImmutableDictionary<ResultsColumn, string>.Empty.Add(ResultsColumn.MatchedIntent, "Result").Add(ResultsColumn.ResultType, "MatchedIntent") };

        TestRun run = await LoadAsync("Utterance,ExpectedIntent,Result,MatchedIntent\nhi,A,B,FP\n", options);

        Assert.Equal((Intent.Parse("B"), Outcome.FalsePositive), (run.Results[0].PredictedIntent, run.Results[0].RecordedOutcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-!-")]
    public void A_header_without_letter_or_digit_is_refused(string header) =>
        Assert.Contains("has no letter or digit", Assert.Throws<ArgumentException>(() => new ResultsReaderOptions { Columns = OtherColumns.SetItem(ResultsColumn.Utterance, header) }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("label")]
    [InlineData(" LA-BEL")]
    public void A_header_for_two_columns_is_refused(string header) =>
        Assert.Contains("another column has already", Assert.Throws<ArgumentException>(() => new ResultsReaderOptions { Columns = OtherColumns.SetItem(ResultsColumn.Utterance, header) }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_there_is_not_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => new ResultsReaderOptions { Columns = OtherColumns.Add((ResultsColumn)99, "x") });

    [Fact]
    public void No_columns_at_all_are_refused() =>
        Assert.Throws<ArgumentNullException>(() => new ResultsReaderOptions { Columns = null! });

    [Theory]
    [MemberData(nameof(Separators))]
    public async Task Any_character_of_ASCII_may_separate_cells(int separator)
    {
        string Row(params string[] cells) => string.Join((char)separator, cells.Select(static cell => $"\"{cell}\"")) + "\n";

        TestRun run = await LoadAsync(Row("Utterance", "ExpectedIntent", "MatchedIntent") + Row($"a{(char)separator}b", "A", "B"), new() { Separator = (char)separator });

        Assert.Equal(($"a{(char)separator}b", "A", "B"), (run.Results[0].Utterance, run.Results[0].Expected.ToString(), run.Results[0].Predicted.ToString()));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\r')]
    [InlineData('\n')]
    [InlineData('\0')]
    [InlineData('\u0080')]
    [InlineData('\uff0c')]
    [InlineData('\ud83d')]
    public void Other_characters_may_not(char separator) =>
        Assert.Throws<ArgumentException>(() => new ResultsReaderOptions { Separator = separator });

    [Fact]
    public async Task A_separator_that_is_told_is_not_looked_for() =>
        Assert.Contains("no results table", (await RefusedAsync("Utterance;ExpectedIntent;MatchedIntent\nhi;A;A\n", new() { Separator = ',' })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Options_can_be_changed_one_by_one()
    {
        ResultsReaderOptions options = ResultsReaderOptions.Default with { Columns = OtherColumns };

        TestRun run = await LoadAsync(OtherTool.Replace(',', '|'), options with { Separator = '|' });

        Assert.Equal(6, run.Results.Length);
        Assert.Equal('|', (options with { Separator = '|' }).Separator);
        Assert.Null((options with { Separator = null }).Separator);
        Assert.Equal("label", options.Columns[ResultsColumn.ExpectedIntent]);
    }

    [Theory]
    [InlineData(Outcome.FalsePositive, 1, 0)]
    [InlineData(Outcome.FalseNegative, 0, 1)]
    public async Task A_false_alarm_is_called_what_the_rules_say(Outcome name, int falsePositives, int falseNegatives)
    {
        TestRun run = await LoadAsync($"{Samples.Header}\nhi,None,A,{(name == Outcome.FalsePositive ? "FP" : "FN")}\n", new() { Rules = new() { FalseAlarm = name } });

        Assert.Equal((falsePositives, falseNegatives), (KoreSummary.From(run).FalsePositives, KoreSummary.From(run).FalseNegatives));
        Assert.Empty(run.Quality.Findings);
    }

    [Theory]
    [InlineData(Outcome.TruePositive)]
    [InlineData(Outcome.TrueNegative)]
    [InlineData((Outcome)99)]
    public void A_false_alarm_is_never_right(Outcome name) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutcomeRules { FalseAlarm = name });

    [Theory]
    [InlineData(false, 0, "the intents.")]
    [InlineData(true, 1, "the file.")]
    public async Task The_verdict_of_the_file_counts_when_it_is_preferred(bool isPreferred, int truePositives, string follows)
    {
        TestRun run = await LoadAsync($"{Samples.Header}\nhi,A,B,TP\nho,A,,FN\n", new() { Rules = new() { PreferRecorded = isPreferred } });

        Assert.Equal(truePositives, KoreSummary.From(run).TruePositives);
        Assert.Equal(0, ClassificationReport.From(run).Accuracy);
        Assert.EndsWith(follows, Assert.Single(run.Quality.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Values_of_one_entity_are_alternatives_or_all_necessary(bool areAlternatives, bool passed)
    {
        const string File = "Utterance,ExpectedIntent,MatchedIntent,Entity Name,Expected EntityValue,Matched EntityValue\nhi,A,A,E,x,x\n,,,E,y,x\n";

        TestRun run = await LoadAsync(File, new() { Rules = new() { RepeatedEntitiesAreAlternatives = areAlternatives } });

        Assert.Equal(passed, run.Results[0].Passed);
        Assert.Equal(areAlternatives ? 1 : 2, RunTally.Of(run.Results).Entities.Total.Support);
    }

    [Fact]
    public async Task Kinds_are_the_callers_to_tell()
    {
        ImmutableDictionary<Intent, IntentKind> kinds = ImmutableDictionary<Intent, IntentKind>.Empty.Add(Intent.Parse("how much"), IntentKind.Faq).Add(Intent.Parse("Hello"), IntentKind.SmallTalk);

        TestRun run = await LoadAsync($"{Samples.Header}\na,How Much,How Much,TP\nb,hello,hello | bye,FP\nc,Pay,Pay,TP\nd,,,TN\n", new() { Kinds = kinds });

        Assert.Equal([IntentKind.Faq, IntentKind.SmallTalk, IntentKind.Dialog, IntentKind.None], run.Results.Select(static result => result.Expected.Kind));
        Assert.Equal([true, false, true, true], run.Results.Select(static result => result.Passed));
        Assert.Empty(run.Quality.Findings);
    }

    private static Task<TestRun> LoadAsync(string text, ResultsReaderOptions options) =>
        TestRun.LoadAsync(Samples.Stream(text), "results.csv", options, TestContext.Current.CancellationToken);

    private static Task<ResultsFormatException> RefusedAsync(string text, ResultsReaderOptions options) =>
        Assert.ThrowsAsync<ResultsFormatException>(() => LoadAsync(text, options));
}
