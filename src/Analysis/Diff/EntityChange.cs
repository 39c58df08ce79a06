using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>One entity in both runs, over the assertions whose verdicts can be compared.</summary>
/// <param name="Name">The entity.</param>
/// <param name="Baseline">Its counts in the baseline.</param>
/// <param name="Candidate">Its counts in the candidate.</param>
/// <param name="Regressed">In how many assertions it was right and is wrong, whatever their intent.</param>
/// <param name="Fixed">In how many assertions it was wrong and is right.</param>
public sealed record EntityChange(string Name, EntityMetrics Baseline, EntityMetrics Candidate, int Regressed, int Fixed)
{
    internal static ImmutableArray<EntityChange> Of(RunJoin join)
    {
        EntityTally before = new();
        EntityTally after = new();
        Dictionary<string, (int Regressed, int Fixed)> changes = new(StringComparer.OrdinalIgnoreCase);
        foreach ((int baseline, int candidate) in Enum.GetValues<ChangeKind>().Where(static kind => kind.IsComparable()).SelectMany(join.OfKind).Select(static item => (item.Pair.Baseline, item.Pair.Candidate)))
        {
            IReadOnlyList<EntityResult> was = join.Baseline.Run.Index.Entities(baseline);
            IReadOnlyList<EntityResult> now = join.Candidate.Run.Index.Entities(candidate);
            if (was.Count + now.Count == 0)
            {
                continue;
            }

            (OutcomeRules wasRules, OutcomeRules nowRules) = (join.Baseline.Run.Index.Result(baseline).Rules, join.Candidate.Run.Index.Result(candidate).Rules);
            before.Add(was, wasRules);
            after.Add(now, nowRules);
            foreach (string name in was.Concat(now).Select(static entity => entity.Name).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                (bool right, bool isRight) = (IsRight(was, name, wasRules), IsRight(now, name, nowRules));
                (int regressed, int @fixed) = changes.GetValueOrDefault(name);
                changes[name] = (regressed + (right && !isRight ? 1 : 0), @fixed + (!right && isRight ? 1 : 0));
            }
        }

        Dictionary<string, EntityMetrics> wasCounts = before.Report.Entities.ToDictionary(static entity => entity.Name, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, EntityMetrics> nowCounts = after.Report.Entities.ToDictionary(static entity => entity.Name, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. changes.Select(change => new EntityChange(change.Key, Counts(wasCounts, change.Key), Counts(nowCounts, change.Key), change.Value.Regressed, change.Value.Fixed))
                .OrderByDescending(static change => change.Regressed)
                .ThenBy(static change => change.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static EntityMetrics Counts(Dictionary<string, EntityMetrics> counts, string name) => counts.GetValueOrDefault(name) ?? new EntityMetrics(name, 0, 0, 0, 0);

    private static bool IsRight(IReadOnlyList<EntityResult> entities, string name, OutcomeRules rules) =>
        EntityVerdict.AllRight([.. entities.Where(entity => entity.Name.Equals(name, StringComparison.OrdinalIgnoreCase))], rules);
}
