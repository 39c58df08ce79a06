using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Collects the <see cref="Notice"/>s of a comparison.</summary>
internal static class Notices
{
    private const double LeastOverlap = 0.8;

    public static IEnumerable<Notice> Of(TestRun baseline, TestRun candidate, DiffCounts counts, IEnumerable<Notice> conflicts) =>
        Overlap(baseline, candidate, counts)
            .Concat(Names(baseline, candidate))
            .Concat(Settings(baseline, candidate))
            .Concat(Unscored(counts))
            .Concat(conflicts)
            .Concat(Findings(baseline))
            .Concat(Findings(candidate));

    /// <summary>Copies of one utterance in one run that expect different intents; to be asked for before the copies are paired.</summary>
    public static IEnumerable<Notice> Conflicts(TestRun run, IEnumerable<IReadOnlyList<UtteranceResult>> groups)
    {
        // The first copy of each expectation stands for the others, of which there may be thousands.
        UtteranceResult[][] conflicts =
        [
            .. groups.Where(copies => copies.Count > 1).Select(copies => copies.DistinctBy(copy => copy.Expected).ToArray()).Where(copies => copies.Length > 1),
        ];
        if (conflicts.Length > 0)
        {
            string lines = string.Join(", ", conflicts[0].Select(copy => copy.Line.ToString(CultureInfo.InvariantCulture)));
            yield return new Notice(NoticeKind.ConflictingExpectations, $"{run.Name} expects different intents of one utterance, {conflicts.Length} times (first on lines {lines}); one of them is always wrong.");
        }
    }

    private static IEnumerable<Notice> Overlap(TestRun baseline, TestRun candidate, DiffCounts counts)
    {
        int larger = Math.Max(baseline.Results.Length, candidate.Results.Length);
        if (counts.Paired < LeastOverlap * larger)
        {
            yield return new Notice(NoticeKind.LowOverlap, $"Only {counts.Paired} of {larger} assertions are in both runs; the rest is listed as added or removed and is in no verdict.");
        }
    }

    private static IEnumerable<Notice> Names(TestRun baseline, TestRun candidate)
    {
        foreach ((string label, string? before, string? after) in new[] { ("bots", baseline.Info.BotName, candidate.Info.BotName), ("reports", baseline.Info.ReportName, candidate.Info.ReportName) })
        {
            if (before is not null && after is not null && !string.Equals(before, after, StringComparison.Ordinal))
            {
                yield return new Notice(NoticeKind.DifferentBotOrSuite, $"The runs name different {label}: \"{before}\" and \"{after}\".");
            }
        }
    }

    private static IEnumerable<Notice> Settings(TestRun baseline, TestRun candidate)
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

    private static IEnumerable<Notice> Findings(TestRun run) =>
        run.Quality.Kinds
            .Where(kind => kind is not (FindingKind.Unscored or FindingKind.UnknownColumn))
            .Select(kind => new Notice(NoticeKind.FileFindings, FindingText.Of(run.Name, run.Quality, kind)));

    private static ILookup<string, string> ByLabel(TestRun run) =>
        run.Info.Settings.ToLookup(row => row.Label, row => row.Value, StringComparer.OrdinalIgnoreCase);

    private static string Shown(string value) => value.Length == 0 ? "not given" : $"\"{value}\"";
}
