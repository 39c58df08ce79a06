using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KoreBT.Analysis.Tests;

public sealed partial class NotebookDisplayTests
{
    private static readonly GatePolicy Policy = new(
    [
        new GateRule { Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0 },
        new GateRule { Metric = "removed", Comparison = GateComparison.AtMost, Threshold = 1 },
        new GateRule { Metric = "koreSuccess", Comparison = GateComparison.AtLeast, Threshold = 0 },
    ]);

    [Fact]
    public void Hostile_texts_change_no_element() => HostileRuns.Check(
        static text =>
        {
            (TestRun before, TestRun after) = (HostileRuns.Run(text, isAfter: false), HostileRuns.Run(text, isAfter: true));
            return string.Concat(Displays(before, after, HostileRuns.Policy(text)));
        },
        step: 4);

    [Fact]
    public void A_display_is_one_element_that_brings_its_style_and_asks_for_nothing()
    {
        foreach (string display in Displays())
        {
            IHtmlDocument document = HtmlPages.Parsed(display);

            Assert.Equal("korebt", Assert.Single(document.Body!.Children).ClassName);
            Assert.DoesNotMatch(Outside(), display);
            Assert.Empty(document.QuerySelectorAll("script, link, img, iframe, form, a"));
            Assert.DoesNotContain(document.All.SelectMany(static element => element.Attributes), static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "id" or "style" or "src" or "href");
        }
    }

