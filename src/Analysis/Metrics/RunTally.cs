using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>
/// Counts assertions as they come, in memory that grows with the number of different intents and not with the number of assertions. Tallies of two
/// parts of a run merge into the tally of the whole, so any engine can map and merge.
/// </summary>
public sealed class RunTally
{
    /// <summary>How often each answer was given: every number is made of these.</summary>
    private readonly Dictionary<Answer, long> _answers = [];

    private readonly EntityTally _entities = new();

    /// <summary>The platform's counts so far.</summary>
    public KoreSummary Kore => Sum(_answers);

    /// <summary>The platform's counts so far for each kind of expectation that occurs, in the order of <see cref="IntentKind"/>.</summary>
    public ImmutableArray<KindSummary> Kinds =>
        [.. _answers.GroupBy(static entry => entry.Key.Expected.Kind).OrderBy(static kind => kind.Key).Select(static kind => new KindSummary(kind.Key, Sum(kind)))];

    /// <summary>The counts of each trait so far, by name.</summary>
    public ImmutableArray<TraitMetrics> Traits => TraitCounts.Of(_answers);

    /// <summary>The entities so far.</summary>
    public EntityReport Entities => _entities.Report;

    /// <summary>How many assertions disagree with their recorded outcome so far.</summary>
    public long OutcomeDisagreements => _answers.Sum(static entry => entry.Key.Disagrees ? entry.Value : 0);

    /// <summary>The confusion counts of the scored assertions so far.</summary>
    public ConfusionMatrix Matrix
    {
        get
        {
            Dictionary<IntentPair, long> cells = new(_answers.Count);
            foreach ((Answer answer, long count) in _answers.Where(static entry => entry.Key.IsScored))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(cells, new IntentPair(answer.ExpectedIntent, answer.PredictedIntent), out _) += count;
            }

            return new ConfusionMatrix(cells);
        }
    }

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

    /// <summary>The tally of a file, several times as fast as that of its assertions one by one: nothing becomes an object but entities.</summary>
    /// <param name="reader">The opened file; it is read to its end.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">A row cannot be read without guessing, or the file is cut off.</exception>
    /// <exception cref="InvalidOperationException">The file was read before.</exception>
    public static async Task<RunTally> OfAsync(ResultsReader reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        RunCounter counter = new(reader.Rules);
        await reader.ReadIntoAsync(counter, cancellationToken).ConfigureAwait(false);
        return counter.Total(reader.Answers);
    }

    /// <summary>The tally of a stream. For a file, <see cref="OfAsync(ResultsReader, CancellationToken)"/> is faster.</summary>
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
        Add(result.Answer, 1);
        _entities.Add(result.Entities, result.Rules);
    }

    /// <summary>Counts everything another tally has counted.</summary>
    /// <param name="other">The tally of another part of the run.</param>
    public void Merge(RunTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Merge(other._entities);
        foreach ((Answer answer, long count) in other._answers.ToArray())
        {
            Add(answer, count);
        }
    }

    /// <summary>Makes room for so many different answers.</summary>
    internal void Reserve(int answers) => _answers.EnsureCapacity(answers);

    internal void Merge(EntityTally entities) => _entities.Merge(entities);

    internal void Add(Answer answer, long count) => CollectionsMarshal.GetValueRefOrAddDefault(_answers, answer, out _) += count;

    private static KoreSummary Sum(IEnumerable<KeyValuePair<Answer, long>> answers)
    {
        Dictionary<(Outcome? Outcome, bool NoneExpected), long> counts = [];
        foreach ((Answer answer, long count) in answers)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (answer.Outcome, answer.ExpectedIntent.IsNone), out _) += count;
        }

        return counts.Aggregate(new KoreSummary(), static (sum, entry) => sum + KoreSummary.Of(entry.Key.Outcome, entry.Key.NoneExpected, entry.Value));
    }
}
