using KoreBT.Emulator.Results;

namespace KoreBT.Emulator.Tests.Results;

public sealed class RunCountsTests
{
    [Fact]
    public void F1_is_taken_from_the_rounded_ratios()
    {
        // Exactly, P = 1/3, R = 1/8 and F1 = 2/11 = 0.1818; from 0.33 and 0.13 it is 0.1865.
        RunCounts counts = new(1, 0, 2, 7, 0, 0, 0);

        Assert.Equal(("0.33", "0.13", "0.19"), (Ratio.Text(counts.Precision), Ratio.Text(counts.Recall), Ratio.Text(counts.F1)));
    }

    [Fact]
    public void Failed_utterances_count_as_failures_but_as_none_of_the_four()
    {
        var json = new RunCounts(TruePositives: 3, TrueNegatives: 2, FalsePositives: 4, FalseNegatives: 1, FailedUtterances: 5, Entities: 7, MatchedEntities: 6).ToJson(withTraits: true);

        Assert.Equal(5, (int)json["success"]!);
        Assert.Equal(10, (int)json["failure"]!);
        Assert.Equal(1, (int)json["failedEntitiesCount"]!);
        Assert.Equal(0, (int)json["traitFailure"]!);
    }

    [Fact]
    public void Nothing_counted_gives_zeros()
    {
        RunCounts counts = RunCounts.Of([], failedUtterances: 1);

        Assert.Equal((0.0, 0.0, 0.0), (counts.Precision, counts.Recall, counts.F1));
    }
}
