using System.Xml.Linq;

namespace KoreBT.Analysis.Tests;

public sealed class TrxReportTests
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    [Fact]
    public void Results_definitions_and_entries_belong_together()
    {
        XElement root = Root(ReportRuns.EveryKind);

        string[] ids = [.. root.Descendants(Trx + "UnitTestResult").Select(static result => result.Attribute("testId")!.Value)];
        Assert.Equal(13, ids.Distinct().Count());
        Assert.Equal(ids, root.Descendants(Trx + "UnitTest").Select(static test => test.Attribute("id")!.Value));
        Assert.Equal(ids, root.Descendants(Trx + "TestEntry").Select(static entry => entry.Attribute("testId")!.Value));
        Assert.Equal(
            root.Descendants(Trx + "UnitTestResult").Select(static result => result.Attribute("executionId")!.Value),
            root.Descendants(Trx + "Execution").Select(static execution => execution.Attribute("id")!.Value));
        Assert.Equal(["13", "9", "5", "4", "4"], root.Descendants(Trx + "Counters").Single().Attributes().Select(static counter => counter.Value));
    }

    [Fact]
    public void Outcomes_are_words_of_the_format_and_a_failure_has_a_message()
    {
        XElement[] results = [.. Root(ReportRuns.EveryKind).Descendants(Trx + "UnitTestResult")];

        Assert.Equal(["Failed", "Passed", "NotExecuted", "NotExecuted", "Passed"], results.Take(5).Select(static result => result.Attribute("outcome")!.Value));
        Assert.Equal("Regressed: Right before, wrong now: expected A, before A, now (no intent)", results[0].Value);
    }

    [Fact]
    public void A_test_keeps_its_id_whatever_became_of_it()
    {
        TestRun right = TestRun.From([UtteranceResult.Of("a", "A", "A", 1), UtteranceResult.Of("b", "A", "A", 2)]);

        Assert.Equal(Ids(RunComparer.Diff(right, right)), Ids(ReportRuns.Regressed(["a", "b"])));
    }

    [Fact]
    public void Two_thousand_hostile_utterances_are_two_thousand_tests() => Assert.Equal(2_000, Ids(ReportRuns.Regressed(HostileTexts.Take(2_000))).Distinct().Count());

    private static IEnumerable<string> Ids(RunDiff diff) => Root(diff).Descendants(Trx + "UnitTest").Select(static test => test.Attribute("id")!.Value);

    private static XElement Root(RunDiff diff) => XDocument.Parse(ReportRuns.Text(new TrxReport(), diff)).Root!;
}
