using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The sentences that reports of a comparison lead with, without the names of the runs, which each format escapes in its own way.</summary>
internal static class VerdictText
{
    /// <summary>"3 regressed and 2 were fixed among 12 comparable assertions (intent and entities)".</summary>
    public static string Counts(RunDiff diff)
    {
        string what = diff.Scope == DiffScope.Assertion ? "intent and entities" : "intent only";
        return $"{Outcome(diff.Counts)} among {Words.Count(diff.Counts.Comparable, "comparable assertion")} ({what})";
    }

    /// <summary>"3 regressed and 2 were fixed".</summary>
    public static string Outcome(DiffCounts counts) => counts is { Regressed: 0, Fixed: 0 }
        ? "Nothing regressed and nothing was fixed"
        : $"{Count(counts.Regressed)} regressed and {(counts.Fixed == 1 ? "1 was" : $"{Count(counts.Fixed)} were")} fixed";

    /// <summary>By how much the pass rate changed, with its interval; null when nothing was compared.</summary>
    public static string? PassRate(Significance significance)
    {
        if (significance.PassRate is not { } rate)
        {
            return null;
        }

        string macro = significance.MacroF1 is { Difference: { } change, Interval: { } interval } ? $"; textbook macro F1 {Change(change)} {Range(interval)}" : "";
        return $"By utterance the pass rate changed by {Change(rate.Value)} {Range(rate.Interval)}{macro} (95% intervals).";
    }

    private static string Range(Interval interval) => $"[{Change(interval.Low)}, {Change(interval.High)}]";
}
