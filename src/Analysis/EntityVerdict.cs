namespace KoreBT.Analysis;

/// <summary>
/// From the entity rows of one assertion to verdicts. Several rows that expect a value of one entity are one expectation with several right values, unless the rules say
/// that all must be there.
/// </summary>
internal static class EntityVerdict
{
    /// <summary>Whether every entity is right; true when there is none.</summary>
    public static bool AllRight(IReadOnlyList<EntityResult> entities, OutcomeRules rules)
    {
        for (int index = 0; index < entities.Count; index++)
        {
            if (Of(entities, index, rules) is not (null or EntityMatch.Correct))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The verdict on a row; null when it says nothing: nothing was expected and nothing wrong extracted, or an earlier row stands for the expectation.</summary>
    public static EntityMatch? Of(IReadOnlyList<EntityResult> entities, int index, OutcomeRules rules)
    {
        EntityResult entity = entities[index];
        if (!entity.IsExpected)
        {
            return entity.Passed ? null : EntityMatch.Spurious;
        }

        EntityMatch best = OfExpected(entity);
        if (!rules.RepeatedEntitiesAreAlternatives)
        {
            return best;
        }

        for (int other = 0; other < entities.Count; other++)
        {
            if (other != index && entities[other].IsExpected && entities[other].Name.Equals(entity.Name, StringComparison.OrdinalIgnoreCase))
            {
                if (other < index)
                {
                    return null;
                }

                EntityMatch match = OfExpected(entities[other]);
                best = match < best ? match : best;
            }
        }

        return best;
    }

    private static EntityMatch OfExpected(EntityResult entity) => entity switch
    {
        { Passed: true } => EntityMatch.Correct,
        { Match: EntityMatch.Missed } => EntityMatch.Missed,
        _ => EntityMatch.WrongValue,
    };
}
