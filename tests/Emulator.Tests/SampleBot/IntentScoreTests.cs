using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class IntentScoreTests
{
    private static readonly TrainedIntent Intent = new("Pay", [], []);

    [Fact]
    public void The_text_leaves_out_an_engine_that_found_nothing()
    {
        Assert.Equal("FM: 75, ML: 0.123", new IntentScore(Intent, 0.1234, 75).ToString());
        Assert.Equal("ML: 0.100", new IntentScore(Intent, 0.1, 0).ToString());
    }
}
