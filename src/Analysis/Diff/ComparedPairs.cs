using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>The pairs whose verdicts can be compared, summed up by intent and by confusion.</summary>
internal sealed class ComparedPairs
{
    /// <summary>With fewer changes not even the most lopsided split reaches 5% (mid-p 0.0625 for four).</summary>
    private const int EnoughToTell = 5;

    private readonly ConfusionMatrix _before;
    private readonly ConfusionMatrix _after;
    private readonly Dictionary<Intent, int> _regressed = [];
    private readonly Dictionary<Intent, int> _fixed = [];

    public ComparedPairs(RunJoin join)
    {
        // A change belongs to the alternative that was answered on the side that was right.
        _before = Matrix(join.BaselineAnswers(), _regressed);
        _after = Matrix(join.CandidateAnswers(), _fixed);
    }

    public ImmutableArray<IntentChange> ByIntent()
    {
        Intent[] intents = [.. _before.Labels.Union(_after.Labels)];
        McNemar[] tests = [.. intents.Select(intent => McNemar.Test(_regressed.GetValueOrDefault(intent), _fixed.GetValueOrDefault(intent)))];

        // The family of tests is fixed before anybody looks at their direction: every intent of which a verdict changed.
        int[] family = [.. Enumerable.Range(0, intents.Length).Where(index => tests[index].Regressed + tests[index].Fixed > 0)];
        ImmutableArray<double> adjusted = MultipleTesting.BenjaminiHochberg([.. family.Select(index => tests[index].MidP)]);
        Dictionary<int, double> q = family.Zip(adjusted).ToDictionary(static pair => pair.First, static pair => pair.Second);
        return
        [
            .. intents
                .Select((intent, index) => new IntentChange(intent, IntentMetrics.Of(_before, intent), IntentMetrics.Of(_after, intent), tests[index])
                {
                    Q = q.TryGetValue(index, out double value) ? value : null,
                    IsTooFewToTell = tests[index].Regressed + tests[index].Fixed < EnoughToTell,
                })
                .OrderBy(static change => change.F1Change ?? 0)
                .ThenBy(static change => change.Intent, Intent.ByName),
        ];
    }

    public ImmutableArray<ConfusionChange> Confusions() =>
    [
        .. _before.Cells.Concat(_after.Cells).Where(static pair => !pair.IsRight)
            .Distinct()
            .Select(pair => new ConfusionChange(pair.Expected, pair.Predicted, _before[pair.Expected, pair.Predicted], _after[pair.Expected, pair.Predicted]))
            .Where(static change => change.Change != 0)
            .OrderByDescending(static change => Math.Abs(change.Change))
            .ThenByDescending(static change => change.After)
            .ThenBy(static change => change.Expected, Intent.ByName)
            .ThenBy(static change => change.Predicted, Intent.ByName),
    ];

    private static ConfusionMatrix Matrix(IEnumerable<(Answer Answer, long Count, int Changed)> answers, Dictionary<Intent, int> changed)
    {
        Dictionary<IntentPair, long> cells = [];
        foreach ((Answer answer, long count, int changes) in answers.Where(static answer => answer.Count > 0))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(cells, new IntentPair(answer.ExpectedIntent, answer.PredictedIntent), out _) += count;
            if (changes > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(changed, answer.ExpectedIntent, out _) += changes;
            }
        }

        return new ConfusionMatrix(cells);
    }
}
