using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>What a report of test results consists of.</summary>
internal static class ReportCases
{
    /// <summary>The assertions of the candidate in the order of its file: a test that was removed from the suite did not run.</summary>
    public static IReadOnlyList<ReportCase> Of(RunDiff diff)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        return [.. diff.Items.Where(static item => item.Candidate is not null).OrderBy(static item => item.CandidateLine).Select(item => Of(item, diff.Scope, names))];
    }

    /// <summary>The expected intents and the entities of a run; of single assertions nothing is kept when a run is measured.</summary>
    public static IReadOnlyList<ReportCase> Of(RunAnalysis run)
    {
        ILookup<Intent, Confusion> confusions = run.Classification.Matrix.Confusions.ToLookup(static confusion => confusion.Expected);
        return
        [
            .. run.Classification.Intents.Append(run.Classification.None).Where(static intent => intent.Support > 0).Select(intent => Of(intent, confusions[intent.Intent])),
            .. run.Entities.Entities.Select(Of),
        ];
    }

    private static ReportCase Of(DiffItem item, DiffScope scope, HashSet<string> names)
    {
        bool? passes = scope == DiffScope.Intent ? item.Candidate!.IntentPassed : item.Candidate!.Passed;
        string context = item.ParentIntent.IsNone ? "" : $" (in {Safe(item.ParentIntent.Name)})";
        string utterance = item.Utterance.Length > 0 ? Safe(item.Utterance) : "(blank)";
        return new(TextRunParts.Label(item.Expected), Unique(utterance + context, names), Status(item.Kind, passes), item.Kind.ToString(), Rule(item), Message(item))
        {
            Change = item.Kind,
            Line = item.CandidateLine ?? 0,
            Errors = passes == false ? 1 : 0,
        };
    }

    private static ReportCase Of(IntentMetrics intent, IEnumerable<Confusion> confusions)
    {
        string taken = string.Concat(confusions.Select(static confusion => $"; {Words.Times(confusion.Count)} {TextRunParts.Label(confusion.Predicted)}"));
        return new(
            "intents", TextRunParts.Label(intent.Intent), intent.FalseNegatives > 0 ? CaseStatus.Failed : CaseStatus.Passed, "IntentErrors", "intentErrors",
            $"{Count(intent.TruePositives)} of {Count(intent.Support)} right{taken}")
        {
            Errors = intent.FalseNegatives,
        };
    }

    private static ReportCase Of(EntityMetrics entity)
    {
        long errors = entity.WrongValue + entity.Missed + entity.Spurious;
        return new(
            "entities", $"entity {Safe(entity.Name)}", errors > 0 ? CaseStatus.Failed : CaseStatus.Passed, "EntityErrors", "entityErrors",
            $"{Count(entity.Correct)} correct, {Count(entity.WrongValue)} wrong, {Count(entity.Missed)} missed, {Count(entity.Spurious)} spurious")
        {
            Errors = errors,
        };
    }

    /// <summary>Only what is wrong and was not wrong before fails. What the suite changed and what has no verdict says nothing about the bot.</summary>
    private static CaseStatus Status(ChangeKind kind, bool? passes) => (kind, passes) switch
    {
        (ChangeKind.Regressed or ChangeKind.Added, false) => CaseStatus.Failed,
        (ChangeKind.Unscored, _) or (_, not true) => CaseStatus.Skipped,
        _ => CaseStatus.Passed,
    };

    private static string Rule(DiffItem item) => item.Reason is { } reason ? Words.CamelCase(reason.Kind) : Words.CamelCase(item.Kind);

    private static string Message(DiffItem item)
    {
        string before = item.Baseline is { } baseline ? $"before {TextRunParts.Label(baseline.Predicted)}, " : "";
        string entity = item.Reason is { Entity: not null } reason ? $"; {(item.Kind == ChangeKind.Fixed ? "before" : "now")} {Safe(reason.ToString())}" : "";
        return $"{Lead(item.Kind)}: expected {TextRunParts.Label(item.Expected)}, {before}now {TextRunParts.Label(item.Candidate!.Predicted)}{entity}";
    }

    private static string Lead(ChangeKind kind) => kind switch
    {
        ChangeKind.Regressed => "Right before, wrong now",
        ChangeKind.Fixed => "Wrong before, right now",
        ChangeKind.ChangedWrongAnswer => "Known failure, another wrong answer than before",
        ChangeKind.StillFailing => "Known failure, same answer as before",
        ChangeKind.ExpectationChanged => "The suite expects something else than before",
        ChangeKind.Added => "Not in the baseline",
        ChangeKind.Unscored => "Without a verdict",
        _ => "Right in both",
    };

    /// <summary>Copies are numbered in the order of the file, whatever is expected of them.</summary>
    private static string Unique(string name, HashSet<string> names)
    {
        string unique = name;
        for (int copy = 2; !names.Add(unique); copy++)
        {
            unique = $"{name} #{Count(copy)}";
        }

        return unique;
    }
}
