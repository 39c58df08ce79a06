using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>What the assertions that only the other run has say about one that only this run has.</summary>
/// <param name="others">The assertions of the other run alone.</param>
/// <param name="reworded">The suggestions.</param>
internal sealed class UnmatchedFlags(IReadOnlyList<DiffItem> others, ImmutableArray<Rewording> reworded)
{
    private readonly ILookup<string, Intent> _contexts = others.ToLookup(static item => TextForm.Of(item.Utterance), static item => item.ParentIntent);

    private readonly ILookup<UtteranceResult, string> _wordings = reworded
        .SelectMany(static pair => new (UtteranceResult Result, string Other)[] { (pair.Before.Baseline!, pair.After.Utterance), (pair.After.Candidate!, pair.Before.Utterance) })
        .ToLookup(static pair => pair.Result, static pair => pair.Other);

    public IEnumerable<DiffFlag> Of(DiffItem item)
    {
        string other = item.Kind == ChangeKind.Added ? "before" : "now";
        Intent[] contexts = [.. _contexts[TextForm.Of(item.Utterance)].Where(parent => parent != item.ParentIntent).Distinct().Order(Intent.ByName)];
        if (contexts.Length > 0)
        {
            yield return new DiffFlag(FlagKind.ParentIntentChanged, $"under {string.Join(", ", contexts)} {other}");
        }

        foreach (string wording in _wordings[(item.Candidate ?? item.Baseline)!])
        {
            yield return new DiffFlag(FlagKind.PossibleRewording, $"\"{wording}\" {other}");
        }
    }
}
