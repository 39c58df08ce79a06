using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>An utterance that seems to have been reworded.</summary>
/// <param name="Before">The removed one.</param>
/// <param name="After">The added one.</param>
/// <param name="Similarity">How alike they are, from 0.85 to 1: 1 less the edits (insert, delete, replace, swap neighbours) per character of the longer one.</param>
public sealed record Rewording(DiffItem Before, DiffItem After, double Similarity)
{
    private const double Alike = 0.85;
    private const double LengthApart = 0.25;

    /// <summary>Comparisons of two texts at most; suites in which more than this would be needed were replaced, not reworded.</summary>
    private const int MostComparisons = 200_000;

    internal static ImmutableArray<Rewording> Find(IReadOnlyList<DiffItem> removed, IReadOnlyList<DiffItem> added)
    {
        ILookup<(IntentSet Expected, Intent Parent), DiffItem> candidates = added.ToLookup(static item => (item.Expected, item.ParentIntent));
        Dictionary<DiffItem, (DiffItem Item, double Similarity)> bestForOld = new(ReferenceEqualityComparer.Instance);
        Dictionary<DiffItem, (DiffItem Item, double Similarity)> bestForNew = new(ReferenceEqualityComparer.Instance);
        int left = MostComparisons;
        foreach (DiffItem old in removed)
        {
            string before = TextForm.Of(old.Utterance);
            foreach (DiffItem @new in candidates[(old.Expected, old.ParentIntent)])
            {
                string after = TextForm.Of(@new.Utterance);
                if (Math.Abs(before.Length - after.Length) > LengthApart * Math.Max(before.Length, after.Length) || left-- <= 0)
                {
                    continue;
                }

                double similarity = EditDistance.Similarity(before, after);
                Offer(bestForOld, old, @new, similarity);
                Offer(bestForNew, @new, old, similarity);
            }
        }

        return
        [
            .. bestForOld.Where(pair => pair.Value.Similarity >= Alike && ReferenceEquals(bestForNew[pair.Value.Item].Item, pair.Key))
                .Select(static pair => new Rewording(pair.Key, pair.Value.Item, pair.Value.Similarity))
                .OrderByDescending(static rewording => rewording.Similarity)
                .ThenBy(static rewording => rewording.After.CandidateLine),
        ];
    }

    private static void Offer(Dictionary<DiffItem, (DiffItem Item, double Similarity)> best, DiffItem of, DiffItem item, double similarity)
    {
        if (!best.TryGetValue(of, out (DiffItem Item, double Similarity) known) || similarity > known.Similarity)
        {
            best[of] = (item, similarity);
        }
    }
}
