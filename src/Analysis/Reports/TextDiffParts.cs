using System.Globalization;
using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The parts of the text report of a comparison.</summary>
internal static class TextDiffParts
{
    private const int TopConfusions = 20;
    private const int TopSuggestions = 20;

    public static void Verdict(RunDiff diff, TextWriter writer)
    {
        Verdict verdict = Analysis.Verdict.Of(diff);
        writer.Write($"{Safe(verdict.Headline)}\n{verdict.Paragraph}\n{verdict.Luck}\n");
        foreach (string finding in verdict.Findings)
        {
            writer.Write($"  - {Safe(finding)}\n");
        }

        writer.Write('\n');
        writer.Write($"{VerdictText.Counts(diff)}: {Safe(diff.Baseline.Name)} -> {Safe(diff.Candidate.Name)}.\n");
        writer.Write($"{diff.Significance.Sentence}\n");
        if (VerdictText.PassRate(diff.Significance) is { } rate)
        {
            writer.Write($"{rate}\n");
        }
    }

    public static void Notices(RunDiff diff, TextWriter writer)
    {
        if (diff.Notices.IsEmpty)
        {
            return;
        }

        writer.Write("\nBefore you conclude\n");
        foreach (Notice notice in diff.Notices)
        {
            writer.Write($"  {Safe(notice.Message)}\n");
        }
    }

    public static void Numbers(RunDiff diff, TextWriter writer)
    {
        (KoreSummary a, KoreSummary b) = (diff.Baseline.Kore, diff.Candidate.Kore);
        (ClassificationReport x, ClassificationReport y) = (diff.Baseline.Classification, diff.Candidate.Classification);
        writer.Write($"\nThe whole runs (textbook averages over the {x.Intents.Length} intents expected in either run)\n");
        TextTable table = new("", "before", "now", "change");
        foreach ((string name, long before, long now) in new[]
        {
            ("assertions", a.Assertions, b.Assertions), ("Kore TP", a.TruePositives, b.TruePositives), ("Kore TN", a.TrueNegatives, b.TrueNegatives),
            ("Kore FP", a.FalsePositives, b.FalsePositives), ("Kore FN", a.FalseNegatives, b.FalseNegatives),
        })
        {
            table.Add(name, Count(before), Count(now), (now - before).ToString("+0;-0;0", CultureInfo.InvariantCulture));
        }

        foreach ((string name, double? before, double? now) in new[]
        {
            ("success (TP+TN)/all", a.Success, b.Success),
            ("Kore precision", a.Precision, b.Precision), ("Kore recall", a.Recall, b.Recall), ("Kore F1", a.F1, b.F1),
            ("textbook macro precision", x.Macro.Precision, y.Macro.Precision), ("textbook macro recall", x.Macro.Recall, y.Macro.Recall),
            ("textbook macro F1", x.Macro.F1, y.Macro.F1), ("textbook micro F1", x.Micro.F1, y.Micro.F1),
        })
        {
            table.Add(name, Number(before), Number(now), Change(now - before));
        }

        table.Write(writer);
    }

    public static void Intents(RunDiff diff, TextWriter writer)
    {
        IntentChange[] moved = [.. diff.ByIntent.Where(change => change.Moved)];
        if (moved.Length == 0)
        {
            return;
        }

        writer.Write($"\nIntents that moved (textbook numbers over the {diff.Counts.Comparable} comparable assertions)\n");
        TextTable table = new("intent", "support", "regressed", "fixed", "F1 before", "F1 now", "change", "q");
        foreach (IntentChange change in moved)
        {
            table.Add(
                TextRunParts.Label(change.Intent), Count(change.Candidate.Support), Count(change.Regressed), Count(change.Fixed),
                Number(change.Baseline.F1), Number(change.Candidate.F1), Change(change.F1Change), change.IsTooFewToTell ? "too few" : Number(change.Q));
        }

        table.Write(writer);
        writer.Write("  q: of all intents below 0.05, at most 5% are expected to be chance; too few: with so few changes nothing can be told, which does not mean that all is well\n");
    }

    public static void Entities(RunDiff diff, TextWriter writer)
    {
        EntityChange[] moved = [.. diff.ByEntity.Where(static change => change.Regressed + change.Fixed > 0)];
        if (moved.Length == 0)
        {
            return;
        }

        writer.Write("\nEntities that moved (over the comparable assertions, whatever their intent)\n");
        TextTable table = new("entity", "expected", "regressed", "fixed", "F1 before", "F1 now", "change");
        foreach (EntityChange change in moved)
        {
            table.Add(
                Safe(change.Name), Count(change.Candidate.Support), Count(change.Regressed), Count(change.Fixed),
                Number(change.Baseline.F1), Number(change.Candidate.F1), Change(change.Candidate.F1 - change.Baseline.F1));
        }

        table.Write(writer);
    }

