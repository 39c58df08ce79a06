using System.Globalization;
using System.Text.RegularExpressions;

namespace KoreBT.Analysis.Tests;

/// <summary>docs/metrics.md says what the library computes: its example is read from the page, and every figure of its tables computed from it.</summary>
public sealed partial class MetricsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Repository.PathOf("docs", "metrics.md"));
    private static readonly TestRun Published = Run("published version");
    private static readonly TestRun InDevelopment = Run("in development");
    private static readonly PairedAnswer[] Pairs = [.. Published.Results.Zip(InDevelopment.Results, static (before, now) => new PairedAnswer(before.ExpectedIntent, before.PredictedIntent, now.PredictedIntent))];

    /// <summary>What stands in the columns of one run.</summary>
    private static readonly Dictionary<string, Func<TestRun, string>> OfARun = new()
    {
        ["true positive (TP)"] = static run => Count(Kore(run).TruePositives),
        ["true negative (TN)"] = static run => Count(Kore(run).TrueNegatives),
        ["false positive (FP), a wrong intent"] = static run => Count(Kore(run).WrongIntents),
        ["false positive (FP), a false alarm"] = static run => Count(Kore(run).FalseAlarms),
        ["false negative (FN)"] = static run => Count(Kore(run).FalseNegatives),
        ["Kore precision"] = static run => Number(Kore(run).Precision),
        ["Kore recall"] = static run => Number(Kore(run).Recall),
        ["Kore F1"] = static run => Number(Kore(run).F1),
        ["Success"] = static run => Number(Kore(run).Success),
        ["support of B"] = static run => Count(Of(run, "B").Support),
        ["predictions of B"] = static run => Count(Of(run, "B").Predicted),
        ["precision of B"] = static run => Number(Of(run, "B").Precision),
        ["recall of B"] = static run => Number(Of(run, "B").Recall),
        ["F1 of B"] = static run => Number(Of(run, "B").F1),
        ["F2 of C"] = static run => Number(Of(run, "C").FBeta(2)),
        ["F0.5 of C"] = static run => Number(Of(run, "C").FBeta(0.5)),
        ["recall of \"no intent\""] = static run => Number(Report(run).None.Recall),
        ["micro precision"] = static run => Number(Report(run).Micro.Precision),
        ["micro recall"] = static run => Number(Report(run).Micro.Recall),
        ["micro F1"] = static run => Number(Report(run).Micro.F1),
        ["macro precision"] = static run => Number(Report(run).Macro.Precision),
        ["macro recall"] = static run => Number(Report(run).Macro.Recall),
        ["macro F1"] = static run => Number(Report(run).Macro.F1),
        ["weighted precision"] = static run => Number(Report(run).Weighted.Precision),
        ["weighted recall"] = static run => Number(Report(run).Weighted.Recall),
        ["weighted F1"] = static run => Number(Report(run).Weighted.F1),
        ["macro F2"] = static run => Number(Report(run).FBeta(2).Macro),
        ["macro F1 with \"no intent\""] = static run => Number(WithNone(run).Macro.F1),
        ["weighted F1 with \"no intent\""] = static run => Number(WithNone(run).Weighted.F1),
        ["accuracy"] = static run => Number(Report(run).Accuracy),
        ["balanced accuracy"] = static run => Number(Report(run).BalancedAccuracy),
        ["Cohen's kappa"] = static run => Number(Report(run).Kappa),
        ["Matthews' coefficient"] = static run => Number(Report(run).Mcc),
        ["Wilson, success"] = static run => Between(Kore(run).SuccessInterval()),
        ["Wilson, Kore precision"] = static run => Between(Kore(run).PrecisionInterval()),
        ["Wilson, Kore recall"] = static run => Between(Kore(run).RecallInterval()),
        ["Wilson, recall of B"] = static run => Between(Of(run, "B").RecallInterval()),
        ["Clopper-Pearson, success"] = static run => Between(ClopperPearson.Of(Kore(run).TruePositives + Kore(run).TrueNegatives, Kore(run).Assertions)),
    };

    /// <summary>What stands in the columns of both runs.</summary>
    private static readonly Dictionary<string, Func<string>> OfBoth = new()
    {
        ["McNemar's exact p"] = static () => Number(Test.Exact),
        ["McNemar's mid-p"] = static () => Number(Test.MidP),
        ["McNemar's chi-square"] = static () => Number(Test.ChiSquare?.Statistic),
        ["the same, corrected"] = static () => Number(Test.CorrectedChiSquare?.Statistic),
        ["difference"] = static () => Number(Difference(0.95).Value),
        ["Newcombe's interval"] = static () => Between(Difference(0.95).Interval),
        ["Newcombe's interval, 90%"] = static () => Between(Difference(0.9).Interval),
        ["change of macro F1"] = static () => Number(PairedBootstrap.Of(Pairs).Difference),
        ["bootstrap interval"] = static () => Between(PairedBootstrap.Of(Pairs).Interval),
        ["randomisation p"] = static () => Number(ApproximateRandomisation.Test(Pairs).P),
        ["Benjamini and Hochberg's q of B"] = static () => Number(MultipleTesting.BenjaminiHochberg(Changed(out int b))[b]),
        ["Holm's p of B"] = static () => Number(MultipleTesting.Holm(Changed(out int b))[b]),
        ["Bowker's statistic of the answers"] = static () => Number(Bowker.Test(Answers())?.Statistic),
        ["Cochran's Q of the two versions"] = static () => Number(CochranQ.Test([.. Pairs.Select(static pair => (bool[])[pair.Expected == pair.Baseline, pair.Expected == pair.Candidate])])?.Statistic),
    };

    private static McNemar Test => RunComparer.Diff(Published, InDevelopment).Significance.Test;

    [Fact]
    public void Every_figure_of_the_tables_is_the_librarys()
    {
        List<string> met = [];
        List<string> wrong = [];
        string[] header = [];
        foreach (string line in Page)
        {
            string[] cells = Cells(line);
            header = cells.Length == 0 ? [] : header.Length == 0 ? cells : header;
            for (int column = 1; column < Math.Min(header.Length, cells.Length); column++)
            {
                if (cells != header && cells[0] != "---" && Expected(header[column], cells[0]) is { } figure)
                {
                    met.Add(cells[0]);
                    if (cells[column].Split('=')[^1].Trim() != figure)
                    {
                        wrong.Add($"{cells[0]}, {header[column]}: {figure}, and not {cells[column]}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal([.. OfARun.Keys.Concat(OfBoth.Keys).Order(StringComparer.Ordinal)], met.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever writes 5 / 8 = 0.625 has divided, wherever it stands.</summary>
    [Fact]
    public void Every_quotient_on_the_page_is_right()
    {
        Match[] quotients = [.. Page.SelectMany(static line => Quotient().Matches(line))];

        Assert.All(quotients, static quotient => Assert.Equal(
            quotient.Groups["value"].Value, Number(double.Parse(quotient.Groups["over"].Value, CultureInfo.InvariantCulture) / double.Parse(quotient.Groups["under"].Value, CultureInfo.InvariantCulture))));
        Assert.True(quotients.Length > 20);
    }

    [Fact]
    public void Every_sum_of_the_averages_is_right()
    {
        Match[] sums = [.. Page.SelectMany(static line => Sum().Matches(line))];

        Assert.All(sums, static sum => Assert.Equal(
            double.Parse(sum.Groups["value"].Value, CultureInfo.InvariantCulture),
            sum.Groups["terms"].Value.Split('+').Sum(static term => term.Split('·').Select(static factor => double.Parse(factor, CultureInfo.InvariantCulture)).Aggregate(static (one, other) => one * other)) / double.Parse(sum.Groups["under"].Value, CultureInfo.InvariantCulture),
            0.001));
        Assert.True(sums.Length > 10);
    }

    [Fact]
    public void The_example_is_the_one_of_the_tests_and_shows_what_it_should()
    {
        Assert.Equal(KoreSummary.From(Samples.Published), Kore(Published));
        Assert.Equal(KoreSummary.From(Samples.InDevelopment), Kore(InDevelopment));
        Assert.Equal(ClassificationReport.From(Samples.InDevelopment).Macro, Report(InDevelopment).Macro);
        Assert.False(Difference(0.95).IsNotWorseBy(0.36));
        Assert.False(Difference(0.95).IsWithin(0.36));
    }

    /// <summary>The figure that belongs into a cell; null for cells that hold none. A column of figures has no row without one.</summary>
    private static string? Expected(string column, string row) => column switch
    {
        "published" => OfARun[row](Published),
        "in development" => OfARun[row](InDevelopment),
        "example" => OfBoth[row](),
        _ => null,
    };

    /// <summary>The cells of a row; none of a line that is no part of a table.</summary>
    private static string[] Cells(string line) => line.StartsWith('|') ? [.. line.Split('|')[1..^1].Select(static cell => cell.Trim())] : [];

    private static TestRun Run(string name)
    {
        static IEnumerable<string> Row(string name) => Page.First(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)).Trim('|').Split('|').Skip(1).Select(static cell => cell.Trim().TrimStart('-'));
        return Samples.Labelled(Row("expected"), Row(name));
    }

    private static KoreSummary Kore(TestRun run) => KoreSummary.From(run);

    private static ClassificationReport Report(TestRun run) => ClassificationReport.From(run);

    private static ClassificationReport WithNone(TestRun run) => ClassificationReport.From(run, new() { Labels = LabelSet.Observed.WithNone() });

    private static IntentMetrics Of(TestRun run, string intent) => Report(run).For(Intent.Parse(intent));

    private static PairedDifference Difference(double level) => PairedDifference.Of(
        Pairs.Count(static pair => pair.Expected == pair.Baseline && pair.Expected == pair.Candidate),
        Pairs.Count(static pair => pair.Expected == pair.Baseline && pair.Expected != pair.Candidate),
        Pairs.Count(static pair => pair.Expected != pair.Baseline && pair.Expected == pair.Candidate),
        Pairs.Count(static pair => pair.Expected != pair.Baseline && pair.Expected != pair.Candidate),
        level)!;

    /// <summary>The exact p values of the intents that changed, and where that of B stands.</summary>
    private static double[] Changed(out int b)
    {
        IntentChange[] changes = [.. RunComparer.Diff(Published, InDevelopment).ByIntent.Where(static change => change.Regressed + change.Fixed > 0)];
        b = Array.FindIndex(changes, static change => change.Intent == Intent.Parse("B"));
        return [.. changes.Select(static change => McNemar.Test(change.Regressed, change.Fixed).Exact)];
    }

    private static long[][] Answers()
    {
        Intent[] labels = [.. Pairs.SelectMany(static pair => (Intent[])[pair.Baseline, pair.Candidate]).Distinct()];
        return [.. labels.Select(before => labels.Select(now => Pairs.LongCount(pair => pair.Baseline == before && pair.Candidate == now)).ToArray())];
    }

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("0.000", CultureInfo.InvariantCulture) ?? "n/a";

    private static string Between(Interval? interval) => $"{Number(interval?.Low)} to {Number(interval?.High)}";

    [GeneratedRegex(@"(?<![\d.] |[\d.])(?<over>-?\d+) / (?<under>\d+) = (?<value>-?\d\.\d{3})")]
    private static partial Regex Quotient();

    [GeneratedRegex(@"\((?<terms>[\d. ·+]+)\) / (?<under>\d+) = (?<value>\d\.\d{3})")]
    private static partial Regex Sum();
}
