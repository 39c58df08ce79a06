using CsCheck;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class IntentClassifierTests
{
    private static readonly IntentClassifier Classifier = new(
        [new("Pay", [], ["pay my fine", "I want to pay"]), new("Renew", [], ["renew my book", "extend the loan"]), new("Twin", [], ["renew my book", "extend the loan"])]);

    [Fact]
    public void A_training_utterance_is_most_like_its_own_intent() => Assert.Equal("Pay", Classifier.Score("pay my fine")[0].Intent.Name);

    [Fact]
    public void A_typing_error_does_not_hide_the_intent() => Assert.Equal("Renew", Classifier.Score("extendd the loan")[0].Intent.Name);

    [Fact]
    public void Equals_stand_in_the_order_of_the_training()
    {
        IReadOnlyList<IntentScore> scores = Classifier.Score("renew");

        Assert.Equal(["Renew", "Twin", "Pay"], scores.Select(score => score.Intent.Name));
        Assert.Equal(scores[0].Likeness, scores[1].Likeness);
    }

    [Theory]
    [InlineData("")]
    [InlineData("👋")]
    [InlineData("zzz")]
    public void Text_without_a_known_word_is_like_nothing(string text) =>
        Assert.All(Classifier.Score(text), score => Assert.Equal((0.0, 0), (score.Likeness, score.Coverage)));

    [Fact]
    public void Every_text_gets_figures_within_their_range_and_twice_the_same() =>
        Gen.String.Sample(text =>
        {
            IReadOnlyList<IntentScore> scores = Classifier.Score(text);

            Assert.All(scores, score => Assert.InRange(score.Likeness, 0, 1.0000001));
            Assert.All(scores, score => Assert.InRange(score.Coverage, 0, 100));
            Assert.Equal(scores, Classifier.Score(text));
        });

    [Fact]
    public void Unknown_words_make_a_text_less_alike() =>
        Assert.True(Classifier.Score("pay my fine for xylophones quickly")[0].Likeness < Classifier.Score("pay my fine")[0].Likeness);
}
