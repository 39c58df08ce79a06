namespace KoreBT.Analysis;

/// <summary>Why the wrong side of a change is wrong: the candidate of a regression, the baseline of a fix.</summary>
/// <param name="Kind">In which way it is wrong.</param>
/// <param name="Name">The intent that was recognised, or the entity that is wrong; null where no intent was recognised.</param>
/// <param name="Entity">The entity that is wrong; null where the intent is.</param>
public sealed record ChangeReason(ReasonKind Kind, string? Name, EntityResult? Entity = null)
{
    /// <summary>A short phrase for people.</summary>
    public override string ToString() => Kind switch
    {
        ReasonKind.IntentLost => "no intent recognised",
        ReasonKind.IntentStolen => $"taken by {Name}",
        ReasonKind.FalseAlarm => $"false alarm of {Name}",
        ReasonKind.EntityMissing => $"entity {Name} missing, expected \"{Entity?.ExpectedValue}\"",
        ReasonKind.EntityWrongValue => $"entity {Name} is \"{Entity?.PredictedValue}\", expected \"{Entity?.ExpectedValue}\"",
        _ => $"entity {Name} is \"{Entity?.PredictedValue}\", expected none",
    };

    internal static ChangeReason? Of(ChangeKind kind, UtteranceResult? before, UtteranceResult? after) => kind switch
    {
        ChangeKind.Fixed => Of(before!),
        ChangeKind.Regressed or ChangeKind.ChangedWrongAnswer or ChangeKind.StillFailing => Of(after!),
        _ => null,
    };

    private static ChangeReason? Of(UtteranceResult wrong) => wrong.Outcome switch
    {
        Outcome.FalseNegative => new(ReasonKind.IntentLost, null),
        Outcome.FalsePositive => new(wrong.ExpectedIntent.IsNone ? ReasonKind.FalseAlarm : ReasonKind.IntentStolen, wrong.PredictedIntent.Name),
        _ => wrong.Entities.FirstOrDefault(entity => !entity.Passed) is { } entity
            ? new(entity.Match switch
            {
                EntityMatch.Missed => ReasonKind.EntityMissing,
                EntityMatch.Spurious => ReasonKind.EntityUnexpected,
                _ => ReasonKind.EntityWrongValue,
            }, entity.Name, entity)
            : null,
    };
}
