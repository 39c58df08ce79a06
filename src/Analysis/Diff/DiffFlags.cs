using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Finds the <see cref="DiffFlag"/>s of an item.</summary>
internal static class DiffFlags
{
    public static ImmutableArray<DiffFlag> Of(UtteranceResult? before, UtteranceResult? after, (int Baseline, int Candidate)? copies)
    {
        ImmutableArray<DiffFlag>.Builder flags = ImmutableArray.CreateBuilder<DiffFlag>();
        if (before is not null && after is not null)
        {
            flags.AddRange(Drift(before, after));
            if (before.Expected.HitBy(before.Predicted) is { } was && after.Expected.HitBy(after.Predicted) is { } now && was != now && after.Expected.Intents.Length > 1)
            {
                flags.Add(new DiffFlag(FlagKind.AnswerMovedWithinAlternatives, $"{was} before, {now} now"));
            }

            flags.AddRange(Changed(FlagKind.TaskStateChanged, before.TaskState, after.TaskState));
            flags.AddRange(Changed(FlagKind.EntityOrderChanged, before.ActualEntityOrder, after.ActualEntityOrder));
        }

        if (copies is { } number)
        {
            flags.Add(new DiffFlag(FlagKind.DuplicateKey, FormattableString.Invariant($"{number.Baseline} in the baseline, {number.Candidate} in the candidate")));
        }

        if (before?.OutcomesDisagree == true)
        {
            flags.Add(new DiffFlag(FlagKind.BaselineVerdictDisagrees, $"the file says {before.RecordedOutcome}, the intents make it {before.RecomputedOutcome}"));
        }

        if (after?.OutcomesDisagree == true)
        {
            flags.Add(new DiffFlag(FlagKind.CandidateVerdictDisagrees, $"the file says {after.RecordedOutcome}, the intents make it {after.RecomputedOutcome}"));
        }

        return flags.DrainToImmutable();
    }

    /// <summary>A cell that says nothing on one side says nothing about a change.</summary>
    private static IEnumerable<DiffFlag> Changed(FlagKind kind, string before, string after)
    {
        if (before.Length > 0 && after.Length > 0 && !string.Equals(before, after, StringComparison.OrdinalIgnoreCase))
        {
            yield return new DiffFlag(kind, $"{before} before, {after} now");
        }
    }

    /// <summary>Scores of one engine for one and the same intent; those of two intents have nothing to do with each other.</summary>
    private static IEnumerable<DiffFlag> Drift(UtteranceResult before, UtteranceResult after)
    {
        if (!before.Predicted.Equals(after.Predicted) || before.PredictedScore.Length == 0 || after.PredictedScore.Length == 0)
        {
            yield break;
        }

        EngineScores scores = after.PredictedScores;
        foreach (EngineScore was in before.PredictedScores.Engines)
        {
            if (scores[was.Engine] is { } now && now != was.Score)
            {
                yield return new DiffFlag(FlagKind.ScoreDrift, string.Create(CultureInfo.InvariantCulture, $"{was.Engine} {was.Score} before, {now} now"));
            }
        }
    }
}
