namespace KoreBT.Analysis;

/// <summary>
/// The platform's own family of numbers: one verdict for each assertion, so a wrong intent is one false positive and never a false negative.
/// Its recall therefore says "how seldom did the bot find nothing", not "how often was the intent found"; for the textbook's numbers see
/// <see cref="ClassificationReport"/>. Source of the definitions: Kore.ai documentation, "Batch Testing"; see also <c>docs/metrics.md</c>.
/// </summary>
/// <remarks>Counts are stored and ratios derived; a ratio whose denominator is 0 is null.</remarks>
public sealed record KoreSummary
{
    /// <summary>Assertions whose expected intent was recognised.</summary>
    public long TruePositives { get; init; }

    /// <summary>Assertions that expected no intent and got none.</summary>
    public long TrueNegatives { get; init; }

    /// <summary>Assertions that got an intent they did not expect: <see cref="WrongIntents"/> and <see cref="FalseAlarms"/>.</summary>
    public long FalsePositives => WrongIntents + FalseAlarms;

    /// <summary>Assertions that expected an intent and got none.</summary>
    public long FalseNegatives { get; init; }

    /// <summary>The false positives that expected another intent.</summary>
    public long WrongIntents { get; init; }

    /// <summary>The false positives that expected no intent.</summary>
    public long FalseAlarms { get; init; }

    /// <summary>Assertions without a verdict; they are in no other number.</summary>
    public long Unscored { get; init; }

    /// <summary>The number of scored assertions: TP + TN + FP + FN.</summary>
    public long Assertions => TruePositives + TrueNegatives + FalsePositives + FalseNegatives;

    /// <summary>TP / (TP + FP), from 0 to 1; null when nothing was recognised.</summary>
    public double? Precision => Ratio.Of(TruePositives, TruePositives + FalsePositives);

    /// <summary>TP / (TP + FN), from 0 to 1; null when there is neither. Wrong intents do not lower it.</summary>
    public double? Recall => Ratio.Of(TruePositives, TruePositives + FalseNegatives);

    /// <summary>2 TP / (2 TP + FP + FN), from 0 to 1: the harmonic mean of the two; null when all three counts are 0.</summary>
    public double? F1 => Ratio.Of(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>(TP + TN) / (TP + TN + FP + FN), from 0 to 1: the share of right answers; null when there is no assertion.</summary>
    public double? Success => Ratio.Of(TruePositives + TrueNegatives, Assertions);

    /// <summary>Wilson's interval of <see cref="Precision"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when nothing was recognised.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public Interval? PrecisionInterval(double level = 0.95) => Wilson.Of(TruePositives, TruePositives + FalsePositives, level);

    /// <summary>Wilson's interval of <see cref="Recall"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when there is neither a true positive nor a false negative.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public Interval? RecallInterval(double level = 0.95) => Wilson.Of(TruePositives, TruePositives + FalseNegatives, level);

    /// <summary>Wilson's interval of <see cref="Success"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when there is no assertion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public Interval? SuccessInterval(double level = 0.95) => Wilson.Of(TruePositives + TrueNegatives, Assertions, level);

    /// <summary>The counts of two parts of one run together.</summary>
    public static KoreSummary operator +(KoreSummary left, KoreSummary right) => new()
    {
        TruePositives = left.TruePositives + right.TruePositives,
        TrueNegatives = left.TrueNegatives + right.TrueNegatives,
        FalseNegatives = left.FalseNegatives + right.FalseNegatives,
        WrongIntents = left.WrongIntents + right.WrongIntents,
        FalseAlarms = left.FalseAlarms + right.FalseAlarms,
        Unscored = left.Unscored + right.Unscored,
    };

    /// <summary>The counts of two parts of one run together.</summary>
    /// <param name="left">One part.</param>
    /// <param name="right">The other part.</param>
    public static KoreSummary Add(KoreSummary left, KoreSummary right) => left + right;

    /// <summary>The numbers of a run, from the recomputed outcomes.</summary>
    /// <param name="run">The run.</param>
    public static KoreSummary From(TestRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return RunTally.Of(run.Results).Kore;
    }

    /// <summary>The numbers a file claims for itself, from its Result Type cells alone; assertions without one count as unscored.</summary>
    /// <param name="run">The run.</param>
    public static KoreSummary FromRecorded(TestRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Results.Aggregate(new KoreSummary(), (sum, result) => sum + Of(result.RecordedOutcome, result.ExpectedIntent.IsNone, 1));
    }

    internal static KoreSummary Of(Outcome? outcome, bool noneExpected, long count) => outcome switch
    {
        Outcome.TruePositive => new() { TruePositives = count },
        Outcome.TrueNegative => new() { TrueNegatives = count },
        Outcome.FalseNegative => new() { FalseNegatives = count },
        Outcome.FalsePositive => noneExpected ? new() { FalseAlarms = count } : new() { WrongIntents = count },
        _ => new() { Unscored = count },
    };
}
