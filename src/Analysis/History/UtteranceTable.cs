using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Brings together what is one utterance in one context in any of several runs.</summary>
internal sealed class UtteranceTable(int runs, DiffOptions options)
{
    private readonly KeyRules _keys = new(options);
    private readonly Dictionary<(string Key, Intent Parent, bool AreTraits), List<UtteranceResult>[]> _copies = [];
    private readonly Dictionary<(IntentSet Intents, EntityForms Entities), int> _expectations = [];

    /// <summary>Adds a run; what was reworded and renamed is called as in the last one.</summary>
    public void Add(int run, IEnumerable<UtteranceResult> results)
    {
        foreach (UtteranceResult result in results)
        {
            UtteranceResult now = run < runs - 1 ? _keys.Reworded(result) : result;
            (string, Intent, bool) unit = (_keys.KeyOf(now), Renamed(run, now.ParentIntent), now.Expected.AreTraits);
            if (!_copies.TryGetValue(unit, out List<UtteranceResult>[]? copies))
            {
                _copies.Add(unit, copies = [.. Enumerable.Range(0, runs).Select(static _ => new List<UtteranceResult>())]);
            }

            copies[run].Add(now);
        }
    }

    /// <summary>The first utterance that a run holds several times, with that run and the lines; null when there is none.</summary>
    public (int Run, UtteranceResult First, IReadOnlyList<int> Lines)? FirstCopies() => _copies.Values
        .SelectMany(static unit => unit.Select(static (copies, run) => (Run: run, Copies: copies)))
        .Where(static one => one.Copies.Count > 1)
        .OrderBy(static one => one.Run).ThenBy(static one => one.Copies.Min(static copy => copy.Line))
        .Select(static one => ((int, UtteranceResult, IReadOnlyList<int>)?)(one.Run, one.Copies[0], [.. one.Copies.Select(static copy => copy.Line).Order()]))
        .FirstOrDefault();

    public ImmutableArray<UtteranceHistory> Rows() =>
    [
        .. _copies.Select(unit => Row(unit.Key.Parent, unit.Value))
            .OrderBy(static row => row.Expected.Label, Intent.ByName)
            .ThenBy(static row => TextForm.Of(row.Utterance), StringComparer.Ordinal)
            .ThenBy(static row => row.ParentIntent, Intent.ByName)
            .ThenBy(static row => row.Expected.AreTraits)
            .ThenBy(static row => row.Utterance, StringComparer.Ordinal)
            .ThenBy(static row => row.Runs.First(static run => !run.Lines.IsEmpty).Lines[0]),
    ];

    /// <summary>Different cells by their text, whatever the order of the rows; of two that differ in case or order alone the first by text stands for both.</summary>
    internal static ImmutableArray<IntentSet> Sorted(IEnumerable<IntentSet> cells) =>
        [.. cells.OrderBy(static cell => cell.ToString(), StringComparer.OrdinalIgnoreCase).ThenBy(static cell => cell.ToString(), StringComparer.Ordinal).Distinct()];

    private UtteranceHistory Row(Intent parent, List<UtteranceResult>[] runs)
    {
        int last = Array.FindLastIndex(runs, static copies => copies.Count > 0);
        IEnumerable<UtteranceResult> copies = runs[last];
        return new UtteranceHistory(
            copies.Select(static copy => copy.Utterance).Min(StringComparer.Ordinal)!,
            parent,
            Sorted(copies.Select(copy => Answer(last, copy).Expected))[0],
            [.. runs.Select((own, run) => own.Count == 0 ? UtteranceInRun.Missing : InRun(run, own))]);
    }

    private UtteranceInRun InRun(int run, List<UtteranceResult> copies)
    {
        (UtteranceResult Copy, Answer Answer)[] scored = [.. copies.Select(copy => (copy, Answer(run, copy))).Where(static one => one.Item2.Outcome is not null)];
        Intent[] wrong = [.. scored.Select(static one => one.Answer.Outcome!.Value.IsRight() || one.Answer.Recomputed.IsRight() ? Intent.None : one.Answer.PredictedIntent).Distinct()];
        return new UtteranceInRun(
            scored.Length == 0 ? UtteranceVerdict.Unscored : scored.All(one => Passed(one.Copy, one.Answer)) ? UtteranceVerdict.Passed : UtteranceVerdict.Failed,
            Sorted(scored.Select(static one => one.Answer.Predicted)),
            [.. copies.Select(static copy => copy.Line).Order()])
        {
            Said = [.. scored.Select(one => (one.Answer.Predicted, Entities(one.Copy))).Distinct()],
            Expectations = [.. scored.Select(one => Expectation(one.Copy, one.Answer)).Distinct().Order()],
            WrongIntent = wrong is [{ IsNone: false } only] ? only : null,
        };
    }

    private Answer Answer(int run, UtteranceResult result) => run < runs - 1 && options.RenamedIntents.Count > 0 ? result.Answer.Renamed(options.RenamedIntents) : result.Answer;

    private Intent Renamed(int run, Intent intent) => run < runs - 1 ? options.RenamedIntents.GetValueOrDefault(intent, intent) : intent;

    private bool Passed(UtteranceResult copy, Answer answer) => answer.Outcome!.Value.IsRight() && (options.Scope == DiffScope.Intent || copy.EntitiesPassed);

    private int Expectation(UtteranceResult copy, Answer answer)
    {
        (IntentSet, EntityForms) expectation = (answer.Expected, options.Scope == DiffScope.Intent ? default : EntityForms.Expectation(copy.Entities));
        if (!_expectations.TryGetValue(expectation, out int number))
        {
            _expectations.Add(expectation, number = _expectations.Count);
        }

        return number;
    }

    /// <summary>What was extracted, each text with its length before it, so that two never run together.</summary>
    private string Entities(UtteranceResult copy) => options.Scope == DiffScope.Intent ? "" : string.Concat(copy.Entities
        .Where(static entity => !string.IsNullOrWhiteSpace(entity.PredictedValue))
        .Select(static entity => (Name: TextForm.Of(entity.Name), Value: TextForm.Of(entity.PredictedValue)))
        .OrderBy(static entity => entity.Name, StringComparer.Ordinal).ThenBy(static entity => entity.Value, StringComparer.Ordinal)
        .Select(static entity => FormattableString.Invariant($"{entity.Name.Length}:{entity.Name}{entity.Value.Length}:{entity.Value}")));
}
