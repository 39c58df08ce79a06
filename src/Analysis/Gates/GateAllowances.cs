using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Which regressions of a comparison a policy allows on a day.</summary>
internal sealed class GateAllowances
{
    private readonly RunDiff _diff;
    private readonly HashSet<DiffItem> _allowed = new(ReferenceEqualityComparer.Instance);
    private readonly List<DiffItem>[] _matches;

    public GateAllowances(RunDiff diff, ImmutableArray<AllowedRegression> allowed, DateOnly today)
    {
        _diff = diff;
        _matches = [.. allowed.Select(static _ => new List<DiffItem>())];
        ILookup<string, int> byUtterance = Enumerable.Range(0, allowed.Length).ToLookup(index => TextForm.Of(allowed[index].Utterance), StringComparer.Ordinal);
        foreach (DiffItem item in allowed.Length == 0 ? [] : diff.Regressed)
        {
            foreach (int index in byUtterance[TextForm.Of(item.Utterance)].Where(index => allowed[index].Parent is not { } parent || parent == item.ParentIntent))
            {
                _matches[index].Add(item);
                if (today <= allowed[index].Expires)
                {
                    _allowed.Add(item);
                }
            }
        }

        Items = [.. diff.Regressed.Where(_allowed.Contains)];
    }

    /// <summary>The regressed items that are allowed, in the order of the comparison.</summary>
    public IReadOnlyList<DiffItem> Items { get; }

    /// <summary>b / units that passed in the baseline, without the allowed units; see <see cref="Significance.RegressionRate"/>.</summary>
    public double? RegressionRate
    {
        get
        {
            if (_diff.Significance is not { RegressionRate: { } rate, Test.Regressed: > 0 and var regressed } || Items.Count == 0)
            {
                return _diff.Significance.RegressionRate;
            }

            // A unit with a copy that failed before has not regressed, whatever became of its other copies.
            HashSet<(string, Intent, bool)> failedBefore =
                [.. ((ChangeKind[])[ChangeKind.Fixed, ChangeKind.ChangedWrongAnswer, ChangeKind.StillFailing]).SelectMany(_diff.OfKind).Select(Unit)];
            int units = Items.Select(Unit).Distinct().Count(unit => !failedBefore.Contains(unit));
            return rate * (regressed - units) / regressed;
        }
    }

    /// <summary>What an allowance matches, whether it still counts or not.</summary>
    public IReadOnlyList<DiffItem> MatchesOf(int allowance) => _matches[allowance];

    public bool Allows(DiffItem item) => _allowed.Contains(item);

    /// <summary>How many of the allowed items count under an intent.</summary>
    public int CountOf(Intent intent) => Items.Count(item => Label(item) == intent);

    /// <summary>In how many of the allowed items an entity was right and is wrong.</summary>
    public int CountOf(string entity) => Items.Count(item => IsRight(item.Baseline!, entity) && !IsRight(item.Candidate!, entity));

    /// <summary>The intent under which a regression is counted: the alternative that was answered when it was right, by the candidate's names.</summary>
    public static Intent Label(DiffItem item) => item.Candidate!.Expected.Intents.Contains(item.Baseline!.ExpectedIntent) ? item.Baseline.ExpectedIntent : item.Candidate.Expected.Label;

    private static bool IsRight(UtteranceResult result, string entity) =>
        EntityVerdict.AllRight([.. result.Entities.Where(one => one.Name.Equals(entity, StringComparison.OrdinalIgnoreCase))], result.Rules);

    private static (string Utterance, Intent Parent, bool AreTraits) Unit(DiffItem item) => (TextForm.Of(item.Utterance), item.ParentIntent, item.Expected.AreTraits);
}
