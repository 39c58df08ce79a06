using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Results;

/// <summary>A test case with the bot's answer and the verdict on it.</summary>
internal sealed record JudgedCase(TestCase Case, Prediction Prediction, Outcome Outcome, IReadOnlyList<EntityResult> Entities)
{
    public static JudgedCase Of(TestCase test, Prediction prediction)
    {
        Outcome outcome = (test.ExpectedIntent, prediction.Intent?.Name) switch
        {
            (null, null) => Outcome.TrueNegative,
            (not null, null) => Outcome.FalseNegative,
            (not null, string matched) when test.Expects(matched) => Outcome.TruePositive,
            _ => Outcome.FalsePositive,
        };

        // An entity belongs to the dialog of its intent: a wrong intent finds none of the expected ones, even under the same name.
        EntityResult ToResult(KeyValuePair<string, string> entity) =>
            new(entity.Key, entity.Value, outcome == Outcome.TruePositive ? prediction.Entities.GetValueOrDefault(entity.Key, "") : "");

        return new JudgedCase(test, prediction, outcome, [.. test.Entities.Select(ToResult)]);
    }
}
