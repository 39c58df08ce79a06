using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Is it real, or luck? Frequencies first, because they are understood; the p value in brackets for those who want it.</summary>
internal static class VerdictLuck
{
    private const double Unlikely = 0.05;

    public static bool IsWorse(IntentChange change) => change.Q < Unlikely && change.Regressed > change.Fixed;

    public static bool IsBetter(IntentChange change) => change.Q < Unlikely && change.Fixed > change.Regressed;

    public static bool IsOpen(IntentChange change) => change.Q is not null && !IsWorse(change) && !IsBetter(change);

    /// <summary>What one intent's changes are, in three words: never "the same".</summary>
    public static string Label(IntentChange change) => change switch
    {
        _ when IsWorse(change) => "worse, beyond chance",
        _ when IsBetter(change) => "better, beyond chance",
        { Q: null } => "no change",
        { IsTooFewToTell: true } => "too few to tell",
        _ => "could be chance",
    };

    /// <summary>The answer for the whole in two words; null when no verdict changed.</summary>
    public static string? Label(Significance significance) => significance.Test switch
    {
        { Regressed: 0, Fixed: 0 } => null,
        { MidP: < Unlikely } => "beyond chance",
        _ => "could be chance",
    };

    public static string Overall(Significance significance)
    {
        (long lost, long gained, double p) = (significance.Test.Regressed, significance.Test.Fixed, significance.Test.MidP);
        if (lost + gained == 0)
        {
            return "No utterance changed its verdict, so there is nothing to explain by luck.";
        }

        string often = $"If both versions were equally good, a split as lopsided as {VerdictWords.Number(lost)} lost to {VerdictWords.Number(gained)} gained would come up {Frequency(p)} ({P(p)}).";
        return p < Unlikely
            ? often
            : $"{often} That is not proof that nothing changed: the true difference may lie anywhere from {VerdictWords.Points(significance.PassRate!.Interval.Low)} to {VerdictWords.Points(significance.PassRate.Interval.High)} points.";
    }

    /// <summary>How many single intents got worse or better beyond chance.</summary>
    public static string Intents(IReadOnlyCollection<IntentChange> changes)
    {
        int looked = changes.Count(static change => change.Q is not null);
        return looked == 0
            ? "No intent gained or lost an utterance."
            : $"{VerdictWords.Number(changes.Count(IsWorse))} worse and {VerdictWords.Number(changes.Count(IsBetter))} better beyond chance, after correcting for having looked at {Of(looked)} at once.";
    }

    /// <summary>What is left open; null when nothing is.</summary>
    public static string? Rest(IReadOnlyCollection<IntentChange> changes)
    {
        int few = changes.Count(static change => IsOpen(change) && change.IsTooFewToTell);
        int chance = changes.Count(static change => IsOpen(change) && !change.IsTooFewToTell);
        string? first = chance > 0 ? $"{VerdictWords.Number(chance)} moved by an amount chance can explain" : null;
        string? second = few > 0 ? $"{VerdictWords.Number(few)} moved by so few utterances that they can never prove anything" : null;
        return (first, second) is (null, null) ? null : $"{string.Join("; ", new[] { first, second }.OfType<string>())}. Add test utterances to find out.";
    }

    private static string Of(int intents) => intents == 1 ? "1 intent" : $"{VerdictWords.Number(intents)} intents";

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
}
