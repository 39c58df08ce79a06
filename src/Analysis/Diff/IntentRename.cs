using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>An intent that seems to have another name now.</summary>
/// <param name="Before">Its name in the baseline.</param>
/// <param name="After">Its name in the candidate.</param>
/// <param name="Moved">How many assertions expected the old name and now expect the new one.</param>
/// <param name="Of">How many assertions of both runs expected the old name.</param>
public sealed record IntentRename(Intent Before, Intent After, int Moved, int Of)
{
    private const double Plain = 0.9;

    /// <summary>
    /// A rename moves the expectation and, where the bot was right, the answer with it; and nobody expects the old name any more, or the new one before.
    /// </summary>
    internal static ImmutableArray<IntentRename> Find(RunJoin join, IReadOnlyList<DiffItem> changed)
    {
        HashSet<Intent> before = [.. join.Baseline.Run.Index.Answers.Select(static answer => answer.Expected.Label)];
        HashSet<Intent> after = [.. join.Candidate.Run.Index.Answers.Select(static answer => answer.Expected.Label)];
        return
        [
            .. changed.GroupBy(static item => item.Baseline!.Expected.Label)
                .Where(group => !group.Key.IsNone && !after.Contains(group.Key))
                .Select(group => (Old: group.Key, All: group.Count(), Best: group.GroupBy(static item => item.Candidate!.Expected.Label).MaxBy(static target => target.Count())!))
                .Where(rename => !rename.Best.Key.IsNone && !before.Contains(rename.Best.Key) && rename.Best.Count(MovesTogether) >= Plain * rename.All)
                .Select(static rename => new IntentRename(rename.Old, rename.Best.Key, rename.Best.Count(), rename.All))
                .OrderByDescending(static rename => rename.Moved).ThenBy(static rename => rename.Before, Intent.ByName),
        ];
    }

    private static bool MovesTogether(DiffItem item) => item.Baseline!.IntentPassed == item.Candidate!.IntentPassed;
}
