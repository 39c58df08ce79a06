using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>The sentences of a <see cref="Verdict"/> on the whole.</summary>
internal static class VerdictWords
{
    public const string NoIntent = "\"no intent\"";

    public static VerdictSentence Headline(RunDiff diff) => diff.Counts switch
    {
        { Comparable: 0 } => VerdictSentence.Of($"These two runs cannot be compared."),
        { Regressed: 0, Fixed: 0, ChangedWrongAnswer: 0 } => VerdictSentence.Of($"Nothing changed."),
        { Regressed: 0, Fixed: 0 } => VerdictSentence.Of($"No verdict changed."),
        { Regressed: 0 } => VerdictSentence.Of($"Better, and nothing broke."),
        { Fixed: 0 } => VerdictSentence.Of($"Worse, and nothing improved."),
        { Regressed: var lost, Fixed: var gained } when lost == gained => VerdictSentence.Of($"Same score, different bot."),
        _ => diff.Significance.PassRate?.Interval switch
        {
            { Low: > 0 } => VerdictSentence.Of($"Better overall{ButWorse(diff)}."),
            { High: < 0 } => VerdictSentence.Of($"Worse overall."),
            _ => VerdictSentence.Of($"No measurable change overall{ButWorse(diff)}."),
        },
    };

    public static VerdictSentence Paragraph(RunDiff diff)
    {
        (int all, int before, int now) = (diff.Counts.Comparable, diff.Counts.StillPassing + diff.Counts.Regressed, diff.Counts.StillPassing + diff.Counts.Fixed);
        VerdictSentence lost = VerdictSentence.Of($"{new VerdictPart($"{Number(diff.Counts.Regressed)} that worked now {(diff.Counts.Regressed == 1 ? "fails" : "fail")}", Filter: ReportFilter.Is("regressed"))}");
        VerdictSentence gained = VerdictSentence.Of($"{new VerdictPart($"{Number(diff.Counts.Fixed)} that failed now {(diff.Counts.Fixed == 1 ? "works" : "work")}", Filter: ReportFilter.Is("fixed"))}");
        if (all == 0)
        {
            return VerdictSentence.Of($"The two runs share utterances, but none with one expectation and a verdict on both sides.");
        }

        if (before == now)
        {
            string same = $"Both versions get {Number(now)} of {Number(all)} utterances right ({Percent(now, all)})";
            return diff.Counts.Regressed == 0
                ? VerdictSentence.Of($"{same}.")
                : VerdictSentence.Of($"{same}, but not the same {Number(now)}: {lost}, and {gained}.");
        }

        string range = diff.Significance.PassRate is { } rate
            ? $" The true change is between {Points(rate.Interval.Low)} and {Points(rate.Interval.High)} points (95 % confidence)."
            : "";
        return VerdictSentence.Of($"{Number(before)} of {Number(all)} utterances were right and {Number(now)} are ({Percent(before, all)} to {Percent(now, all)}), {Points((double)(now - before) / all)} points.{range} {lost}, and {gained}.");
    }

    /// <summary>One run alone has no better or worse: its headline is its share of right answers.</summary>
    public static VerdictSentence Headline(KoreSummary kore) => kore.Assertions == 0
        ? VerdictSentence.Of($"No utterance has a verdict.")
        : VerdictSentence.Of($"{Percent(kore.TruePositives + kore.TrueNegatives, kore.Assertions)} right.");

    /// <summary>What the numbers of one run say in a sentence.</summary>
    public static VerdictSentence Paragraph(KoreSummary kore)
    {
        long right = kore.TruePositives + kore.TrueNegatives;
        string[] wrong =
        [
            .. new[]
            {
                (kore.WrongIntents, "got another intent"), (kore.FalseNegatives, "got none"), (kore.FalseAlarms, "got one where none was expected"),
            }.Where(static kind => kind.Item1 > 0).Select(static kind => $"{Number(kind.Item1)} {kind.Item2}"),
        ];
        string unscored = kore.Unscored > 0 ? $" {Number(kore.Unscored)} without a verdict are in no number." : "";
        return VerdictSentence.Of($"{Number(right)} of {Number(kore.Assertions)} utterances have the right intent{(wrong.Length > 0 ? $"; {string.Join(", ", wrong)}" : "")}.{unscored}");
    }

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(long part, long whole) => whole == 0 ? "n/a" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Points(double share) => (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>Only what is worse beyond chance may take something back from the headline.</summary>
    private static VerdictSentence ButWorse(RunDiff diff) => diff.ByIntent.Where(static change => VerdictLuck.IsWorse(change)).ToArray() switch
    {
        [] => VerdictSentence.Of($""),
        [var one] => VerdictSentence.Of($", but {one.Intent} got worse"),
        var several => VerdictSentence.Of($", but {Number(several.Length)} intents got worse"),
    };
}
