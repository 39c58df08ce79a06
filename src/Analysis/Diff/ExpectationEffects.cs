namespace KoreBT.Analysis;

/// <summary>The assertions whose expectation changed, summed up: what came from the suite and what from the bot. See <see cref="Counterfactual"/>.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="GainedByLabel">How many old answers the new labels made right.</param>
/// <param name="LostByLabel">How many old answers the new labels made wrong.</param>
/// <param name="GainedByModel">How many the new answers made right under the new labels.</param>
/// <param name="LostByModel">How many the new answers made wrong under the new labels.</param>
public sealed record ExpectationEffects(int Count, int GainedByLabel, int LostByLabel, int GainedByModel, int LostByModel)
{
    internal static ExpectationEffects Of(IReadOnlyList<DiffItem> changed) => new(
        changed.Count,
        changed.Count(static item => item.Counterfactual!.LabelEffect > 0),
        changed.Count(static item => item.Counterfactual!.LabelEffect < 0),
        changed.Count(static item => item.Counterfactual!.ModelEffect > 0),
        changed.Count(static item => item.Counterfactual!.ModelEffect < 0));
}
