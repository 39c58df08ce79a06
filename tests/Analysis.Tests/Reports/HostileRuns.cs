using System.Collections.Concurrent;
using AngleSharp.Html.Dom;

namespace KoreBT.Analysis.Tests;

/// <summary>Runs and policies with a hostile text wherever a text of others can stand.</summary>
internal static class HostileRuns
{
    public const int Payloads = 2_000;

    private static readonly string[] Sinks =
    [
        "utterance", "expected", "predicted", "context", "entity name", "wanted value", "found value", "score", "file", "bot", "report", "label", "value", "tested", "owner", "allowance",
    ];

    private static readonly string[] Texts = [.. HostileTexts.Take(Payloads)];

    /// <summary>Every page has another text in each sink, and in the end each sink has had every text; with a step, every text has been in some sink.</summary>
    public static void Check(Func<Func<string, string>, string> page, int step = 1)
    {
        string[] expected = [.. HtmlPages.Skeleton(HtmlPages.Parsed(HtmlPages.Light(page(static _ => "plain"))))];
        ConcurrentBag<int> differing = [];
        Parallel.ForEach(Enumerable.Range(0, Payloads / step).Select(count => count * step), number =>
        {
            using IHtmlDocument document = HtmlPages.Parsed(HtmlPages.Light(page(Of(number))));
            if (!HtmlPages.Skeleton(document).SequenceEqual(expected))
            {
                differing.Add(number);
            }
        });

        // One sink at a time, to say which.
        Assert.Equal([], differing.Order().Take(5).SelectMany(number => Sinks.Where(sink =>
            !HtmlPages.Skeleton(HtmlPages.Parsed(HtmlPages.Light(page(here => here == sink ? Of(number)(here) : "plain")))).SequenceEqual(expected)).Select(sink => $"{sink}: {Of(number)(sink)}")));
        Assert.Empty(differing);
    }

    public static Func<string, string> Of(int number) => sink => Texts[(number + (127 * Array.IndexOf(Sinks, sink))) % Payloads];

    /// <summary>One row for each thing that can be shown: a loss to an intent, an entity, a context. Names begin with a digit, so that the order of the rows is the same.</summary>
    public static TestRun Run(Func<string, string> text, bool isAfter)
    {
        string label = Name(text("expected")), answer = Name(text("predicted"), 'p');
        UtteranceResult[] results =
        [
            Row($"0{text("utterance")}", label, isAfter ? answer : label, 2),
            Row("1", label, label, 3, [new EntityResult { Name = Name(text("entity name"), 'n'), ExpectedValue = text("wanted value") + "1", PredictedValue = isAfter ? text("found value") + "2" : text("wanted value") + "1" }]),
            Row("2", label, "Right", 4),
            Row("3", "Right", "Right", 5, parent: Name(text("context"), 'c')),
        ];
        RunInfo info = new(
        [
            new SummaryRow(1, "Bot Name", [$"b{text("bot")}"]), new SummaryRow(2, "Report name", [$"r{text("report")}"]), new SummaryRow(3, "Last Tested", [$"t{text("tested")}"]),
            new SummaryRow(4, $"l{text("label")}", [$"{(isAfter ? "1" : "0")}{text("value")}"]),
        ]);
        return TestRun.From(results, $"f{text("file")}.csv", info);

        UtteranceResult Row(string utterance, string expected, string predicted, int line, IReadOnlyList<EntityResult>? entities = null, string? parent = null) => new()
        {
            Utterance = utterance,
            Expected = IntentSet.Parse(expected),
            Predicted = IntentSet.Parse(predicted),
            ParentIntent = Intent.Parse(parent),
            PredictedScore = text("score"),
            Entities = entities ?? [],
            Line = line,
        };
    }

    /// <summary>A name that sorts where it did, whatever it is. A bar in a cell separates names; here the text is one.</summary>
    public static string Name(string text, char first = 'e') => $"{first}0{text}.".Replace('|', '¦');

    /// <summary>Rules and an allowance that name what the runs have.</summary>
    public static GatePolicy Policy(Func<string, string> text) => new(
        [
            new GateRule { Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0 },
            new GateRule { Scope = GateScope.Intent, Name = Name(text("expected")), Metric = "recall", Comparison = GateComparison.AtLeast, Threshold = 1 },
            new GateRule { Scope = GateScope.Entity, Name = Name(text("entity name"), 'n'), Metric = "recall", Comparison = GateComparison.AtLeast, Threshold = 1 },
        ],
        [new AllowedRegression { Utterance = $"nobody says {text("allowance")}", Owner = $"o{text("owner")}", Expires = DateOnly.MaxValue }]);
}
