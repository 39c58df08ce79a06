using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>The rows of the list, those first that somebody looks for first.</summary>
internal sealed record HtmlRows
{
    /// <summary>With more rows than this, a browser needs seconds; what is right in both is told by a part then.</summary>
    public const int Most = 100_000;

    /// <summary>How many rows that are right are left then.</summary>
    public const int MostRight = 20_000;

    private HtmlRows(IReadOnlyList<HtmlKind> kinds, ImmutableArray<int> counts, ImmutableArray<HtmlRow> rows) => (Kinds, Counts, Rows) = (kinds, counts, rows);

    public IReadOnlyList<HtmlKind> Kinds { get; }

    /// <summary>How many rows there are of each kind, those left out among them.</summary>
    public ImmutableArray<int> Counts { get; }

    public ImmutableArray<HtmlRow> Rows { get; }

    public int Total => Counts.Sum();

    public int LeftOut => Total - Rows.Length;

    public static HtmlRows Of(RunDiff diff, GateVerdict? gate)
    {
        Dictionary<Intent, Intent> names = Renamed(diff);
        HashSet<(int?, int?)> allowed = [.. (gate?.Allowed ?? []).Select(static item => (item.BaselineLine, item.CandidateLine))];
        ChangeKind[] kinds = Enum.GetValues<ChangeKind>();
        IEnumerable<HtmlRow> rows = kinds.SelectMany(kind => Capped(diff.OfKind(kind), kind == ChangeKind.StillPassing && diff.Items.Length > Most))
            .Select(item => Of(item, diff.Scope, names, item.Kind == ChangeKind.Regressed && allowed.Contains((item.BaselineLine, item.CandidateLine))));
        return new(HtmlKind.OfChange, [.. kinds.Select(kind => diff.Counts[kind])], [.. rows]);
    }

    public static HtmlRows Of(TestRun run)
    {
        ILookup<HtmlKind, UtteranceResult> byKind = run.Results.ToLookup(HtmlKind.Of);
        IEnumerable<HtmlRow> rows = HtmlKind.OfRun.SelectMany(kind => Capped([.. byKind[kind].OrderBy(static result => result.ExpectedIntent, Intent.ByName).ThenBy(static result => result.Line)], kind.Letter == 'p' && run.Results.Length > Most))
            .Select(static result => new HtmlRow(HtmlKind.Of(result), null, result) { Expected = result.ExpectedIntent, IsRight = result.Passed, Reason = ChangeReason.Of(ChangeKind.StillFailing, null, result)?.Kind });
        return new(HtmlKind.OfRun, [.. HtmlKind.OfRun.Select(kind => byKind[kind].Count())], [.. rows]);
    }

    private static IEnumerable<T> Capped<T>(IReadOnlyList<T> items, bool isCapped) => isCapped ? items.Take(MostRight) : items;

    private static HtmlRow Of(DiffItem item, DiffScope scope, Dictionary<Intent, Intent> names, bool isAllowed) => new(HtmlKind.Of(item.Kind), item.Baseline, item.Candidate)
    {
        Expected = item.Kind == ChangeKind.Regressed ? GateAllowances.Label(item) : (item.Candidate ?? item.Baseline!).ExpectedIntent,
        Was = item.Baseline is { } before ? names.GetValueOrDefault(before.PredictedIntent, before.PredictedIntent) : null,
        WasRight = Passed(item.Baseline, scope),
        IsRight = Passed(item.Candidate, scope),
        Reason = item.Reason?.Kind,
        IsAllowed = isAllowed,
        Effect = item.Counterfactual is { } effect ? Sentence(effect) : null,
    };

    private static bool? Passed(UtteranceResult? result, DiffScope scope) => scope == DiffScope.Intent ? result?.IntentPassed : result?.Passed;

    private static string Sentence(Counterfactual effect)
    {
        string label = effect.LabelEffect switch { > 0 => "The new label makes the old answer right", < 0 => "The new label makes the old answer wrong", _ => "The new label changes nothing for the old answer" };
        string model = effect.ModelEffect switch { > 0 => "the new answer is right where the old one would not be.", < 0 => "the new answer is wrong where the old one would be right.", _ => "the new answer is as good as the old one." };
        return $"{label}; under it {model}";
    }

    /// <summary>What intents were called before where they were renamed: verdicts can be compared only where the expectations are the same.</summary>
    private static Dictionary<Intent, Intent> Renamed(RunDiff diff)
    {
        Dictionary<Intent, Intent> names = [];
        foreach (DiffItem item in ((ChangeKind[])[ChangeKind.Regressed, ChangeKind.Fixed, ChangeKind.ChangedWrongAnswer, ChangeKind.StillFailing, ChangeKind.StillPassing]).SelectMany(diff.OfKind))
        {
            if (item is { Baseline.Expected.Intents: [var before], Candidate.Expected.Intents: [var now] } && before != now)
            {
                names[before] = now;
            }
        }

        return names;
    }
}
