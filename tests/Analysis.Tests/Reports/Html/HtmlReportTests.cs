using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace KoreBT.Analysis.Tests;

public sealed partial class HtmlReportTests
{
    private static readonly HtmlReport Report = new();

    [Fact]
    public void The_policy_names_the_hashes_of_what_is_written()
    {
        foreach (string page in new[] { Page(ReportRuns.EveryKind), Page(Samples.Published), Page(RunAnalysis.From(Samples.Published)) })
        {
            IHtmlDocument document = HtmlPages.Parsed(page);
            string policy = document.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;

            Assert.Contains($"style-src '{HtmlAssets.Hash(document.QuerySelector("style")!.TextContent)}'", policy, StringComparison.Ordinal);
            Assert.Contains($"script-src '{HtmlAssets.Hash(document.QuerySelector("script:not([type])")!.TextContent)}'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_is_asked_of_the_network_and_nothing_runs_or_is_styled_by_attribute()
    {
        foreach (string page in new[] { Page(ReportRuns.EveryKind), Page(Samples.Published) })
        {
            Assert.DoesNotMatch(Outside(), page);
            Assert.All(HtmlPages.Parsed(page).All.SelectMany(static element => element.Attributes), static attribute =>
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
                Assert.NotEqual("style", attribute.Name);
                Assert.True(attribute.Name is not ("href" or "src") || attribute.Value.StartsWith('#'), attribute.Value);
            });
        }
    }

    [Fact]
    public void The_help_of_the_page_and_the_documentation_have_the_same_terms_and_kinds()
    {
        string section = File.ReadAllText(Repository.PathOf("docs", "reports.md")).Split("\n## ").Single(static part => part.StartsWith("HTML\n", StringComparison.Ordinal));
        string help = string.Join(' ', new[] { Page(ReportRuns.EveryKind), Page(Samples.Published) }.SelectMany(static page => HtmlPages.Parsed(page).QuerySelectorAll("#help kbd")).Select(static keys => keys.TextContent));

        Assert.Equal(["after:", "before:", "entity:", "expected:", "is:", "why:"], TermsOf(help));
        Assert.Equal(TermsOf(help), TermsOf(section.Split("| --- |")[1].Split("\n\n")[0].Replace('`', ' ')));
        Assert.All(HtmlKind.OfChange.Concat(HtmlKind.OfRun), kind => Assert.Matches($"[`,:]{kind.Word}[`,]", section));
    }

    [Fact]
    public void Every_id_is_there_once_and_every_jump_has_a_target()
    {
        IHtmlDocument document = HtmlPages.Parsed(Page(ReportRuns.EveryKind));
        string[] ids = [.. document.QuerySelectorAll("[id]").Select(static element => element.Id!)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(document.QuerySelectorAll("a").Select(static link => link.GetAttribute("href")!).Where(static address => !address.Contains('=', StringComparison.Ordinal)), address => Assert.Contains(address[1..], ids));
    }

    [Fact]
    public void The_same_runs_give_the_same_bytes_whatever_the_order_of_their_rows()
    {
        TestRun before = Samples.Published, after = Samples.InDevelopment;
        TestRun shuffled = TestRun.From(after.Results.Reverse(), after.Name, after.Info);

        Assert.Equal(Page(RunComparer.Diff(before, after)), Page(RunComparer.Diff(before, shuffled)));
    }

    [Fact]
    public void No_path_of_the_machine_is_in_the_page()
    {
        UtteranceResult[] results = [UtteranceResult.Of("a", "A", "A", 1), UtteranceResult.Of("a", "B", "A", 2)];
        string page = Page(RunComparer.Diff(TestRun.From(results, "/srv/secret-machine/before.csv"), TestRun.From(results, @"C:\secret-machine\after.csv")));

        Assert.Contains("before.csv", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-machine", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_policy_the_page_says_so_and_invents_no_rule()
    {
        IHtmlDocument document = HtmlPages.Parsed(Page(ReportRuns.EveryKind));

        Assert.Contains("No policy was given", document.QuerySelector(".gate")!.TextContent, StringComparison.Ordinal);
        Assert.Null(document.QuerySelector(".gl"));
    }

    [Fact]
    public void A_measured_run_has_no_list_and_no_link_into_it()
    {
        IHtmlDocument document = HtmlPages.Parsed(Page(RunAnalysis.From(Samples.Published)));

        Assert.Null(document.GetElementById("utterances"));
        Assert.DoesNotContain(document.QuerySelectorAll("a"), static link => link.GetAttribute("href")!.Contains('=', StringComparison.Ordinal));
    }

    [Fact]
    public void Two_runs_in_which_nothing_can_be_compared_are_told_so()
    {
        RunDiff diff = RunComparer.Diff(TestRun.From([UtteranceResult.Of("a", "A", "A", 1)]), TestRun.From([UtteranceResult.Of("a", "B", "A", 1)]));
        GateVerdict gate = new GatePolicy([new GateRule { Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0 }]).Evaluate(diff);
        IHtmlDocument document = HtmlPages.Parsed(ReportRuns.Text(new HtmlReport { Gate = gate }, diff));

        Assert.Equal("These two runs cannot be compared.", document.QuerySelector("h1")!.TextContent);
        Assert.EndsWith("Gate not evaluated: nothing to compare", document.QuerySelector(".gate")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", document.QuerySelector(".tile.n strong")!.TextContent);
    }

    [Fact]
    public void Beyond_one_hundred_thousand_rows_what_is_right_in_both_is_cut_and_the_page_says_so()
    {
        UtteranceResult[] results = [.. Enumerable.Range(1, HtmlRows.Most + 1).Select(static line => UtteranceResult.Of($"u{line}", "A", "A", line))];
        UtteranceResult[] worse = [UtteranceResult.Of("u1", "A", "B", 1), .. results[1..]];
        RunDiff diff = RunComparer.Diff(TestRun.From(results), TestRun.From(worse));
        HtmlRows rows = HtmlRows.Of(diff, gate: null);

        Assert.Equal(1 + HtmlRows.MostRight, rows.Rows.Length);
        Assert.Equal(80_000, rows.LeftOut);
        Assert.Equal(2, Regex.Count(Page(diff), "80,000 utterances that are right in both are left out"));
    }

    [Theory]
    [InlineData("clinc150-all-cv", "nb-cv.csv.gz", "svm-cv.csv.gz")]
    [InlineData("kore-2017", "kore.csv", "luis.csv")]
    public void A_page_has_at_most_110_bytes_for_each_row_and_100_kB(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        RunDiff diff = RunComparer.Diff(ReferenceRuns.Run(set, baseline), ReferenceRuns.Run(set, candidate));

        Assert.InRange(Encoding.UTF8.GetByteCount(Page(diff)), 0, (110 * diff.Items.Length) + 100_000);
    }

    [Fact]
    public void Ids_of_rows_survive_regeneration_and_do_not_meet()
    {
        UtteranceResult[] results = [.. Enumerable.Range(1, 20_000).Select(static line => UtteranceResult.Of($"utterance {line}", "A", "A", line))];
        UtteranceResult[] moved = [.. results.Select(static result => UtteranceResult.Of(result.Utterance, "A", result.Line % 2 == 0 ? "B" : "A", 20_001 - result.Line))];
        Dictionary<string, string> before = Ids(RunComparer.Diff(TestRun.From(results), TestRun.From(results)));
        Dictionary<string, string> after = Ids(RunComparer.Diff(TestRun.From(results), TestRun.From(moved)));

        Assert.Equal(20_000, before.Values.Distinct().Count());
        Assert.All(before, pair => Assert.Equal(pair.Value, after[pair.Key]));
    }

    private static Dictionary<string, string> Ids(RunDiff diff)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        HtmlData.Write(HtmlRows.Of(diff, gate: null), [("Before", "a"), ("After", "b")], "comparison", writer);
        using System.Text.Json.JsonDocument data = System.Text.Json.JsonDocument.Parse(writer.ToString());
        string ids = data.RootElement.GetProperty("ids").GetString()!;
        return data.RootElement.GetProperty("texts").EnumerateArray().Select((text, row) => (text.GetString()!, ids.Substring(8 * row, 8))).ToDictionary();
    }

    private static string Page(RunDiff diff) => ReportRuns.Text(Report, diff);

    private static string Page(RunAnalysis run) => ReportRuns.Text(Report, run);

    private static string Page(TestRun run)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Report.Write(run, writer);
        return writer.ToString();
    }

    private static IEnumerable<string> TermsOf(string text) => Terms().Matches(text).Select(static term => term.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("(?<= )[a-z]+:(?=[a-z])")]
    private static partial Regex Terms();

    [GeneratedRegex("https?:|\\bimport\\(|\\bfetch\\(|XMLHttpRequest|\\burl\\((?!#)")]
    private static partial Regex Outside();
}
