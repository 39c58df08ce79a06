using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>How two runs are compared.</summary>
public sealed record DiffOptions
{
    private readonly double _margin = 0.01;
    private readonly int _resamples = 2_000;

    /// <summary>What an assertion has to get right; <see cref="DiffScope.Assertion"/> unless set.</summary>
    public DiffScope Scope { get; init; }

    /// <summary>What becomes of an utterance that a run holds several times; <see cref="DuplicatePolicy.FewestChanges"/> unless set.</summary>
    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>Utterances that were reworded, from the baseline's wording to the candidate's; none unless set. Compared like utterances are.</summary>
    public IReadOnlyDictionary<string, string> RewordedUtterances { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Intents that were renamed, from the baseline's name to the candidate's; none unless set. Without it each row of a renamed intent has a changed expectation.
    /// </summary>
    public IReadOnlyDictionary<Intent, Intent> RenamedIntents { get; init; } = ImmutableDictionary<Intent, Intent>.Empty;

    /// <summary>
    /// What an assertion is found by in the other run, beside its context; its utterance, unless set. Called once for each assertion of both runs.
    /// </summary>
    public Func<UtteranceResult, string>? Key { get; init; }

    /// <summary>
    /// When two keys are equal; unless set they are when they are equal after Unicode normalisation (NFC), trimming, collapsing white space and folding case (invariant).
    /// </summary>
    public IEqualityComparer<string>? KeyComparer { get; init; }

    /// <summary>How much worse the candidate's pass rate may be and still count as not worse, from 0 to 1 exclusive; 0.01 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Margin
    {
        get => _margin;
        init => _margin = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A margin lies between 0 and 1.");
    }

    /// <summary>How many samples the interval of the macro F1 is taken from; 2,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Resamples
    {
        get => _resamples;
        init => _resamples = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one sample is needed.");
    }
}
