using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>From answers to the counts of each trait.</summary>
internal static class TraitCounts
{
    public static ImmutableArray<TraitMetrics> Of(IEnumerable<KeyValuePair<Answer, long>> answers)
    {
        Dictionary<Intent, TraitMetrics> traits = [];
        foreach ((Answer answer, long count) in answers.Where(static entry => entry.Key.IsScored && entry.Key.Expected.AreTraits))
        {
            ImmutableArray<Intent> found = answer.Predicted.AreTraits ? answer.Predicted.Intents : [];
            foreach (Intent trait in answer.Expected.Intents.Union(found))
            {
                ref TraitMetrics? sum = ref CollectionsMarshal.GetValueRefOrAddDefault(traits, trait, out _);
                sum ??= new TraitMetrics(trait, 0, 0, 0);
                sum = (answer.Expected.Intents.Contains(trait), found.Contains(trait)) switch
                {
                    (true, true) => sum with { Found = sum.Found + count },
                    (true, false) => sum with { Missed = sum.Missed + count },
                    _ => sum with { Extra = sum.Extra + count },
                };
            }
        }

        return [.. traits.Values.OrderBy(static trait => trait.Trait, Intent.ByName)];
    }
}
