using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using static KoreBT.Analysis.Tests.HostileRuns;

namespace KoreBT.Analysis.Tests;

/// <summary>Whatever stands in a file, the page has the same elements and attributes: text stays text.</summary>
public sealed class HtmlSkeletonTests
{
    [Fact]
    public void Hostile_texts_change_no_element_of_a_comparison() => Check(Comparison);

    [Fact]
    public void Hostile_texts_change_no_element_of_a_single_run() => Check(Single);

    [Fact]
    public void Hostile_texts_come_out_of_the_data_as_they_went_in() => Parallel.For(0, Payloads, number =>
    {
        Func<string, string> text = Of(number);
        using IHtmlDocument document = HtmlPages.Parsed(HtmlPages.Light(Single(text)));
        using JsonDocument data = JsonDocument.Parse(document.GetElementById("data")!.TextContent);
        Assert.Contains($"0{text("utterance")}", data.RootElement.GetProperty("texts").EnumerateArray().Select(static one => one.GetString()));
    });

    private static string Comparison(Func<string, string> text)
    {
        RunDiff diff = RunComparer.Diff(Run(text, isAfter: false), Run(text, isAfter: true));
        return ReportRuns.Text(new HtmlReport { Gate = Policy(text).Evaluate(diff) }, diff);
    }

    private static string Single(Func<string, string> text)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        TestRun run = Run(text, isAfter: true);
        GatePolicy policy = new([new GateRule { Scope = GateScope.Intent, Name = Name(text("expected")), Metric = "recall", Comparison = GateComparison.AtLeast, Threshold = 1 }]);
        new HtmlReport { Gate = policy.Evaluate(RunAnalysis.From(run)) }.Write(run, writer);
        return writer.ToString();
    }
}