    public static void Expectations(RunDiff diff, TextWriter writer)
    {
        if (diff.Counts.ExpectationChanged == 0)
        {
            return;
        }

        ExpectationEffects effects = diff.ExpectationEffects;
        writer.Write($"\nThe suite expects something else of {Words.Count(effects.Count, "assertion")}\n");
        writer.Write($"  the new labels made {effects.GainedByLabel} right and {effects.LostByLabel} wrong that the bot answered before\n");
        writer.Write($"  under the new labels the new answers made {effects.GainedByModel} right and {effects.LostByModel} wrong\n");
    }

    public static void Suggestions(RunDiff diff, TextWriter writer)
    {
        Suggestions suggestions = diff.Suggestions;
        if (suggestions.RenamedIntents.IsEmpty && suggestions.RewordedUtterances.IsEmpty)
        {
            return;
        }

        writer.Write("\nProbably only renamed or reworded (in no count above; say so, and compare again)\n");
        foreach (IntentRename rename in suggestions.RenamedIntents)
        {
            writer.Write($"  --rename-intent \"{Safe(rename.Before.Name)}={Safe(rename.After.Name)}\"  ({rename.Moved} of {Words.Count(rename.Of, "assertion")})\n");
        }

        foreach (Rewording rewording in suggestions.RewordedUtterances.Take(TopSuggestions))
        {
            writer.Write($"  \"{Safe(rewording.Before.Utterance)}\" -> \"{Safe(rewording.After.Utterance)}\"  ({Number(rewording.Similarity)} alike)\n");
        }

        if (suggestions.RewordedUtterances.Length > TopSuggestions)
        {
            writer.Write($"  and {suggestions.RewordedUtterances.Length - TopSuggestions} more\n");
        }
    }

    public static void Confusions(RunDiff diff, TextWriter writer)
    {
        ConfusionChange[] grown = [.. diff.Confusions.Where(change => change.Change > 0)];
        if (grown.Length == 0)
        {
            return;
        }

        writer.Write("\nWho takes more utterances than before (expected -> predicted: before, now)\n");
        foreach (ConfusionChange change in grown.Take(TopConfusions))
        {
            writer.Write($"  {Count(change.Change),5}  {TextRunParts.Label(change.Expected)} -> {TextRunParts.Label(change.Predicted)}: {change.Before}, {change.After}\n");
        }

        if (grown.Length > TopConfusions)
        {
            writer.Write($"         and {grown.Length - TopConfusions} more\n");
        }
    }

    public static void Items(RunDiff diff, ChangeKind kind, string title, TextWriter writer)
    {
        IReadOnlyList<DiffItem> items = diff.OfKind(kind);
        if (items.Count == 0)
        {
            return;
        }

        writer.Write($"\n{title}: {items.Count}\n");
        foreach (DiffItem item in items)
        {
            string context = item.ParentIntent.IsNone ? "" : $" (in {Safe(item.ParentIntent.Name)})";
            string reason = item.Reason is { Entity: not null } why ? $"; {(kind == ChangeKind.Fixed ? "before" : "now")} {Safe(why.ToString())}" : "";
            writer.Write($"  {Safe(item.Utterance)}{context}\n");
            string before = TextRunParts.Label(item.Baseline!.Predicted);
            string now = TextRunParts.Label(item.Candidate!.Predicted);
            writer.Write($"    expected {TextRunParts.Label(item.Expected)}, before {before} (line {item.BaselineLine}), now {now} (line {item.CandidateLine}){reason}\n");
        }
    }

    public static void Rest(DiffCounts counts, TextWriter writer)
    {
        writer.Write("\nThe rest\n");
        foreach ((string name, int count) in new[]
        {
            ("wrong in both, other answer", counts.ChangedWrongAnswer), ("wrong in both, same answer", counts.StillFailing),
            ("right in both", counts.StillPassing), ("expectation changed", counts.ExpectationChanged),
            ("only in the candidate", counts.Added), ("only in the baseline", counts.Removed), ("without a verdict", counts.Unscored),
        })
        {
            writer.Write($"  {Count(count),7}  {name}\n");
        }
    }
}
