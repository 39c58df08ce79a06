using System.Xml.Linq;

namespace KoreBT.Analysis.Tests;

public sealed class JunitReportTests
{
    [Fact]
    public void Only_what_got_worse_fails_and_known_failures_are_skipped_with_a_reason()
    {
        XElement[] cases = [.. Cases(ReportRuns.EveryKind)];

        Assert.Equal(
        [
            "regressed: failure Regressed", "fixed: ", "other wrong: skipped ", "same wrong: skipped ", "right: ", "label moved: skipped ", "added: ", "added wrong: failure Added",
            "copy: ", "copy #2: failure Regressed", "unscored: skipped ", "value: failure Regressed", "in (in P): ",
        ], cases.Select(static test => $"{test.Attribute("name")!.Value}: {string.Join(' ', test.Elements().Select(static element => $"{element.Name} {element.Attribute("type")?.Value}"))}"));
        Assert.Equal("Known failure, same answer as before: expected A, before B, now B", cases[3].Element("skipped")!.Value);
        Assert.Equal("Right before, wrong now: expected A, before A, now A; now entity City is \"Roma\", expected \"Rome\" (line 13)", cases[11].Element("failure")!.Value);
    }

    [Fact]
    public void The_totals_are_those_of_the_tests()
    {
        XElement root = XDocument.Parse(ReportRuns.Text(new JunitReport(), ReportRuns.EveryKind)).Root!;

        Assert.Equal(["13", "4", "0", "4"], ((string[])["tests", "failures", "errors", "skipped"]).Select(name => root.Element("testsuite")!.Attribute(name)!.Value));
        Assert.Equal("name", Assert.Single(root.Attributes()).Name.LocalName);
        Assert.Equal(["before.csv", "runs/after 1.csv"], root.Descendants("property").Take(2).Select(static property => property.Attribute("value")!.Value));
    }

    [Fact]
    public void A_test_has_the_same_name_whatever_became_of_it()
    {
        string[] utterances = ["a", "b", "a", "a #2", "c\n", "c\\n"];

        string[] names = [.. Cases(ReportRuns.Regressed(utterances)).Select(static test => test.Attribute("name")!.Value)];

        Assert.Equal(["a", "b", "a #2", "a #2 #2", "c\\n", "c\\n #2"], names);
        TestRun right = TestRun.From(utterances.Select(static (utterance, index) => UtteranceResult.Of(utterance, "A", "A", index + 1)));
        Assert.Equal(names, Cases(RunComparer.Diff(right, right)).Select(static test => test.Attribute("name")!.Value));
    }

    [Fact]
    public void Two_thousand_hostile_utterances_are_two_thousand_tests()
    {
        XElement[] cases = [.. Cases(ReportRuns.Regressed(HostileTexts.Take(2_000)))];

        Assert.Equal(2_000, cases.Select(static test => test.Attribute("name")!.Value).Distinct().Count());
        Assert.All(cases, static test => Assert.Single(test.Elements()));
    }

    [Fact]
    public void What_xml_cannot_hold_is_shown_as_an_escape() =>
        Assert.Equal("a\\u0000\\u001B\\uFFFE\\uD83D\ud83d\ude00", Assert.Single(Cases(ReportRuns.Regressed(["a\0\u001b\ufffe\ud83d\ud83d\ude00"]))).Attribute("name")!.Value);

    [Fact]
    public void A_single_run_has_a_test_for_each_intent()
    {
        XElement root = XDocument.Parse(ReportRuns.Text(new JunitReport(), RunAnalysis.From(Samples.Published))).Root!;

        Assert.Equal(["Book Ride", "Cancel Ride", "Report Lost Item", "(no intent)"], root.Descendants("testcase").Select(static test => test.Attribute("name")!.Value));
        Assert.Equal("2 of 4 right; once (no intent); once Cancel Ride", root.Descendants("failure").First().Attribute("message")!.Value);
    }

    private static IEnumerable<XElement> Cases(RunDiff diff) => XDocument.Parse(ReportRuns.Text(new JunitReport(), diff)).Descendants("testcase");
}
