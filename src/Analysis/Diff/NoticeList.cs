using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Collects the <see cref="Notice"/>s of a comparison.</summary>
internal static class NoticeList
{
    private const double LeastOverlap = 0.8;

    public static IEnumerable<Notice> Of(RunJoin join, DiffCounts counts)
    {
        (ComparedRun baseline, ComparedRun candidate) = (join.Baseline.Run, join.Candidate.Run);
        return Overlap(baseline, candidate, counts)
            .Concat(Names(baseline, candidate))
            .Concat(Settings(baseline, candidate))
            .Concat(Unscored(counts))
            .Concat(Conflicts(baseline, join.BaselineConflicts))
            .Concat(Conflicts(candidate, join.CandidateConflicts))
            .Concat(Findings(baseline))
            .Concat(Findings(candidate));
    }

    private static IEnumerable<Notice> Conflicts(ComparedRun run, ConflictingCopies conflicts)
    {
        if (conflicts.Count > 0)
        {
            string lines = string.Join(", ", conflicts.Lines.Select(static line => line.ToString(CultureInfo.InvariantCulture)));
            yield return new Notice(NoticeKind.ConflictingExpectations, $"{run.Name} expects different intents of one utterance, {Words.Times(conflicts.Count)} (first on lines {lines}); one of them is always wrong.");
        }
    }

    private static IEnumerable<Notice> Overlap(ComparedRun baseline, ComparedRun candidate, DiffCounts counts)
    {
        int larger = Math.Max(baseline.Index.Count, candidate.Index.Count);
        if (counts.Paired < LeastOverlap * larger)
        {
            yield return new Notice(NoticeKind.LowOverlap, $"Only {counts.Paired} of {larger} assertions are in both runs; the rest is listed as added or removed and is in no verdict.");
        }
    }

    private static IEnumerable<Notice> Names(ComparedRun baseline, ComparedRun candidate)
    {
        foreach ((string label, string? before, string? after) in new[] { ("bots", baseline.Info.BotName, candidate.Info.BotName), ("reports", baseline.Info.ReportName, candidate.Info.ReportName) })
        {
            if (before is not null && after is not null && !string.Equals(before, after, StringComparison.Ordinal))
            {
                yield return new Notice(NoticeKind.DifferentBotOrSuite, $"The runs name different {label}: \"{before}\" and \"{after}\".");
            }
        }
    }

    private static IEnumerable<Notice> Settings(ComparedRun baseline, ComparedRun candidate)
    {
        ILookup<string, string> before = ByLabel(baseline);
        ILookup<string, string> after = ByLabel(candidate);
        foreach (string label in before.Select(row => row.Key).Union(after.Select(row => row.Key), StringComparer.OrdinalIgnoreCase))
        {
            string was = string.Join("; ", before[label]);
            string now = string.Join("; ", after[label]);
            if (!string.Equals(was, now, StringComparison.Ordinal))
            {
                yield return new Notice(NoticeKind.SettingsChanged, $"{(label.Length == 0 ? "A setting without label" : label)} was {Shown(was)} and is {Shown(now)}.");
            }
        }
    }

    private static IEnumerable<Notice> Unscored(DiffCounts counts)
    {
        if (counts.Unscored > 0)
        {
            yield return new Notice(NoticeKind.Unscored, $"{counts.Unscored} assertions have no verdict on at least one side and count neither as regressed nor as fixed.");
        }
    }

    private static IEnumerable<Notice> Findings(ComparedRun run) =>
        run.Quality.Kinds
            .Where(kind => kind is not (FindingKind.Unscored or FindingKind.UnknownColumn))
            .Select(kind => new Notice(NoticeKind.FileFindings, FindingText.Of(run.Name, run.Quality, kind)));

    private static ILookup<string, string> ByLabel(ComparedRun run) =>
        run.Info.Settings.ToLookup(row => row.Label, row => row.Value, StringComparer.OrdinalIgnoreCase);

    private static string Shown(string value) => value.Length == 0 ? "not given" : $"\"{value}\"";
}
