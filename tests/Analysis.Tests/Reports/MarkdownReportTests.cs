using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KoreBT.Analysis.Tests;

public sealed class MarkdownReportTests
{
    /// <summary>More than any platform understands: tables, bare links, mentions of every extension.</summary>
    private static readonly MarkdownPipeline Parser = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    [Fact]
    public void The_verdict_comes_first_and_the_mark_before_it()
    {
        string[] lines = Diff(RunComparer.Diff(Samples.Published, Samples.InDevelopment)).Split('\n');

        Assert.Equal(MarkdownReport.DiffMarker, lines[0]);
        Assert.StartsWith("**No measurable change overall&#46;** 7 of 12 utterances were right and 6 are", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Could be chance.", lines[4], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.StartsWith("**3 regressed and 2 were fixed among 12 comparable assertions (intent and entities)**: ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("By utterance 3 got worse and 2 better", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_thousand_hostile_utterances_make_the_tree_that_harmless_ones_make()
    {
        string[] hostile = [.. HostileTexts.Take(2_000)];

        Assert.Equal(Tree(Utterances(index => $"utterance {index}")), Tree(Utterances(index => $"{index} {hostile[index]}")));
        Assert.Equal(Tree(Utterances(index => $"utterance {index}")), Tree(Utterances(index => $"{hostile[index]} {index}")));
    }

    [Fact]
    public void Hostile_intents_contexts_and_names_of_runs_make_the_tree_that_harmless_ones_make()
    {
        foreach (string hostile in HostileTexts.Take(300))
        {
            Assert.Equal(Tree(Everywhere("harmless")), Tree(Everywhere($"x{hostile}y")));
        }
    }

    [Fact]
    public void What_a_parser_reads_is_what_the_file_says()
    {
        const string Hostile = "a|b `c` <b>d</b> [e](f) *g* & \\h";

        Assert.Contains(Markdown.Parse(Everywhere(Hostile), Parser).Descendants<LeafBlock>().Select(Text), text => text.Contains(Hostile, StringComparison.Ordinal));
    }

    [Fact]
    public void No_mention_no_reference_and_no_address_is_left_in_the_finished_text()
    {
        string text = string.Concat(Markdown.Parse(Everywhere("@admin fix #12 at https://e.test or a@e.test"), Parser).Descendants<LeafBlock>().Select(Text));

        Assert.DoesNotMatch(@"@\w|#\d|:/", text);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(2_000)]
    [InlineData(MarkdownReport.CommentLimit)]
    public void A_long_report_keeps_to_its_limit_and_counts_what_it_leaves_out(int limit)
    {
        RunDiff diff = Regressed(Enumerable.Range(0, 3_000).Select(static index => $"a rather long utterance | {index}"));
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new MarkdownReport { MaxLength = limit }.Write(diff, writer);
        string text = writer.ToString();

        Assert.InRange(text.Length, limit / 4, limit);
        Assert.StartsWith(MarkdownReport.DiffMarker, text, StringComparison.Ordinal);
        Assert.EndsWith("Some of the report was left out, because a page may not be longer.\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(static line => line.StartsWith('|')), static line => Assert.EndsWith(" |", line, StringComparison.Ordinal));
        if (limit > 1_000)
        {
            int shown = text.Split("a rather long utterance").Length - 1;
            Assert.Contains($"\nand {3_000 - shown} more\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_endless_utterance_does_not_hide_the_others()
    {
        string text = Diff(Regressed([new string('x', 100_000), "short one"]));

        Assert.Contains("short one", text, StringComparison.Ordinal);
        Assert.Contains("\nand 1 more\n", text, StringComparison.Ordinal);
    }

    private static string Utterances(Func<int, string> utterance) => Diff(Regressed(Enumerable.Range(0, 2_000).Select(utterance)), int.MaxValue);

    /// <summary>A report with one text in every place that a text from a file can have.</summary>
    private static string Everywhere(string text)
    {
        TestRun Run(string answer, string name) => TestRun.From(
        [
            new() { Utterance = text, Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse(answer), ParentIntent = Intent.Parse($"{text}p"), Line = 1 },
            new()
            {
                Utterance = "other", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), Line = 2,
                Entities = [new EntityResult { Name = text, ExpectedValue = text, PredictedValue = answer == "A" ? text : "x" }],
            },
        ], name, info: new RunInfo([new SummaryRow(1, "Bot Name", [$"{text}{answer.Length}"])]));

        RunDiff diff = RunComparer.Diff(Run("A", $"{text}.csv"), Run($"trait: {text}", $"{text}2.csv"));
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new MarkdownReport().Write(diff.Candidate, writer);
        return Diff(diff) + writer;
    }

    private static RunDiff Regressed(IEnumerable<string> utterances)
    {
        string[] all = [.. utterances];
        return RunComparer.Diff(
            TestRun.From(all.Select(static (utterance, index) => UtteranceResult.Of(utterance, "A", "A", index + 1))),
            TestRun.From(all.Select(static (utterance, index) => UtteranceResult.Of(utterance, "A", "B", index + 1))));
    }

    private static string Diff(RunDiff diff, int limit = MarkdownReport.CommentLimit)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new MarkdownReport { MaxLength = limit }.Write(diff, writer);
        return writer.ToString();
    }

    /// <summary>The kinds of all nodes in order; neighbours that are only text count as one.</summary>
    private static string Tree(string markdown)
    {
        List<string> nodes = [];
        foreach (MarkdownObject node in Markdown.Parse(markdown, Parser).Descendants().Where(static node => node is not LiteralInline { Content.IsEmpty: true }))
        {
            string kind = node is LiteralInline or HtmlEntityInline ? "text" : node is HtmlInline html ? html.Tag : node.GetType().Name;
            if (kind != "text" || nodes.LastOrDefault() != "text")
            {
                nodes.Add(kind);
            }
        }

        return string.Join('\n', nodes);
    }

    private static string Text(LeafBlock block) => string.Concat(block.Inline?.Descendants().Select(static inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }) ?? []);
}
