using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KoreBT.Analysis.Tests;

/// <summary>A number that is a link is the number of rows behind the link.</summary>
public sealed partial class HtmlLinksTests
{
    [Fact]
    public void Links_of_every_kind_of_change_find_what_they_say() => Check(ReportRuns.EveryKind, Policy("City"));

    [Fact]
    public void Links_find_what_they_say_when_intents_have_hostile_names_and_are_renamed()
    {
        string[] names = ["None at all", "a \"quoted\" one", "comma, and space", "É", "none.", "is:regressed"];
        TestRun before = TestRun.From(names.SelectMany((name, index) => new[] { Row(2 * index, name, name), Row((2 * index) + 1, name, names[0]) }));
        TestRun after = TestRun.From(names.SelectMany((name, index) => new[] { Row(2 * index, name, names[1]), Row((2 * index) + 1, name, name) }));
        Check(RunComparer.Diff(before, after), Policy());

        TestRun renamed = TestRun.From(after.Results.Select(static result => UtteranceResult.Of(result.Utterance, $"{result.Expected} new", $"{result.Predicted} new", result.Line)));
        Check(RunComparer.Diff(before, renamed, new DiffOptions { RenamedIntents = names.ToDictionary(Intent.Parse, static name => Intent.Parse($"{name} new")) }), Policy());

        static UtteranceResult Row(int number, string expected, string predicted) => UtteranceResult.Of($"utterance {number}", expected, predicted, number + 1);
    }

    [Fact]
    public void Links_find_what_they_say_with_allowed_regressions()
    {
        RunDiff diff = ReportRuns.EveryKind;
        GatePolicy policy = new(Policy().Rules, [new AllowedRegression { Utterance = diff.Regressed[0].Utterance, Owner = "the owner", Expires = DateOnly.MaxValue }]);

        Assert.Contains("1 regression", Check(diff, policy).QuerySelector("a[href='#q=is%3Aallowed']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void Links_of_reference_comparisons_find_what_they_say(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        Check(RunComparer.Diff(ReferenceRuns.Run(set, baseline), ReferenceRuns.Run(set, candidate)), Policy());
    }

    private static GatePolicy Policy(params string[] entities) => new(
    [
        new GateRule { Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0 },
        new GateRule { Metric = "stillFailing", Comparison = GateComparison.AtMost, Threshold = 0 },
        new GateRule { Scope = GateScope.EachIntent, Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0, OnMissing = GateMissing.Ignore },
        .. entities.Select(static entity => new GateRule { Scope = GateScope.Entity, Name = entity, Metric = "recall", Comparison = GateComparison.AtLeast, Threshold = 1 }),
    ]);

    private static IHtmlDocument Check(RunDiff diff, GatePolicy policy)
    {
        GateVerdict gate = policy.Evaluate(diff);
        IHtmlDocument document = HtmlPages.Parsed(ReportRuns.Text(new HtmlReport { Gate = gate }, diff));
        HtmlFilters filters = new(document.GetElementById("data")!.TextContent);
        Assert.Equal(diff.Items.Length, filters.Rows);
        Assert.Equal(gate.Rules, document.QuerySelectorAll(".gl tbody tr").Length);

        IElement[] counted = [.. document.QuerySelectorAll(".lede a, .points a, .gl a, .tiles a, #entities td a")];
        Assert.NotEmpty(counted);
        Assert.All(counted, link => Assert.Equal(Leading(link.QuerySelector("strong")?.TextContent ?? link.TextContent), filters.Count(link.GetAttribute("href")!)));
        Assert.All(document.QuerySelectorAll("#it td.opt:nth-child(5) a"), link => Assert.Equal(Leading(link.NextElementSibling!.TextContent), filters.Count(link.GetAttribute("href")!)));
        foreach ((string table, int side) in new[] { ("More often confused", 1), ("Less often confused", 0) })
        {
            Assert.All(document.QuerySelectorAll($"[aria-label='{table}'] tbody tr"), row =>
                Assert.Equal(Leading(row.Children[2].TextContent.Split('→')[side]), filters.Count(row.QuerySelector("a")!.GetAttribute("href")!)));
        }

        return document;
    }

    private static int Leading(string text) => int.Parse(Number().Match(text).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Number();
}
