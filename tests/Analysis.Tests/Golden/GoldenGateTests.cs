using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>Gates over every reference pair, at the golden numbers and one step beyond.</summary>
public sealed class GoldenGateTests
{
    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void A_gate_is_open_at_the_golden_numbers_and_closed_beyond_them(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("pairs", set, $"{ReferenceRuns.Stem(baseline)}--{ReferenceRuns.Stem(candidate)}.json");
        JsonElement counts = golden.GetProperty("fewestChangesCounts");
        JsonElement delta = golden.GetProperty("sameLabelSetDelta");
        int regressed = counts.GetProperty("regressed").GetInt32();
        int net = regressed - counts.GetProperty("fixed").GetInt32();
        RunDiff diff = RunComparer.Diff(ReferenceRuns.Run(set, baseline), ReferenceRuns.Run(set, candidate), new DiffOptions { Scope = DiffScope.Intent });

        Check(diff, "regressed", GateComparison.AtMost, regressed, 1);
        Check(diff, "netRegressed", GateComparison.AtMost, net, 1);
        foreach (string average in (string[])["macroF1", "microF1", "weightedF1"])
        {
            double fall = delta.GetProperty(average + "A").GetDouble() - delta.GetProperty(average + "B").GetDouble();
            if (fall > 0)
            {
                Check(diff, average, GateComparison.MayFallBy, fall, 1e-6);
            }
            else
            {
                Assert.True(Gate.Evaluate(diff, Gate.Rule(average, GateComparison.MayFallBy, 0)).Passed);
            }
        }
    }

    [Fact]
    public void Kore_and_Luis_have_one_headline_and_sixty_changes_which_a_gate_sees()
    {
        ReferenceRuns.SkipWithoutData();
        RunDiff diff = RunComparer.Diff(ReferenceRuns.Run("kore-2017", "kore.csv"), ReferenceRuns.Run("kore-2017", "luis.csv"));

        GateVerdict verdict = Gate.Evaluate(
            diff,
            Gate.Rule("koreSuccess", GateComparison.MayFallBy, 0),
            Gate.Rule("netRegressed", GateComparison.AtMost, 0),
            Gate.Rule("regressed", GateComparison.AtMost, 29),
            Gate.Rule("falseAlarmRate", GateComparison.AtMost, 0.99));

        Assert.Equal([(3, 30.0), (4, 1.0)], verdict.Reasons.Select(static reason => (reason.Rule!.Value, reason.Value!.Value)));
        Assert.Equal(30, verdict.Reasons[0].Items.Length);
    }

    private static void Check(RunDiff diff, string metric, GateComparison comparison, double threshold, double step)
    {
        Assert.True(Gate.Evaluate(diff, Gate.Rule(metric, comparison, threshold)).Passed, metric);
        if (threshold >= step || metric == "netRegressed")
        {
            Assert.False(Gate.Evaluate(diff, Gate.Rule(metric, comparison, threshold - step)).Passed, metric);
        }
    }
}
