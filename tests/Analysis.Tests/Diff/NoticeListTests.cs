namespace KoreBT.Analysis.Tests;

public sealed class NoticeListTests
{
    [Fact]
    public void Changed_settings_are_named_with_both_values()
    {
        RunDiff diff = RunComparer.Diff(Samples.Published, Samples.InDevelopment);

        Notice notice = Assert.Single(diff.Notices);
        Assert.Equal((NoticeKind.SettingsChanged, "Run Type was \"Published\" and is \"In Development\"."), (notice.Kind, notice.Message));
    }

    [Fact]
    public void A_setting_that_one_run_lacks_is_named()
    {
        RunInfo info = new([new SummaryRow(1, "minThreshold", ["0.4"])]);
        TestRun with = TestRun.From([UtteranceResult.Of("hi", "A", "A")], "with", info);
        TestRun without = TestRun.From([UtteranceResult.Of("hi", "A", "A")], "without");

        Assert.Equal("minThreshold was \"0.4\" and is not given.", Assert.Single(RunComparer.Diff(with, without).Notices).Message);
    }

    [Fact]
    public void Another_bot_and_another_suite_are_named()
    {
        static TestRun Named(string bot, string report) =>
            TestRun.From([UtteranceResult.Of("hi", "A", "A")], bot, new RunInfo([new SummaryRow(1, "Bot Name", [bot]), new SummaryRow(2, "Report name", [report])]));

        Assert.Equal(
            [NoticeKind.DifferentBotOrSuite, NoticeKind.DifferentBotOrSuite],
            RunComparer.Diff(Named("b1", "r1"), Named("b2", "r2")).Notices.Select(notice => notice.Kind));
    }

    [Fact]
    public void Contradicting_expectations_are_named_by_the_first_line_of_each_however_many_copies_there_are()
    {
        TestRun run = TestRun.From(Enumerable.Range(1, 5000).Select(line => UtteranceResult.Of("hi", line == 70 ? "B" : "A", "A", line)), "run");

        Assert.All(RunComparer.Diff(run, run).Notices, notice =>
            Assert.Equal("run expects different intents of one utterance, once (first on lines 1, 70); one of them is always wrong.", notice.Message));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public void Less_than_four_fifths_in_common_is_low(int common, bool low)
    {
        TestRun baseline = TestRun.From(Enumerable.Range(0, 5).Select(index => UtteranceResult.Of($"u{index}", "A", "A")));
        TestRun candidate = TestRun.From(Enumerable.Range(0, common).Select(index => UtteranceResult.Of($"u{index}", "A", "A")));

        Assert.Equal(low, RunComparer.Diff(baseline, candidate).Notices.Any(notice => notice.Kind == NoticeKind.LowOverlap));
    }

    [Fact]
    public async Task Findings_of_a_file_reach_the_comparison()
    {
        TestRun odd = await Samples.TableAsync("hi,A,A,FN", "ho,A,A,FP");

        Notice notice = Assert.Single(RunComparer.Diff(odd, await Samples.TableAsync("hi,A,A,TP", "ho,A,A,TP")).Notices);
        Assert.Equal(NoticeKind.FileFindings, notice.Kind);
        Assert.Equal("results.csv, line 2: The file says FalseNegative, the intents make it TruePositive; the numbers follow the intents. The same is true once more.", notice.Message);
    }
}
