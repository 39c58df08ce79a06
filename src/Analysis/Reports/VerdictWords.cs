using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>The sentences of a <see cref="Verdict"/> on the whole.</summary>
internal static class VerdictWords
{
    private const double Unlikely = 0.05;

    public static string Headline(RunDiff diff) => diff.Counts switch
    {
        { Comparable: 0 } => "No utterance can be compared.",
        { Regressed: 0, Fixed: 0, ChangedWrongAnswer: 0 } => "Nothing changed.",
        { Regressed: 0, Fixed: 0 } => "No verdict changed.",
        { Regressed: 0 } => "Better, and nothing broke.",
        { Fixed: 0 } => "Worse, and nothing improved.",
        { Regressed: var lost, Fixed: var gained } when lost == gained => "Same score, different bot.",
        _ => diff.Significance.PassRate?.Interval switch
        {
            { Low: > 0 } => $"Better overall{ButWorse(diff)}.",
            { High: < 0 } => "Worse overall.",
            _ => $"No measurable change overall{ButWorse(diff)}.",
        },
    };

    public static string Paragraph(RunDiff diff)
    {
        (int all, int before, int now) = (diff.Counts.Comparable, diff.Counts.StillPassing + diff.Counts.Regressed, diff.Counts.StillPassing + diff.Counts.Fixed);
        string lost = $"{Number(diff.Counts.Regressed)} that worked now {(diff.Counts.Regressed == 1 ? "fails" : "fail")}";
        string gained = $"{Number(diff.Counts.Fixed)} that failed now {(diff.Counts.Fixed == 1 ? "works" : "work")}";
        if (all == 0)
        {
            return "The two runs share utterances, but none with one expectation and a verdict on both sides.";
        }

        if (before == now)
        {
            string same = $"Both versions get {Number(now)} of {Number(all)} utterances right ({Percent(now, all)})";
            return diff.Counts.Regressed == 0 ? $"{same}." : $"{same}, but not the same {Number(now)}: {lost}, and {gained}.";
        }

        string range = diff.Significance.PassRate is { } rate
            ? $" The true change is between {Points(rate.Interval.Low)} and {Points(rate.Interval.High)} points (95 % confidence)."
            : "";
        return $"{Number(before)} of {Number(all)} utterances were right and {Number(now)} are ({Percent(before, all)} to {Percent(now, all)}), {Points((double)(now - before) / all)} points.{range} {Capital(lost)}, and {gained}.";
    }

    /// <summary>Frequencies first, because they are understood; the p value in brackets for those who want it.</summary>
    public static string Luck(Significance significance)
    {
        (long lost, long gained, double p) = (significance.Test.Regressed, significance.Test.Fixed, significance.Test.MidP);
        if (lost + gained == 0)
        {
            return "No utterance changed its verdict, so there is nothing to explain by luck.";
        }

        string often = $"If both versions were equally good, a split as lopsided as {Number(lost)} lost to {Number(gained)} gained would come up {Frequency(p)} ({P(p)}).";
        return p < Unlikely
            ? $"Beyond chance. {often}"
            : $"Could be chance. {often} That is not proof that nothing changed: the true difference may lie anywhere from {Points(significance.PassRate!.Interval.Low)} to {Points(significance.PassRate.Interval.High)} points.";
    }

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(long part, long whole) => whole == 0 ? "n/a" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Points(double share) => (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Frequency(double p) => p switch
    {
        >= 0.95 => "nearly every time",
        >= 0.195 => $"about {Math.Round(10 * p).ToString(CultureInfo.InvariantCulture)} times in 10",
        >= 0.0095 => $"about {Times(100 * p)} in 100",
        >= 0.00095 => $"about {Times(1_000 * p)} in 1,000",
        >= 1e-6 => "less than once in a thousand tries",
        _ => "less than once in a million tries",
    };

    private static string Times(double count) => Words.Times((long)Math.Round(count));

    private static string P(double p) => p < 0.001 ? "p < 0.001" : $"p = {p.ToString("0.###", CultureInfo.InvariantCulture)}";

    /// <summary>Only what is worse beyond chance may take something back from the headline.</summary>
    private static string ButWorse(RunDiff diff) => diff.ByIntent.Where(static change => change.Q < Unlikely && change.Regressed > change.Fixed).ToArray() switch
    {
        [] => "",
        [var one] => $", but {Label(one.Intent)} got worse",
        var several => $", but {Number(several.Length)} intents got worse",
    };

    internal static string Label(Intent intent) => intent.IsNone ? "\"no intent\"" : intent.Name;
}
