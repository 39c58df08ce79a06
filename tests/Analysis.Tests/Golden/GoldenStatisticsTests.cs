using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>The statistics against published values and exact arithmetic, number by number.</summary>
public sealed class GoldenStatisticsTests
{
    [Fact]
    public void McNemar_has_the_golden_numbers() => Each("mcnemar", 17, static golden =>
        CheckMcNemar(golden.GetProperty("value"), McNemar.Test(golden.GetProperty("b").GetInt64(), golden.GetProperty("c").GetInt64())));

    [Fact]
    public void Wilson_has_the_golden_intervals() => Each("wilson", 11, static golden =>
        CheckInterval(golden, Wilson.Of(golden.GetProperty("x").GetInt64(), golden.GetProperty("n").GetInt64(), golden.GetProperty("level").GetDouble()), 1e-12));

    [Fact]
    public void Clopper_and_Pearson_have_the_golden_intervals() => Each("clopperPearson", 5, static golden =>
        CheckInterval(golden, ClopperPearson.Of(golden.GetProperty("x").GetInt64(), golden.GetProperty("n").GetInt64(), golden.GetProperty("level").GetDouble()), 1e-12));

    /// <summary>Newcombe's intervals; Tango's, which we do not compute, has no value in the file.</summary>
    [Fact]
    public void Paired_differences_have_the_golden_intervals() => Each("pairedDifference", 4, static golden =>
    {
        if (golden.TryGetProperty("value", out JsonElement value))
        {
            long[] table = [.. golden.GetProperty("table").EnumerateArray().Select(static count => count.GetInt64())];
            CheckDifference(value, PairedDifference.Of(table[0], table[1], table[2], table[3], value.GetProperty("level").GetDouble())!);
        }
    });

    [Fact]
    public void Bowker_has_the_golden_numbers() => Each("bowker", 2, static golden =>
        CheckBowker(golden.GetProperty("value"), Bowker.Test([.. golden.GetProperty("rows").EnumerateArray().Select(static row => (long[])[.. row.EnumerateArray().Select(static count => count.GetInt64())])])!.Value));

    [Fact]
    public void Cochran_has_the_golden_numbers() => Each("cochranQ", 3, static golden =>
    {
        IEnumerable<(string Verdicts, int Count)> units = golden.TryGetProperty("rows", out JsonElement rows)
            ? rows.EnumerateArray().Select(static row => (row.GetString()!, 1))
            : golden.GetProperty("weightedRows").EnumerateObject().Select(static row => (row.Name, row.Value.GetInt32()));
        bool[][] verdicts = [.. units.SelectMany(static unit => Enumerable.Repeat<bool[]>([.. unit.Verdicts.Select(static verdict => verdict == '1')], unit.Count))];

        CheckCochran(golden.GetProperty("value"), CochranQ.Test(verdicts));
    });

    [Fact]
    public void Corrections_for_many_tests_have_the_golden_numbers() => Each("multipleTesting", 3, static golden =>
    {
        double[] p = Numbers(golden.GetProperty("p"));
        Assert.All(Numbers(golden.GetProperty("value").GetProperty("bh")).Zip(MultipleTesting.BenjaminiHochberg(p)), static pair => Near.Equal(pair.First, pair.Second));
        Assert.All(Numbers(golden.GetProperty("value").GetProperty("holm")).Zip(MultipleTesting.Holm(p)), static pair => Near.Equal(pair.First, pair.Second));
    });

    /// <summary>The examples whose numbers are those of one set of labels and answers; G5 and G6, which try other label sets and policies, and G1, have tests of their own beside their parts.</summary>
    [Fact]
    public void The_textbooks_numbers_are_the_golden_ones()
    {
        int checks = 0;
        Each("classification", 12, golden =>
        {
            if (golden.TryGetProperty("value", out JsonElement value) && value.TryGetProperty("perLabel", out JsonElement labels))
            {
                LabelSet set = golden.GetProperty("labels") is { ValueKind: JsonValueKind.Array } explicitly
                    ? LabelSet.Explicit(explicitly.EnumerateArray().Select(static label => Intent.Parse(label.ToString())))
                    : LabelSet.Observed;
                CheckReport(value, labels, ClassificationReport.From(Samples.Labelled(Names(golden, "expected"), Names(golden, "predicted")), new() { Labels = set }));
                checks++;
            }
        });

        Assert.True(checks is 7 or 0);
    }

    /// <summary>G1: both families, in both runs, and what changed between them.</summary>
    [Fact]
    public void The_worked_example_has_the_golden_numbers()
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("statistics.json").GetProperty("classification")[0];
        JsonElement value = golden.GetProperty("value");
        string[] expected = Names(golden, "expected");
        TestRun before = Samples.Labelled(expected, Names(golden, "runA"));
        TestRun now = Samples.Labelled(expected, Names(golden, "runB"));

