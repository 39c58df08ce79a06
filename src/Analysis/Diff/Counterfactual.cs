namespace KoreBT.Analysis;

/// <summary>
/// What became of an assertion whose expectation changed, by answers and expectations crossed: how much of the change came from the suite, and how much from the bot.
/// </summary>
/// <param name="BaselineUnderOld">Whether the baseline's answer was right under the old expectation; null when it has no verdict.</param>
/// <param name="BaselineUnderNew">Whether the baseline's answer would be right under the new expectation; null when it has no verdict.</param>
/// <param name="CandidateUnderOld">Whether the candidate's answer would have been right under the old expectation; null when it has no verdict.</param>
/// <param name="CandidateUnderNew">Whether the candidate's answer is right under the new expectation; null when it has no verdict.</param>
public sealed record Counterfactual(bool? BaselineUnderOld, bool? BaselineUnderNew, bool? CandidateUnderOld, bool? CandidateUnderNew)
{
    /// <summary>What the new label did to the old answer: 1 made it right, -1 made it wrong, 0 changed nothing or nothing is known.</summary>
    public int LabelEffect => Effect(BaselineUnderOld, BaselineUnderNew);

    /// <summary>What the new answer did under the new label: 1 made it right, -1 made it wrong, 0 changed nothing or nothing is known.</summary>
    public int ModelEffect => Effect(BaselineUnderNew, CandidateUnderNew);

    internal static Counterfactual Of(UtteranceResult before, UtteranceResult after, DiffScope scope) =>
        new(Passes(before, before, scope), Passes(before, after, scope), Passes(after, before, scope), Passes(after, after, scope));

    private static int Effect(bool? before, bool? after) => (before, after) switch
    {
        (false, true) => 1,
        (true, false) => -1,
        _ => 0,
    };

    private static bool? Passes(UtteranceResult answer, UtteranceResult expectation, DiffScope scope)
    {
        if (ReferenceEquals(answer, expectation))
        {
            return scope == DiffScope.Intent ? answer.IntentPassed : answer.Passed;
        }

        return !answer.IsScored ? null
            : answer.Rules.Judge(expectation.Expected, answer.Predicted).IsRight()
                && (scope == DiffScope.Intent || EntityVerdict.AllRight(Entities(answer, expectation), answer.Rules));
    }

    /// <summary>The values of one side against the expectations of the other; each value meets at most one expectation, and those left over are spurious.</summary>
    private static List<EntityResult> Entities(UtteranceResult answer, UtteranceResult expectation)
    {
        List<EntityResult> values = [.. answer.Entities.Where(static entity => !string.IsNullOrWhiteSpace(entity.PredictedValue))];
        List<EntityResult> entities = [];
        foreach (EntityResult expected in expectation.Entities.Where(static entity => entity.IsExpected))
        {
            EntityResult? value = values.Where(value => value.Name.Equals(expected.Name, StringComparison.OrdinalIgnoreCase))
                .MinBy(value => (expected with { PredictedValue = value.PredictedValue }).Match);
            entities.Add(new EntityResult { Name = expected.Name, ExpectedValue = expected.ExpectedValue, PredictedValue = value?.PredictedValue ?? "" });
            if (value is not null)
            {
                values.Remove(value);
            }
        }

        entities.AddRange(values.Select(static value => new EntityResult { Name = value.Name, PredictedValue = value.PredictedValue }));
        return entities;
    }
}
