namespace KoreBT.Analysis;

/// <summary>How verdicts come about where the platform's own pages leave a choice.</summary>
public sealed record OutcomeRules
{
    private readonly Outcome _falseAlarm = Outcome.FalsePositive;

    /// <summary>The rules of the documentation of batch tests: a false alarm is a false positive, and the two intents decide.</summary>
    public static OutcomeRules Default { get; } = new();

    /// <summary>
    /// What it is called when no intent was expected and one was recognised: <see cref="Outcome.FalsePositive"/> unless set, as the page "Batch Testing" has it, or
    /// <see cref="Outcome.FalseNegative"/>, as the pages on small talk and on external NLU engines do.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a right outcome.</exception>
    public Outcome FalseAlarm
    {
        get => _falseAlarm;
        init => _falseAlarm = value is Outcome.FalsePositive or Outcome.FalseNegative
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A false alarm is a false positive or a false negative.");
    }

    /// <summary>
    /// Whether the verdict in the file (Result Type) counts instead of the one the two intents make; false unless set. The platform's numbers follow it then; the
    /// textbook's never do, they are made of the two intents.
    /// </summary>
    public bool PreferRecorded { get; init; }

    /// <summary>
    /// Whether rows that expect different values of one entity accept any of them, as the documentation of results files says; true unless set. False makes all of them necessary.
    /// </summary>
    public bool RepeatedEntitiesAreAlternatives { get; init; } = true;

    internal Outcome Judge(IntentSet expected, IntentSet predicted) => Judge(expected, predicted, expected.HitBy(predicted));

    /// <param name="expected">The expectation.</param>
    /// <param name="predicted">The answer.</param>
    /// <param name="hit">What <see cref="IntentSet.HitBy"/> says of the two.</param>
    internal Outcome Judge(IntentSet expected, IntentSet predicted, Intent? hit) => hit switch
    {
        { IsNone: true } => Outcome.TrueNegative,
        { } => Outcome.TruePositive,
        null when predicted.IsNone => Outcome.FalseNegative,
        null => expected.IsNone ? FalseAlarm : Outcome.FalsePositive,
    };
}
