namespace KoreBT.Analysis.Tests;

public sealed class EngineScoresTests
{
    [Fact]
    public void A_cell_gives_each_engine_its_score()
    {
        EngineScores scores = EngineScores.Parse("FM: 9351.41, ML: 0.12, FAQ: [1e-3]");

        Assert.Equal([new("FM", 9351.41), new("ML", 0.12), new("FAQ", 0.001)], scores.Engines);
        Assert.Equal(0.12, scores["ml"]);
        Assert.Null(scores["KG"]);
        Assert.Empty(scores.Others);
        Assert.False(scores.IsExternal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_blank_cell_has_no_score(string? cell)
    {
        Assert.Empty(EngineScores.Parse(cell).Engines);
        Assert.Empty(EngineScores.Parse(cell).Others);
    }

    [Fact]
    public void An_external_engine_is_named_and_gives_no_score()
    {
        EngineScores scores = EngineScores.Parse("ExtNLU");

        Assert.True(scores.IsExternal);
        Assert.Empty(scores.Engines);
    }

    [Fact]
    public void A_number_alone_has_no_engine() => Assert.Equal([new("", 0.75)], EngineScores.Parse("0.75").Engines);

    [Theory]
    [InlineData("ML: high", "ML: high")]
    [InlineData("ML: NaN", "ML: NaN")]
    [InlineData("ML: 1e999", "ML: 1e999")]
    [InlineData("hello", "hello")]
    public void What_is_no_score_is_kept_as_text(string cell, string other)
    {
        EngineScores scores = EngineScores.Parse("FM: 1; " + cell);

        Assert.Equal([new("FM", 1)], scores.Engines);
        Assert.Equal([other], scores.Others);
    }

    [Fact]
    public void An_elimination_is_made_of_reasons_or_scores()
    {
        EliminationInfo info = EliminationInfo.Parse("verbMatchOnly, Outside Proximity; ML: 0.4, 3, because");

        Assert.Equal([EliminationReason.VerbMatchOnly, EliminationReason.OutsideProximity], info.Reasons);
        Assert.Equal([new("ML", 0.4), new("", 3)], info.Scores.Engines);
        Assert.Equal(["because"], info.Scores.Others);
    }

    [Fact]
    public void Every_documented_reason_is_known()
    {
        string[] documented =
        [
            "belowDependencyThreshold", "verbMatchOnly", "entityMatchOnly", "foundDefinitive", "outsideProximity",
            "withinAnotherTask", "noWordMatch", "negationIntent", "taskNotAvailable", "subIntent",
        ];

        Assert.Equal(Enum.GetValues<EliminationReason>(), documented.Select(static word => Assert.Single(EliminationInfo.Parse(word).Reasons)));
    }

    [Fact]
    public async Task A_file_gives_the_parts_of_its_cells()
    {
        TestRun run = await Samples.LoadAsync("Utterance,ExpectedIntent,MatchedIntent,Result Type,Matched Intent’s Score,Expected Intent’s Score,Elimination Reason\nhi,A,B,FP,\"FM: 2, ML: 0.5\",ML: 0.25,noWordMatch\n");

        UtteranceResult result = Assert.Single(run.Results);
        Assert.Equal((0.5, 0.25), (result.PredictedScores["ML"], result.ExpectedScores["ML"]));
        Assert.Equal([EliminationReason.NoWordMatch], result.EliminationInfo.Reasons);
    }
}
