using System.Globalization;

namespace KoreBT.Analysis.Tests;

public sealed class TextReportTests
{
    [Fact]
    public void Nothing_changed_is_said_in_one_sentence() => Assert.StartsWith(
        "Nothing changed.\nBoth versions get 1 of 1 utterances right (100.0 %).\nNo utterance changed its verdict, so there is nothing to explain by luck.\n\n"
            + "Nothing regressed and nothing was fixed among 1 comparable assertion (intent and entities): results -> results.\n",
        Diff(["hi"], ["hi"]), StringComparison.Ordinal);

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        string text = Diff(["a\u001b[2Jb\u009b\u202ec\nd"], ["a\u001b[2Jb\u009b\u202ec\nd"], "A", "B\u0007");

        Assert.Contains("a\\u001B[2Jb\\u009B\\u202Ec\\nd", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void No_line_of_a_log_is_a_command_of_a_build_server() => Assert.All(
        ReportRuns.Text(new TextReport(), ReportRuns.Regressed(HostileTexts.Take(2_000).Append("  ::error::x").Append("##[warning]x"))).Split('\n'),
        static line => Assert.DoesNotMatch(@"^\s*::|##(vso|teamcity)?\[", line));

    [Fact]
    public void Every_recall_is_named_after_its_family()
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new TextReport().Write(RunComparer.Diff(Samples.Published, Samples.InDevelopment), writer);

        Assert.All(writer.ToString().Split('\n').Where(line => line.Contains("recall", StringComparison.OrdinalIgnoreCase)),
            line => Assert.Matches("Kore recall|textbook .*recall", line));
    }

    [Fact]
    public async Task Findings_come_before_the_numbers()
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new TextReport().Write(RunAnalysis.From(await Samples.LoadAsync("Utterance Count,9\n" + Samples.Header + "\nhi,A,A,TP\n")), writer);
        string text = writer.ToString();

        Assert.True(text.IndexOf("announces 9 utterances", StringComparison.Ordinal) is > 0 and var at && at < text.IndexOf("As Kore counts", StringComparison.Ordinal));
    }

    private static string Diff(string[] baseline, string[] candidate, string before = "A", string after = "A")
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new TextReport().Write(
            RunComparer.Diff(
                TestRun.From(baseline.Select(utterance => UtteranceResult.Of(utterance, "A", before, 1))),
                TestRun.From(candidate.Select(utterance => UtteranceResult.Of(utterance, "A", after, 1)))),
            writer);
        return writer.ToString();
    }
}