        CheckKore(value.GetProperty("koreRowA"), KoreSummary.From(before));
        CheckKore(value.GetProperty("koreRowB"), KoreSummary.From(now));
        CheckOneVsRest(value.GetProperty("oneVsRestWithoutNoneA"), ClassificationReport.From(before));
        CheckOneVsRest(value.GetProperty("oneVsRestWithoutNoneB"), ClassificationReport.From(now));
        CheckReport(value.GetProperty("withNoneA"), value.GetProperty("withNoneA").GetProperty("perLabel"), ClassificationReport.From(before, new() { Labels = LabelSet.Observed.WithNone() }));
        CheckMcNemar(value.GetProperty("mcnemar"), RunComparer.Diff(before, now).Significance.Test);
        CheckDifference(value.GetProperty("newcombeAminusB"), PairedDifference.Of(4, 3, 2, 3)!);
        foreach (JsonProperty kind in value.GetProperty("diffAtoB").EnumerateObject())
        {
            Assert.Equal(
                kind.Value.EnumerateArray().Select(static ordinal => ordinal.GetInt32()),
                RunComparer.Diff(before, now).Items.Where(item => Words.CamelCase(item.Kind) == kind.Name).Select(static item => item.BaselineLine!.Value).Order());
        }
    }

    internal static void CheckMcNemar(JsonElement golden, McNemar test)
    {
        Assert.Equal((golden.GetProperty("b").GetInt64(), golden.GetProperty("c").GetInt64()), (test.Regressed, test.Fixed));
        Near.Equal(golden, "exactP", test.Exact, 1e-9);
        Near.Equal(golden, "midP", test.MidP, 1e-9);
        Near.Equal(golden, "chi2", test.ChiSquare?.Statistic);
        Near.Equal(golden, "chi2P", test.ChiSquare?.P, 1e-9);
        Near.Equal(golden, "chi2Corrected", test.CorrectedChiSquare?.Statistic);
        Near.Equal(golden, "chi2CorrectedP", test.CorrectedChiSquare?.P, 1e-9);
    }

    /// <summary>The golden difference is the baseline's less the candidate's, ours the other way round.</summary>
    internal static void CheckDifference(JsonElement golden, PairedDifference difference)
    {
        Assert.Equal(golden.GetProperty("difference").GetDouble(), -difference.Value, 1e-12);
        Assert.Equal(golden.GetProperty("low").GetDouble(), -difference.Interval.High, 1e-12);
        Assert.Equal(golden.GetProperty("high").GetDouble(), -difference.Interval.Low, 1e-12);
        Assert.Equal(golden.GetProperty("level").GetDouble(), difference.Confidence);
    }

    internal static void CheckBowker(JsonElement golden, ChiSquare test)
    {
        Near.Equal(golden, "statistic", test.Statistic);
        Assert.Equal(golden.GetProperty("dfAllPairs").GetInt32(), test.DegreesOfFreedom);
        Near.Equal(golden, "pAllPairs", test.P, 1e-9);
    }

    internal static void CheckCochran(JsonElement golden, ChiSquare? test)
    {
        Near.Equal(golden, "q", test?.Statistic);
        Near.Equal(golden, "p", test?.P, 1e-9);
        Assert.Equal(golden.GetProperty("df").GetInt32(), test?.DegreesOfFreedom);
    }

    private static void CheckInterval(JsonElement golden, Interval? interval, double tolerance)
    {
        Near.Equal(golden.GetProperty("value")[0].GetDouble(), interval?.Low, tolerance);
        Near.Equal(golden.GetProperty("value")[1].GetDouble(), interval?.High, tolerance);
    }

    private static void CheckKore(JsonElement golden, KoreSummary kore)
    {
        Assert.Equal(
            (golden.GetProperty("tp").GetInt64(), golden.GetProperty("tn").GetInt64(), golden.GetProperty("fp").GetInt64(), golden.GetProperty("fn").GetInt64()),
            (kore.TruePositives, kore.TrueNegatives, kore.FalsePositives, kore.FalseNegatives));
        Near.Equal(golden, "precision", kore.Precision);
        Near.Equal(golden, "recall", kore.Recall);
        Near.Equal(golden, "f1", kore.F1);
        Near.Equal(golden, "success", kore.Success);
    }

    private static void CheckReport(JsonElement golden, JsonElement labels, ClassificationReport report)
    {
        CheckOneVsRest(golden, report);
        Near.Equal(golden, "accuracy", report.Accuracy);
        Near.Equal(golden, "kappa", report.Kappa);

        // Undefined here, where one label alone is expected or predicted, and 0 for scikit-learn.
        Near.Equal(golden, "mcc", report.Mcc ?? 0);
        if (golden.TryGetProperty("balancedAccuracy", out _))
        {
            Near.Equal(golden, "balancedAccuracy", report.BalancedAccuracy);
        }

        Assert.Equal(labels.EnumerateObject().Count(), report.Intents.Length);
    }

    private static void CheckOneVsRest(JsonElement golden, ClassificationReport report)
    {
        foreach ((string name, AverageMetrics average) in new[] { ("micro", report.Micro), ("macro", report.Macro), ("weighted", report.Weighted) })
        {
            CheckScores(golden.GetProperty(name), average.Precision, average.Recall, average.F1);
        }

        foreach (JsonProperty label in golden.GetProperty("perLabel").EnumerateObject())
        {
            IntentMetrics intent = report.For(Intent.Parse(label.Name == "-" ? "" : label.Name));
            CheckScores(label.Value, intent.Precision ?? 0, intent.Recall ?? 0, intent.F1 ?? 0);
            Assert.Equal(label.Value.GetProperty("support").GetInt64(), intent.Support);
        }
    }

    private static void CheckScores(JsonElement golden, double? precision, double? recall, double? f1)
    {
        Near.Equal(golden, "precision", precision);
        Near.Equal(golden, "recall", recall);
        Near.Equal(golden, "f1", f1);
    }

    private static string[] Names(JsonElement golden, string member) => [.. golden.GetProperty(member).EnumerateArray().Select(static label => label.ToString() == "-" ? "" : label.ToString())];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(static number => number.GetDouble())];

    /// <summary>Checks every entry of a list of the file, and that there are as many as somebody has looked at.</summary>
    private static void Each(string list, int count, Action<JsonElement> check)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement[] entries = [.. ReferenceRuns.Golden("statistics.json").GetProperty(list).EnumerateArray()];
        Assert.Equal(count, entries.Length);
        Assert.All(entries, check);
    }
}