    [Fact]
    public void What_is_neither_a_mark_nor_a_sign_has_the_colour_of_the_notebook()
    {
        foreach (string display in Displays())
        {
            // White, black and grey would be gone in one of the two themes.
            Assert.DoesNotMatch(Ink(), display);
            Assert.Contains("color: inherit", display, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_comparison_begins_with_its_verdict()
    {
        RunDiff diff = RunComparer.Diff(Samples.Published, Samples.InDevelopment);

        Assert.Equal(Verdict.Of(diff).Headline, HtmlPages.Parsed(diff.ToHtml().ToString()).QuerySelector(".t")!.TextContent);
    }

    [Fact]
    public void A_table_ends_at_the_limit_and_says_how_to_see_the_rest()
    {
        RunDiff diff = ReportRuns.Regressed(Enumerable.Range(1, 30).Select(static number => $"utterance {number}"));
        IHtmlDocument few = HtmlPages.Parsed(diff.ToHtml(rows: 7).ToString());
        IHtmlDocument all = HtmlPages.Parsed(diff.ToHtml(rows: 30).ToString());

        Assert.Equal((7, 30), (Utterances(few), Utterances(all)));
        Assert.Contains("23 of 30 rows are not shown; NotebookDisplay.RowLimit = 30; shows all.", few.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not shown", all.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_is_twenty_until_somebody_raises_it()
    {
        RunDiff diff = ReportRuns.Regressed(Enumerable.Range(1, 30).Select(static number => $"utterance {number}"));
        Assert.Equal(20, Utterances(HtmlPages.Parsed(diff.ToHtml().ToString())));
        try
        {
            NotebookDisplay.RowLimit = 25;
            Assert.Equal(25, Utterances(HtmlPages.Parsed(diff.ToHtml().ToString())));
        }
        finally
        {
            NotebookDisplay.RowLimit = 20;
        }

        Assert.Throws<ArgumentOutOfRangeException>(static () => NotebookDisplay.RowLimit = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => diff.ToHtml(rows: -1));
    }

    [Fact]
    public void A_matrix_of_more_intents_than_the_limit_has_pairs_and_no_map()
    {
        ConfusionMatrix matrix = ClassificationReport.From(Samples.Published).Matrix;
        IHtmlDocument few = HtmlPages.Parsed(matrix.ToHtml(rows: 1).ToString());

        Assert.Null(few.QuerySelector(".mx"));
        Assert.Contains($"NotebookDisplay.RowLimit = {matrix.Labels.Length.ToString(CultureInfo.InvariantCulture)}; shows it", few.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(matrix.Labels.Length + 1, HtmlPages.Parsed(matrix.ToHtml().ToString()).QuerySelectorAll(".mx thead tr > *").Length);
    }

    [Fact]
    public void A_run_without_assertions_says_so_and_what_is_undefined_is_a_dash()
    {
        TestRun empty = TestRun.From([]);
        ClassificationReport report = ClassificationReport.From(empty);

        Assert.Equal("No utterance has a verdict.", HtmlPages.Parsed(empty.ToHtml().ToString()).QuerySelector(".t")!.TextContent);
        Assert.Equal("Accuracy –, macro F1 –", HtmlPages.Parsed(report.ToHtml().ToString()).QuerySelector(".t")!.TextContent);
        Assert.Equal("Accuracy n/a, macro F1 n/a: 0 assertions, 0 intents (observed)", report.ToString());
        Assert.Equal("0 of 0 answers right, 0 pairs of intents confused", report.Matrix.ToString());
        Assert.Equal("n/a right", HtmlPages.Parsed(report.Matrix.ToHtml().ToString()).QuerySelector(".t")!.TextContent);
    }

    [Fact]
    public void An_intent_that_was_never_expected_has_a_dash_for_its_recall()
    {
        IElement row = HtmlPages.Parsed(ClassificationReport.From(TestRun.From([UtteranceResult.Of("hi", "A", "B", 1)])).ToHtml().ToString()).QuerySelectorAll("tbody tr").Single(static row => row.FirstElementChild!.TextContent == "B");

        Assert.Equal(["B", "", "0 of 0", "0.000", "–", "0.000", "1"], row.Children.Select(static cell => cell.TextContent));
    }

    [Fact]
    public void Wrong_entities_are_told_with_their_values()
    {
        string display = HtmlPages.Parsed(RunComparer.Diff(City("Rome"), City("Roma")).ToHtml().ToString()).Body!.TextContent;

        Assert.Contains("entity City is \"Roma\", expected \"Rome\"", display, StringComparison.Ordinal);
        Assert.Contains("entity City is \"Roma\", expected \"Rome\"", HtmlPages.Parsed(City("Roma").ToHtml().ToString()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_path_of_the_machine_is_shown()
    {
        UtteranceResult[] results = [UtteranceResult.Of("a", "A", "A", 1), UtteranceResult.Of("a", "B", "A", 2)];
        foreach (string display in Displays(TestRun.From(results, "/srv/secret-machine/before.csv"), TestRun.From(results, @"C:\secret-machine\after.csv"), Policy))
        {
            Assert.DoesNotContain("secret-machine", display, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rules_stand_in_the_order_of_the_policy_with_what_was_measured()
    {
        GateVerdict verdict = Policy.Evaluate(RunComparer.Diff(Samples.Published, Samples.InDevelopment));
        IHtmlDocument document = HtmlPages.Parsed(verdict.ToHtml().ToString());

        Assert.Equal("✕Gate failed: 1 of 3 rules broken", document.QuerySelector(".t")!.TextContent);
        Assert.Equal(verdict.Results.Select(static rule => rule.Wanted), document.QuerySelectorAll("tbody td:nth-child(2)").Select(static cell => cell.TextContent));
        Assert.Equal("✕broken", document.QuerySelector("tbody td")!.TextContent);
    }

    [Fact]
    public void The_same_values_are_shown_alike_in_every_culture()
    {
        string[] here = Displays();
        string[] there = [];
        Thread thread = new(() => there = Displays()) { CurrentCulture = CultureInfo.GetCultureInfo("de-DE") };
        thread.Start();
        thread.Join();

        Assert.Equal(here, there);
    }

    private static TestRun City(string found) => TestRun.From(
        [new UtteranceResult { Utterance = "a flight", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), Line = 1, Entities = [new EntityResult { Name = "City", ExpectedValue = "Rome", PredictedValue = found }] }]);

    private static string[] Displays() => Displays(Samples.Published, Samples.InDevelopment, Policy);

    private static string[] Displays(TestRun before, TestRun after, GatePolicy policy)
    {
        RunDiff diff = RunComparer.Diff(before, after);
        ClassificationReport report = ClassificationReport.From(after);
        return [.. new[] { after.ToHtml(), report.ToHtml(), report.Matrix.ToHtml(), diff.ToHtml(), policy.Evaluate(diff).ToHtml() }.Select(static display => display.ToString())];
    }

    private static int Utterances(IHtmlDocument document) => document.QuerySelectorAll("td").Count(static cell => cell.TextContent.StartsWith("utterance ", StringComparison.Ordinal));

    [GeneratedRegex("https?:|@import|url\\(")]
    private static partial Regex Outside();

    [GeneratedRegex("(?:fill|stroke|color|background|bgcolor)[=:]\\s*\"?(?:#[0f]{3}\\b|#[0f]{6}\\b|white|black|gr[ae]y)", RegexOptions.IgnoreCase)]
    private static partial Regex Ink();
}
