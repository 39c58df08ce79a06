using System.Globalization;
using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>Every set with more than two runs against exact arithmetic and scipy.</summary>
public sealed class GoldenHistoryTests
{
    [Theory]
    [MemberData(nameof(GoldenPairStatisticsTests.Sets), MemberType = typeof(GoldenPairStatisticsTests))]
    public void A_set_of_runs_has_the_golden_history(string set)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("multi", set + ".json");
        TestRun[] runs = [.. golden.GetProperty("runs").EnumerateArray().Select(file => ReferenceRuns.Run(set, file.GetString()!))];

        // The golden unit is a place in the files, and ours is an utterance with its copies; a key of its own makes a unit of each copy.
        Dictionary<UtteranceResult, string> places = new(ReferenceEqualityComparer.Instance);
        foreach (TestRun run in runs)
        {
            for (int place = 0; place < run.Results.Length; place++)
            {
                places.Add(run.Results[place], place.ToString(CultureInfo.InvariantCulture));
            }
        }

        RunHistory history = RunComparer.Compare(runs, new DiffOptions { Scope = DiffScope.Intent, Key = result => places[result] });

        Assert.Equal(golden.GetProperty("assertions").GetInt32(), history.Comparable);
        Assert.Equal(golden.GetProperty("passes").EnumerateArray().Select(static count => count.GetInt32()), history.Runs.Select(static run => run.Passed));
        Assert.Equal(golden.GetProperty("allPass").GetInt32(), history.Utterances.Count(static utterance => utterance.Runs.All(static run => run.Result == UtteranceVerdict.Passed)));
        Assert.Equal(golden.GetProperty("nonePass").GetInt32(), history.Utterances.Count(static utterance => utterance.Runs.All(static run => run.Result == UtteranceVerdict.Failed)));
        Assert.Equal(golden.GetProperty("answersDiffer").GetInt32(), history.Utterances.Count(static utterance => utterance.AnswersDiffer));
        GoldenStatisticsTests.CheckCochran(golden.GetProperty("cochranQ"), history.Test);
        JsonElement[] pairs = [.. golden.GetProperty("pairwiseMcNemar").EnumerateArray()];
        Assert.Equal(pairs.Length, history.Pairs.Length);
        foreach ((JsonElement expected, RunPair pair) in pairs.Zip(history.Pairs))
        {
            Assert.Equal((expected.GetProperty("b").GetInt64(), expected.GetProperty("c").GetInt64()), (pair.Test.Regressed, pair.Test.Fixed));
            Near.Equal(expected, "exactP", pair.Test.Exact, 1e-9);
            Near.Equal(expected, "midP", pair.Test.MidP, 1e-9);
            Near.Equal(expected, "holmP", pair.Holm, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(ReferenceRuns.Pairs), MemberType = typeof(ReferenceRuns))]
    public void A_pair_of_runs_has_the_golden_test_by_utterance(string set, string baseline, string candidate)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("pairs", set, $"{ReferenceRuns.Stem(baseline)}--{ReferenceRuns.Stem(candidate)}.json").GetProperty("perKeyIntentScope");

        RunHistory history = RunComparer.Compare([ReferenceRuns.Run(set, baseline), ReferenceRuns.Run(set, candidate)], new DiffOptions { Scope = DiffScope.Intent });

        Assert.Equal(golden.GetProperty("keys").GetInt32(), history.Comparable);
        Assert.Equal(
            (golden.GetProperty("mcnemar").GetProperty("b").GetInt64(), golden.GetProperty("mcnemar").GetProperty("c").GetInt64()),
            (history.Pairs[0].Test.Regressed, history.Pairs[0].Test.Fixed));
        Near.Equal(golden.GetProperty("mcnemar"), "exactP", history.Pairs[0].Holm, 1e-9);
    }
}
