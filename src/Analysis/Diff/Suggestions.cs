using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>What was plainly renamed or reworded between two runs. To accept one, give it as an option and compare again.</summary>
/// <param name="RenamedIntents">Intents most of whose assertions moved expectation and answer together to one other name; see <see cref="DiffOptions.RenamedIntents"/>.</param>
/// <param name="RewordedUtterances">Removed and added utterances that are nearly the same, each the other's best match; see <see cref="DiffOptions.RewordedUtterances"/>.</param>
public sealed record Suggestions(ImmutableArray<IntentRename> RenamedIntents, ImmutableArray<Rewording> RewordedUtterances)
{
    internal static Suggestions Of(RunJoin join, DiffItems items) => new(
        IntentRename.Find(join, items.OfKind(ChangeKind.ExpectationChanged)),
        items.Reworded);
}
