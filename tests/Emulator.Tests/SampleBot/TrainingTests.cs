using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class TrainingTests
{
    private static readonly Section[] Published = [new("A", ["Day"], ["one", "two"]), new("B", [], ["three"])];

    [Fact]
    public void Changes_add_take_away_and_bring_new_intents_behind_the_old_ones()
    {
        IReadOnlyList<TrainedIntent> intents = Training.Apply(Published, [new("C", ["Branch"], ["four"]), new("A", [], ["- one", "five"])]);

        Assert.Equal(["A", "B", "C"], intents.Select(intent => intent.Name));
        Assert.Equal(["two", "five"], intents[0].Utterances);
        Assert.Equal(["Day"], intents[0].Entities);
        Assert.Equal(["three"], intents[1].Utterances);
        Assert.Equal(["Branch"], intents[2].Entities);
    }

    [Fact]
    public void Taking_away_what_is_not_there_is_refused() =>
        Assert.Equal(
            "The training of A has no utterance \"six\" to take away.",
            Assert.Throws<FormatException>(() => Training.Apply(Published, [new("A", [], ["- six"])])).Message);
}
