using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>The comparison of every reference pair against lists and statistics computed elsewhere.</summary>
public sealed class GoldenPairTests
{
    private static readonly ChangeKind[] Comparable =
        [ChangeKind.Regressed, ChangeKind.Fixed, ChangeKind.ChangedWrongAnswer, ChangeKind.StillFailing, ChangeKind.StillPassing];

    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void A_reference_pair_changes_as_the_golden_file_says_by_intent(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        (TestRun a, TestRun b, JsonElement golden) = Load(set, baseline, candidate);

        RunDiff diff = RunComparer.Diff(a, b, new DiffOptions { Scope = DiffScope.Intent });

        Assert.Equal(golden.GetProperty("alignedAssertions").GetInt32(), diff.Counts.Comparable);
        Assert.Equal(diff.Counts.Comparable, diff.Items.Length);
        foreach (ChangeKind kind in Comparable)
        {
            Assert.Equal(golden.GetProperty("fewestChangesCounts").GetProperty(Words.CamelCase(kind)).GetInt32(), diff.Counts[kind]);
        }

        CheckLists(golden, golden.GetProperty("intentScope"), diff, a);
        CheckSignificance(golden.GetProperty("perKeyIntentScope"), diff);
        CheckIntents(golden, diff);
        CheckRates(golden, golden.GetProperty("intentScope"), diff);
        JsonElement delta = golden.GetProperty("sameLabelSetDelta");
        Near.Equal(delta, "macroF1A", diff.Baseline.Classification.Macro.F1);
        Near.Equal(delta, "macroF1B", diff.Candidate.Classification.Macro.F1);
        Near.Equal(delta, "microF1A", diff.Baseline.Classification.Micro.F1);
        Near.Equal(delta, "microF1B", diff.Candidate.Classification.Micro.F1);
        Near.Equal(delta, "weightedF1A", diff.Baseline.Classification.Weighted.F1);
        Near.Equal(delta, "weightedF1B", diff.Candidate.Classification.Weighted.F1);
    }

    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void A_reference_pair_changes_as_the_golden_file_says_with_entities(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        (TestRun a, TestRun b, JsonElement golden) = Load(set, baseline, candidate);
        bool hasEntities = golden.TryGetProperty("assertionScope", out JsonElement scope);

        RunDiff diff = RunComparer.Diff(a, b);

        CheckLists(golden, hasEntities ? scope : golden.GetProperty("intentScope"), diff, a);
        CheckSignificance(golden.GetProperty(hasEntities ? "perKeyAssertionScope" : "perKeyIntentScope"), diff);
        CheckRates(golden, hasEntities ? scope : golden.GetProperty("intentScope"), diff);
    }

    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void Swapping_a_reference_pair_mirrors_it(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        (TestRun a, TestRun b, _) = Load(set, baseline, candidate);

        RunDiff there = RunComparer.Diff(a, b);
        RunDiff back = RunComparer.Diff(b, a);

        Assert.Equal(there.Counts.Regressed, back.Counts.Fixed);
        Assert.Equal(there.Counts.Fixed, back.Counts.Regressed);
        Assert.Equal(there.Counts.ChangedWrongAnswer, back.Counts.ChangedWrongAnswer);
        Assert.Equal(there.Significance.Test.Exact, back.Significance.Test.Exact);
    }

    private static (TestRun Baseline, TestRun Candidate, JsonElement Golden) Load(string set, string baseline, string candidate) =>
        (ReferenceRuns.Run(set, baseline), ReferenceRuns.Run(set, candidate),
            ReferenceRuns.Golden("pairs", set, $"{ReferenceRuns.Stem(baseline)}--{ReferenceRuns.Stem(candidate)}.json"));

    /// <summary>
    /// The golden lists pair by position, which is the same as ours for every utterance that occurs once; of those that occur several times only the
    /// counts can be compared.
    /// </summary>
    private static void CheckLists(JsonElement golden, JsonElement scope, RunDiff diff, TestRun baseline)
    {
        HashSet<int> copies = [.. golden.GetProperty("duplicateUtterances").EnumerateObject()
            .SelectMany(utterance => utterance.Value.EnumerateArray())
            .Select(ordinal => baseline.Results[ordinal.GetInt32() - 1].Line)];
        foreach (ChangeKind kind in Comparable)
        {
            IEnumerable<int> expected = scope.GetProperty("ordinals").GetProperty(Words.CamelCase(kind)).EnumerateArray()
                .Select(ordinal => baseline.Results[ordinal.GetInt32() - 1].Line);
            Assert.Equal(
                expected.Where(line => !copies.Contains(line)).Order(),
                diff.OfKind(kind).Select(item => item.BaselineLine!.Value).Where(line => !copies.Contains(line)).Order());
        }
    }

