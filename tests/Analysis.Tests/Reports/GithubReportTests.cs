namespace KoreBT.Analysis.Tests;

public sealed class GithubReportTests
{
    [Fact]
    public void Regressions_come_before_what_is_new_and_the_total_last()
    {
        string[] lines = ReportRuns.Text(new GithubReport(), ReportRuns.EveryKind).Split('\n');

        Assert.Equal(
        [
            "::error file=runs/after 1.csv,line=2,title=Regressed%3A regressed::Right before, wrong now: expected A, before A, now (no intent)",
            "::error file=runs/after 1.csv,line=11,title=Regressed%3A copy #2::Right before, wrong now: expected A, before A, now B",
            "::error file=runs/after 1.csv,line=13,title=Regressed%3A value::Right before, wrong now: expected A, before A, now A; now entity City is \"Roma\", expected \"Rome\"",
            "::error file=runs/after 1.csv,line=9,title=Added%3A added wrong::Not in the baseline: expected A, now B",
        ], lines.Take(4));
        Assert.StartsWith("::notice title=KoreBT::3 regressed and 1 was fixed among ", lines[4], StringComparison.Ordinal);
        Assert.Equal("", lines[5]);
    }

    [Fact]
    public void There_are_ten_at_most_and_the_total_says_so()
    {
        string[] lines = ReportRuns.Text(new GithubReport(), ReportRuns.Regressed(Enumerable.Range(0, 37).Select(static index => $"utterance {index}"))).TrimEnd('\n').Split('\n');

        Assert.Equal(11, lines.Length);
        Assert.EndsWith(" 10 of 37 are annotated.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_forges_a_command_of_any_build_server()
    {
        foreach (string hostile in HostileTexts.Take(2_000))
        {
            TestRun Run(string answer) => TestRun.From([UtteranceResult.Of(hostile, "A", answer, 1)], hostile);
            string[] lines = ReportRuns.Text(new GithubReport(), RunComparer.Diff(Run("A"), Run($"b{hostile}"))).Split(['\n', '\r', '\u0085', '\u2028', '\u2029']);

            Assert.Equal(3, lines.Length);
            Assert.Matches("^::error file=[^:,]*,line=1,title=[^:,]*::Right before, wrong now", lines[0]);
            Assert.StartsWith("::notice title=KoreBT::", lines[1], StringComparison.Ordinal);
            Assert.All(lines, static line => Assert.DoesNotMatch("##(vso|teamcity)?\\[", line));
        }
    }

    [Fact]
    public void A_percent_sign_stays_one() =>
        Assert.Contains("title=Regressed%3A 100%25 %250A%3A%2C::", ReportRuns.Text(new GithubReport(), ReportRuns.Regressed(["100% %0A:,"])), StringComparison.Ordinal);

    [Fact]
    public void The_intent_with_the_most_mistakes_comes_first()
    {
        TestRun run = TestRun.From([UtteranceResult.Of("a", "A", "B"), UtteranceResult.Of("b", "B", "A"), UtteranceResult.Of("c", "B", "A")]);

        Assert.Equal(
            "::error file=results,title=IntentErrors%3A B::0 of 2 right; 2 times A\n::error file=results,title=IntentErrors%3A A::0 of 1 right; once B\n::notice title=KoreBT::0 of 3 assertions right.\n",
            ReportRuns.Text(new GithubReport(), RunAnalysis.From(run)));
    }
}
