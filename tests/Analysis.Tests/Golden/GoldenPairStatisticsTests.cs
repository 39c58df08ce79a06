using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>The statistics of every reference pair, and of every set with more than two runs, against exact arithmetic and scipy.</summary>
public sealed class GoldenPairStatisticsTests
{
    public static TheoryData<string> Sets => Repository.ReferenceData is { } data
        ? [.. Directory.GetFiles(Path.Combine(data, "golden", "multi")).Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [""];

    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void A_reference_pair_has_the_golden_tests_and_intervals(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("pairs", set, $"{ReferenceRuns.Stem(baseline)}--{ReferenceRuns.Stem(candidate)}.json");

        foreach (string scope in (string[])["intentScope", "assertionScope"])
        {
            if (golden.TryGetProperty(scope, out JsonElement values))
            {
                CheckScope(values);
            }
        }

        foreach (string scope in (string[])["perKeyIntentScope", "perKeyAssertionScope"])
        {
            if (golden.TryGetProperty(scope, out JsonElement values))
            {
                GoldenStatisticsTests.CheckMcNemar(values.GetProperty("mcnemar"), McNemar.Test(values.GetProperty("onlyAPasses").GetInt64(), values.GetProperty("onlyBPasses").GetInt64()));
            }
        }

        CheckIntents(golden);
        CheckAnswers(golden.GetProperty("answerMigration"), ReferenceRuns.Run(set, baseline), ReferenceRuns.Run(set, candidate));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_of_runs_has_the_golden_Q_and_pairwise_tests(string set)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("multi", set + ".json");
        string[] files = [.. golden.GetProperty("runs").EnumerateArray().Select(static file => file.GetString()!)];
        bool[][] units = [.. Enumerable.Range(0, golden.GetProperty("assertions").GetInt32()).Select(unit => files.Select(file => ReferenceRuns.Run(set, file).Results[unit].IntentPassed!.Value).ToArray())];

        Assert.Equal(golden.GetProperty("passes").EnumerateArray().Select(static count => count.GetInt32()), files.Select((_, run) => units.Count(unit => unit[run])));
        GoldenStatisticsTests.CheckCochran(golden.GetProperty("cochranQ"), CochranQ.Test(units));

        JsonElement[] pairs = [.. golden.GetProperty("pairwiseMcNemar").EnumerateArray()];
        McNemar[] tests = [.. pairs.Select(pair => Test(units, Array.IndexOf(files, pair.GetProperty("runA").GetString()), Array.IndexOf(files, pair.GetProperty("runB").GetString())))];
        IReadOnlyList<double> holm = MultipleTesting.Holm([.. tests.Select(static test => test.Exact)]);
        for (int pair = 0; pair < pairs.Length; pair++)
        {
            Assert.Equal((pairs[pair].GetProperty("b").GetInt64(), pairs[pair].GetProperty("c").GetInt64()), (tests[pair].Regressed, tests[pair].Fixed));
            Near.Equal(pairs[pair], "exactP", tests[pair].Exact, 1e-9);
            Near.Equal(pairs[pair], "midP", tests[pair].MidP, 1e-9);
            Near.Equal(pairs[pair], "holmP", holm[pair], 1e-9);
        }
    }

    private static McNemar Test(bool[][] units, int baseline, int candidate) =>
        McNemar.Test(units.Count(unit => unit[baseline] && !unit[candidate]), units.Count(unit => !unit[baseline] && unit[candidate]));

    private static void CheckScope(JsonElement golden)
    {
        JsonElement table = golden.GetProperty("table");
        (long both, long onlyBaseline, long onlyCandidate, long neither) =
            (table.GetProperty("bothPass").GetInt64(), table.GetProperty("onlyAPasses").GetInt64(), table.GetProperty("onlyBPasses").GetInt64(), table.GetProperty("neitherPasses").GetInt64());
        long all = both + onlyBaseline + onlyCandidate + neither;

        GoldenStatisticsTests.CheckMcNemar(golden.GetProperty("mcnemar"), McNemar.Test(onlyBaseline, onlyCandidate));
        GoldenStatisticsTests.CheckDifference(golden.GetProperty("newcombeAminusB95"), PairedDifference.Of(both, onlyBaseline, onlyCandidate, neither)!);
        GoldenStatisticsTests.CheckDifference(golden.GetProperty("newcombeAminusB90"), PairedDifference.Of(both, onlyBaseline, onlyCandidate, neither, 0.9)!);
        CheckInterval(golden.GetProperty("wilson95A"), Wilson.Of(both + onlyBaseline, all));
        CheckInterval(golden.GetProperty("wilson95B"), Wilson.Of(both + onlyCandidate, all));

        // Not worse and equivalent are read off the golden 90% interval, whose sides are exchanged here.
        PairedDifference difference = PairedDifference.Of(both, onlyBaseline, onlyCandidate, neither)!;
        (double low, double high) = (-golden.GetProperty("newcombeAminusB90").GetProperty("high").GetDouble(), -golden.GetProperty("newcombeAminusB90").GetProperty("low").GetDouble());
        foreach (double margin in (double[])[0.005, 0.01, 0.02, 0.05, 0.1])
        {
            Assert.Equal(low > -margin, difference.IsNotWorseBy(margin));
            Assert.Equal(low > -margin && high < margin, difference.IsWithin(margin));
        }
    }

    private static void CheckIntents(JsonElement golden)
    {
        JsonElement[] family = [.. golden.GetProperty("perIntent").EnumerateArray().Where(static intent => intent.GetProperty("b").GetInt64() + intent.GetProperty("c").GetInt64() > 0)];
        McNemar[] tests = [.. family.Select(static intent => McNemar.Test(intent.GetProperty("b").GetInt64(), intent.GetProperty("c").GetInt64()))];
        IReadOnlyList<double> q = MultipleTesting.BenjaminiHochberg([.. tests.Select(static test => test.Exact)]);
        IReadOnlyList<double> holm = MultipleTesting.Holm([.. tests.Select(static test => test.Exact)]);

        Assert.Equal(golden.GetProperty("perIntentFamilySize").GetInt32(), family.Length);
        for (int intent = 0; intent < family.Length; intent++)
        {
            Near.Equal(family[intent], "exactP", tests[intent].Exact, 1e-9);
            Near.Equal(family[intent], "midP", tests[intent].MidP, 1e-9);
            Near.Equal(family[intent], "bhQ", q[intent], 1e-9);
            Near.Equal(family[intent], "holmP", holm[intent], 1e-9);
        }
    }

    private static void CheckAnswers(JsonElement golden, TestRun baseline, TestRun candidate)
    {
        (Intent Before, Intent Now)[] answers = [.. baseline.Results.Zip(candidate.Results, static (before, now) => (before.PredictedIntent, now.PredictedIntent))];
        Intent[] labels = [.. answers.SelectMany(static answer => (Intent[])[answer.Before, answer.Now]).Distinct()];
        Dictionary<Intent, int> numbers = Enumerable.Range(0, labels.Length).ToDictionary(number => labels[number]);
        long[][] table = [.. labels.Select(_ => new long[labels.Length])];
        foreach ((Intent before, Intent now) in answers)
        {
            table[numbers[before]][numbers[now]]++;
        }

        Assert.Equal(golden.GetProperty("bowker").GetProperty("categories").GetInt32(), labels.Length);
        GoldenStatisticsTests.CheckBowker(golden.GetProperty("bowker"), Bowker.Test(table)!.Value);
        Assert.Equal(golden.GetProperty("changedAnswers").GetInt32(), answers.Count(static answer => answer.Before != answer.Now));
        foreach (JsonElement cell in golden.GetProperty("top50").EnumerateArray())
        {
            Assert.Equal(
                cell.GetProperty("count").GetInt64(),
                table[numbers[Intent.Parse(cell.GetProperty("matchedA").GetString())]][numbers[Intent.Parse(cell.GetProperty("matchedB").GetString())]]);
        }
    }

    private static void CheckInterval(JsonElement golden, Interval? interval)
    {
        Near.Equal(golden[0].GetDouble(), interval?.Low);
        Near.Equal(golden[1].GetDouble(), interval?.High);
    }
}
