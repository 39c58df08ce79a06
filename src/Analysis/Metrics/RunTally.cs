using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>
/// Counts assertions as they come, in memory that grows with the number of different intents and not with the number of assertions. Tallies of two
/// parts of a run merge into the tally of the whole, so any engine can map and merge.
/// </summary>
public sealed class RunTally
{
    private readonly Dictionary<IntentPair, long> _cells = [];
    private long _truePositives;
    private long _trueNegatives;
    private long _falseNegatives;
    private long _wrongIntents;
    private long _falseAlarms;
    private long _unscored;

    /// <summary>The platform's counts so far.</summary>
    public KoreSummary Kore => new()
    {
        TruePositives = _truePositives,
        TrueNegatives = _trueNegatives,
        FalseNegatives = _falseNegatives,
        WrongIntents = _wrongIntents,
        FalseAlarms = _falseAlarms,
        Unscored = _unscored,
    };

    /// <summary>How many assertions disagree with their recorded outcome so far.</summary>
    public long OutcomeDisagreements { get; private set; }

    /// <summary>The confusion counts so far.</summary>
    public ConfusionMatrix Matrix => new(_cells);

    /// <summary>The tally of a sequence.</summary>
    /// <param name="results">The assertions.</param>
    public static RunTally Of(IEnumerable<UtteranceResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        RunTally tally = new();
        foreach (UtteranceResult result in results)
        {
            tally.Add(result);
        }

        return tally;
    }

    /// <summary>The tally of a stream.</summary>
    /// <param name="results">The assertions.</param>
    /// <param name="cancellationToken">Stops counting.</param>
    public static async Task<RunTally> OfAsync(IAsyncEnumerable<UtteranceResult> results, CancellationToken cancellationToken = default)
    {
        RunTally tally = new();
        await foreach (UtteranceResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            tally.Add(result);
        }

        return tally;
    }

    /// <summary>Counts one assertion.</summary>
    /// <param name="result">The assertion.</param>
    public void Add(UtteranceResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        OutcomeDisagreements += result.OutcomesDisagree ? 1 : 0;
        if (result.Outcome is not { } outcome)
        {
            _unscored++;
            return;
        }

        Count(outcome, result.ExpectedIntent.IsNone);
        Add(new IntentPair(result.ExpectedIntent, result.PredictedIntent), 1);
    }

    /// <summary>Counts everything another tally has counted.</summary>
    /// <param name="other">The tally of another part of the run.</param>
    public void Merge(RunTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        KoreSummary sum = Kore + other.Kore;
        (_truePositives, _trueNegatives, _falseNegatives) = (sum.TruePositives, sum.TrueNegatives, sum.FalseNegatives);
        (_wrongIntents, _falseAlarms, _unscored) = (sum.WrongIntents, sum.FalseAlarms, sum.Unscored);
        OutcomeDisagreements += other.OutcomeDisagreements;
        foreach ((IntentPair pair, long count) in other._cells)
        {
            Add(pair, count);
        }
    }

    private void Count(Outcome outcome, bool noneExpected)
    {
        switch (outcome)
        {
            case Outcome.TruePositive: _truePositives++; break;
            case Outcome.TrueNegative: _trueNegatives++; break;
            case Outcome.FalseNegative: _falseNegatives++; break;
            case Outcome.FalsePositive when noneExpected: _falseAlarms++; break;
            case Outcome.FalsePositive: _wrongIntents++; break;
        }
    }

    private void Add(IntentPair pair, long count) => CollectionsMarshal.GetValueRefOrAddDefault(_cells, pair, out _) += count;
}
