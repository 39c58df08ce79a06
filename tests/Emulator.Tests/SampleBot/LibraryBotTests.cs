using System.Text;
using KoreBT.Emulator.Results;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class LibraryBotTests
{
    private static readonly TrainedBot Published = LibraryBot.Of(BotVersion.Published);
    private static readonly TrainedBot InDevelopment = LibraryBot.Of(BotVersion.InDevelopment);

    private static IReadOnlyList<(JudgedCase Before, JudgedCase After)> Pairs { get; } =
        [.. LibraryBot.Cases.Select(test => (JudgedCase.Of(test, Published.Ask(test.Utterance)), JudgedCase.Of(test, InDevelopment.Ask(test.Utterance))))];

    private static bool Succeeds(JudgedCase judged) => judged.Outcome is Outcome.TruePositive or Outcome.TrueNegative;

    private static bool Passes(JudgedCase judged) => Succeeds(judged) && judged.Entities.All(entity => entity.IsMatch);

    [Fact]
    public void The_bot_and_its_suite_are_large_enough_to_be_of_use()
    {
        Assert.True(Published.Intents.Count >= 12);
        Assert.Equal(["Loan Status"], InDevelopment.Intents.Select(intent => intent.Name).Except(Published.Intents.Select(intent => intent.Name)));
        Assert.True(LibraryBot.Cases.Count >= 240);
        Assert.True(LibraryBot.Cases.Count(test => test.ExpectedIntent is null) >= 25);
        Assert.True(LibraryBot.Cases.Count(test => test.Entities.Count >= 2) >= 10);
    }

    [Fact]
    public void The_published_version_is_good_and_not_perfect_and_the_next_is_hardly_better()
    {
        double before = Pairs.Average(pair => Succeeds(pair.Before) ? 1.0 : 0);
        double after = Pairs.Average(pair => Succeeds(pair.After) ? 1.0 : 0);

        Assert.InRange(before, 0.80, 0.92);
        Assert.InRange(after - before, 0, 0.03);
    }

    [Fact]
    public void Between_the_versions_enough_regresses_and_enough_is_fixed()
    {
        Assert.True(Pairs.Count(pair => Succeeds(pair.Before) && !Succeeds(pair.After)) >= 8);
        Assert.True(Pairs.Count(pair => !Succeeds(pair.Before) && Succeeds(pair.After)) >= 8);
        Assert.True(Pairs.Count(pair => Succeeds(pair.Before) && Succeeds(pair.After) && Passes(pair.Before) && !Passes(pair.After)) >= 3);
        Assert.True(Pairs.Count(pair => Succeeds(pair.Before) && Succeeds(pair.After) && !Passes(pair.Before) && Passes(pair.After)) >= 3);
    }

    [Fact]
    public void The_new_intent_takes_utterances_from_several_others_and_from_chatter()
    {
        string?[] robbed = [.. Pairs.Where(pair => Succeeds(pair.Before) && pair.After.Prediction.Intent?.Name == "Loan Status").Select(pair => pair.Before.Case.ExpectedIntent)];

        Assert.True(robbed.Length >= 6);
        Assert.True(robbed.Distinct().Count() >= 4);
        Assert.Contains(null, robbed);
    }

    [Fact]
    public void What_changed_between_the_versions_is_the_same_on_every_machine()
    {
        StringBuilder text = new();
        foreach ((JudgedCase before, JudgedCase after) in Pairs.Where(pair => Describe(pair.Before) != Describe(pair.After)))
        {
            text.Append(before.Case.Utterance.ReplaceLineEndings("\\n")).Append("\n  expected ").Append(before.Case.ExpectedIntent ?? "None")
                .Append("\n  before   ").Append(Describe(before)).Append("\n  after    ").Append(Describe(after)).Append("\n\n");
        }

        Snapshot.Match(text.ToString(), "library-bot-changes.txt");
    }

    [Fact]
    public void Asking_again_and_in_another_order_changes_nothing()
    {
        TrainedBot again = new(BotVersion.InDevelopment);

        foreach ((_, JudgedCase after) in Pairs.Reverse())
        {
            Prediction prediction = again.Ask(after.Case.Utterance);
            Assert.Equal(after.Prediction.Scores.Select(score => (score.Intent.Name, score.Likeness)), prediction.Scores.Select(score => (score.Intent.Name, score.Likeness)));
            Assert.Equal(after.Prediction.Entities, prediction.Entities);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_utterance_of_the_suite_stands_in_the_training(int version)
    {
        HashSet<string> trained = Training.Of((BotVersion)version).SelectMany(intent => intent.Utterances).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(LibraryBot.Cases, test => trained.Contains(test.Utterance));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_utterance_is_trained_twice(int version)
    {
        string[] utterances = [.. Training.Of((BotVersion)version).SelectMany(intent => intent.Utterances)];

        Assert.Equal(utterances.Length, utterances.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Duplicates_are_few_agree_with_each_other_and_never_stand_side_by_side()
    {
        var duplicates = LibraryBot.Cases.GroupBy(test => test.Utterance, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).ToArray();

        Assert.InRange(duplicates.Length, 2, 5);
        Assert.All(duplicates, group => Assert.Single(group.Select(test => test.ExpectedIntent).Distinct()));
        Assert.DoesNotContain(LibraryBot.Cases.Zip(LibraryBot.Cases.Skip(1)), pair => pair.First.Utterance == pair.Second.Utterance);
    }

    [Fact]
    public void Every_expectation_names_an_intent_and_entities_that_some_version_has()
    {
        Dictionary<string, TrainedIntent> known = InDevelopment.Intents.ToDictionary(intent => intent.Name, StringComparer.Ordinal);

        foreach (TestCase test in LibraryBot.Cases)
        {
            Assert.True(test.ExpectedIntent is null || known.ContainsKey(test.ExpectedIntent), test.ExpectedIntent);
            Assert.All(test.Entities, entity => Assert.Contains(entity.Key, known[test.ExpectedIntent!].Entities));
            Assert.True(test.Utterance.Trim().Length > 0);
        }
    }

    private static string Describe(JudgedCase judged)
    {
        string intent = judged.Prediction.Intent?.Name ?? "None";
        return judged.Entities.Count == 0 ? intent : $"{intent} ({string.Join(", ", judged.Entities.Select(entity => $"{entity.Name}={entity.Matched}"))})";
    }
}
