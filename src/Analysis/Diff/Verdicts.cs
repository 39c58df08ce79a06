namespace KoreBT.Analysis;

/// <summary>Passing, expecting and answering within a scope.</summary>
internal sealed class Verdicts(DiffScope scope)
{
    public bool? Passed(UtteranceResult result) => scope == DiffScope.Intent ? result.IntentPassed : result.Passed;

    public (IntentSet Intents, EntityForms Entities) Expectation(UtteranceResult result) =>
        (result.Expected, scope == DiffScope.Intent ? default : EntityForms.Expectation(result));

    public (IntentSet Intents, EntityForms Entities) Answer(UtteranceResult result) =>
        (result.Predicted, scope == DiffScope.Intent ? default : EntityForms.Answer(result));

    public ChangeKind Compare(UtteranceResult? baseline, UtteranceResult? candidate)
    {
        if (baseline is null || candidate is null)
        {
            return baseline is null ? ChangeKind.Added : ChangeKind.Removed;
        }

        if (Passed(baseline) is not { } before || Passed(candidate) is not { } after)
        {
            return ChangeKind.Unscored;
        }

        if (!Expectation(baseline).Equals(Expectation(candidate)))
        {
            return ChangeKind.ExpectationChanged;
        }

        return (before, after) switch
        {
            (true, false) => ChangeKind.Regressed,
            (false, true) => ChangeKind.Fixed,
            (true, true) => ChangeKind.StillPassing,
            (false, false) => Answer(baseline).Equals(Answer(candidate)) ? ChangeKind.StillFailing : ChangeKind.ChangedWrongAnswer,
        };
    }
}
