using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// The textbook family of numbers, one intent against all others, equal to scikit-learn's <c>classification_report</c>: a wrong intent counts twice, as a
/// false negative of the expected intent and a false positive of the predicted one. For the platform's own counts see <see cref="KoreSummary"/>; the two
/// families must not be mixed.
/// </summary>
public sealed partial class ClassificationReport
{
    private ClassificationReport(ConfusionMatrix matrix, ClassificationOptions options)
    {
        Matrix = matrix;
        Labels = options.Labels;
        ZeroDivision = options.ZeroDivision;
        Intents = [.. options.Labels.Of(matrix).Select(intent => IntentMetrics.Of(matrix, intent))];
        None = IntentMetrics.Of(matrix, Intent.None);
        Micro = AverageMetrics.Micro(Intents);
        Macro = AverageMetrics.Mean(Intents, options.ZeroDivision, _ => 1);
        Weighted = AverageMetrics.Mean(Intents, options.ZeroDivision, intent => intent.Support);
    }

    /// <summary>The counts everything here is derived from.</summary>
    public ConfusionMatrix Matrix { get; }

    /// <summary>The label set of the averages.</summary>
    public LabelSet Labels { get; }

    /// <summary>What undefined numbers count as in the averages.</summary>
    public ZeroDivision ZeroDivision { get; }

    /// <summary>The numbers of each intent of the label set, by name.</summary>
    public ImmutableArray<IntentMetrics> Intents { get; }

    /// <summary>
    /// The numbers of "no intent", kept apart: its recall is how often the bot rightly kept still, 1 minus its recall the rate of false alarms.
    /// </summary>
    public IntentMetrics None { get; }

    /// <summary>Right answers / assertions, from 0 to 1, "no intent" being an answer like any other; null when there is no assertion.</summary>
    public double? Accuracy => Ratio.Of(Matrix.Right, Matrix.Total);

    /// <summary>
    /// The plain mean of the recalls of all labels that were expected, "no intent" among them, from 0 to 1; null when there is no assertion. Equal to scikit-learn's
    /// <c>balanced_accuracy_score</c>.
    /// </summary>
    public double? BalancedAccuracy => Agreement.BalancedAccuracy(Matrix);

    /// <summary>
    /// Matthews' correlation coefficient over all labels, "no intent" among them, from -1 to 1, 0 for answers that have nothing to do with the labels; null when undefined: one label
    /// alone was expected, or predicted. (scikit-learn shows 0 then.) Source: Gorodkin, Computational Biology and Chemistry 28 (2004).
    /// </summary>
    public double? Mcc => Agreement.Mcc(Matrix);

    /// <summary>
    /// Cohen's kappa over all labels, "no intent" among them: by how much of the possible the answers are better than chance, at most 1; null when undefined: one and the same label
    /// was always expected and predicted. Source: Cohen, Educational and Psychological Measurement 20 (1960).
    /// </summary>
    public double? Kappa => Agreement.Kappa(Matrix);

    /// <summary>The numbers of the summed counts of all intents of the label set. Not the accuracy, unless every label and "no intent" are in it.</summary>
    public AverageMetrics Micro { get; }

    /// <summary>The plain mean over the intents of the label set: every intent counts the same, however rare.</summary>
    public AverageMetrics Macro { get; }

    /// <summary>The mean over the intents of the label set, weighted by how often each was expected.</summary>
    public AverageMetrics Weighted { get; }

    /// <summary>Wilson's interval of <see cref="Accuracy"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when there is no assertion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public Interval? AccuracyInterval(double level = 0.95) => Wilson.Of(Matrix.Right, Matrix.Total, level);

    /// <summary>The averages of another F measure than F1, over the same intents and with the same treatment of undefined values.</summary>
    /// <param name="beta">β of <see cref="IntentMetrics.FBeta"/>, at least 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is negative or not finite.</exception>
    public FBetaAverages FBeta(double beta) => FBetaAverages.Of(Intents, ZeroDivision, beta);

    /// <summary>The report of a run.</summary>
    /// <param name="run">The run; its unscored assertions are left out.</param>
    /// <param name="options">How averages are taken; the defaults when left out.</param>
    public static ClassificationReport From(TestRun run, ClassificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return From(RunTally.Of(run.Results).Matrix, options);
    }

    /// <summary>The report of counts taken elsewhere, for example by <see cref="RunTally"/>.</summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="options">How averages are taken; the defaults when left out.</param>
    public static ClassificationReport From(ConfusionMatrix matrix, ClassificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new ClassificationReport(matrix, options ?? new ClassificationOptions());
    }

    /// <summary>The report of a stream, in memory that does not grow with its length.</summary>
    /// <param name="results">The assertions, for example from <see cref="ResultsReader.ReadAsync"/>.</param>
    /// <param name="options">How averages are taken; the defaults when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ClassificationReport> FromAsync(IAsyncEnumerable<UtteranceResult> results, ClassificationOptions? options = null, CancellationToken cancellationToken = default) =>
        From((await RunTally.OfAsync(results, cancellationToken).ConfigureAwait(false)).Matrix, options);

    /// <summary>The numbers of one intent, whether it is in the label set or not.</summary>
    /// <param name="intent">The intent.</param>
    public IntentMetrics For(Intent intent) => IntentMetrics.Of(Matrix, intent);
}