    private static void CheckSignificance(JsonElement perKey, RunDiff diff)
    {
        JsonElement test = perKey.GetProperty("mcnemar");
        Assert.Equal(perKey.GetProperty("keys").GetInt32(), diff.Significance.Units);
        Assert.Equal(test.GetProperty("b").GetInt64(), diff.Significance.Test.Regressed);
        Assert.Equal(test.GetProperty("c").GetInt64(), diff.Significance.Test.Fixed);
        Near.Equal(test, "exactP", diff.Significance.Test.Exact, 1e-9);
        Near.Equal(test, "midP", diff.Significance.Test.MidP, 1e-9);
    }

    /// <summary>The golden rates count assertions, ours utterances: they are the same where no utterance occurs twice.</summary>
    private static void CheckRates(JsonElement golden, JsonElement scope, RunDiff diff)
    {
        JsonElement rates = scope.GetProperty("rates");
        if (golden.GetProperty("duplicateUtterances").EnumerateObject().Any())
        {
            return;
        }

        Near.Equal(rates, "regressionRate", diff.Significance.RegressionRate);
        Near.Equal(rates, "fixRate", diff.Significance.FixRate);
        Near.Equal(rates, "churn", diff.Significance.Churn);
        Assert.Equal(rates.GetProperty("net").GetInt64(), diff.Counts.Fixed - diff.Counts.Regressed);

        // The golden differences are those of the baseline less the candidate.
        JsonElement newcombe = scope.GetProperty("newcombeAminusB95");
        Near.Equal(newcombe, "difference", -diff.Significance.PassRate!.Value);
        Near.Equal(newcombe, "low", -diff.Significance.PassRate.Interval.High);
        Near.Equal(newcombe, "high", -diff.Significance.PassRate.Interval.Low);
        Assert.Equal(-scope.GetProperty("newcombeAminusB90").GetProperty("high").GetDouble() > -diff.Significance.Margin, diff.Significance.IsNotWorse);
    }

    private static void CheckIntents(JsonElement golden, RunDiff diff)
    {
        bool copies = golden.GetProperty("duplicateUtterances").EnumerateObject().Any();
        foreach (JsonElement expected in golden.GetProperty("perIntent").EnumerateArray())
        {
            IntentChange change = diff.ByIntent.Single(change => change.Intent == Intent.Parse(expected.GetProperty("expected").GetString()));
            Assert.Equal(expected.GetProperty("n").GetInt64(), change.Baseline.Support);
            Assert.Equal(expected.GetProperty("passA").GetInt64(), change.Baseline.TruePositives);
            Assert.Equal(expected.GetProperty("passB").GetInt64(), change.Candidate.TruePositives);
            Assert.Equal(expected.GetProperty("b").GetInt64() - expected.GetProperty("c").GetInt64(), change.Regressed - change.Fixed);
            if (!copies)
            {
                Assert.Equal(expected.GetProperty("b").GetInt64(), change.Regressed);
                Near.Equal(expected, "exactP", change.Test.Exact, 1e-9);
                Near.Equal(expected, "midP", change.Test.MidP, 1e-9);
            }
        }

        if (!copies)
        {
            // The golden q values are those of the exact p values, ours of the mid-p values, over the same family.
            Assert.Equal(golden.GetProperty("perIntentFamilySize").GetInt32(), diff.ByIntent.Count(static change => change.Q is not null));
            IntentChange[] family = [.. diff.ByIntent.Where(static change => change.Q is not null)];
            Assert.Equal(MultipleTesting.BenjaminiHochberg([.. family.Select(static change => change.Test.MidP)]), family.Select(static change => change.Q!.Value));
            foreach ((IntentChange change, double q) in family.Zip(MultipleTesting.BenjaminiHochberg([.. family.Select(static change => change.Test.Exact)])))
            {
                Near.Equal(golden.GetProperty("perIntent").EnumerateArray().Single(intent => Intent.Parse(intent.GetProperty("expected").GetString()) == change.Intent), "bhQ", q, 1e-9);
            }
        }
    }
}
