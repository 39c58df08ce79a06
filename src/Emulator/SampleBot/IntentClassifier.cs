namespace KoreBT.Emulator.SampleBot;

/// <summary>
/// Finds the intent whose training is most like a text: the cosine between the text and the mean of the intent's utterances, over
/// features that weigh more the fewer intents have them. Only sums, products, quotients and square roots in a fixed order, which
/// every platform rounds alike.
/// </summary>
internal sealed class IntentClassifier
{
    /// <summary>The likeness from which an intent is matched.</summary>
    public const double Threshold = 0.09;

    private readonly IReadOnlyList<TrainedIntent> _intents;
    private readonly HashSet<string>[] _vocabularies;
    private readonly Dictionary<string, double>[] _centroids;
    private readonly Dictionary<string, int> _spread;

    public IntentClassifier(IReadOnlyList<TrainedIntent> intents)
    {
        _intents = intents;
        _vocabularies = [.. intents.Select(intent => intent.Utterances.SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal))];
        _spread = intents
            .SelectMany(intent => intent.Utterances.SelectMany(utterance => Features.Of(utterance).Keys).Distinct(StringComparer.Ordinal))
            .CountBy(feature => feature, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        _centroids = [.. intents.Select(intent => new Dictionary<string, double>(Centroid(intent), StringComparer.Ordinal))];
    }

    /// <summary>All intents, the best first; equals stand in the order of the training.</summary>
    public IReadOnlyList<IntentScore> Score(string utterance)
    {
        SortedDictionary<string, double> vector = ToVector(utterance);
        IReadOnlyList<string> words = Words.Of(utterance);
        return
        [
            .. _intents
                .Select((intent, i) => new IntentScore(intent, Product(vector, _centroids[i]), Coverage(words, _vocabularies[i])))
                .OrderByDescending(score => score.Likeness),
        ];
    }

    private SortedDictionary<string, double> Centroid(TrainedIntent intent)
    {
        SortedDictionary<string, double> sum = new(StringComparer.Ordinal);
        foreach (SortedDictionary<string, double> vector in intent.Utterances.Select(ToVector))
        {
            foreach ((string feature, double weight) in vector)
            {
                sum[feature] = sum.GetValueOrDefault(feature) + weight;
            }
        }

        return Normalize(sum);
    }

    /// <summary>A feature that no training has weighs as one that a single intent has: unknown words lower every likeness.</summary>
    private SortedDictionary<string, double> ToVector(string utterance)
    {
        SortedDictionary<string, double> features = Features.Of(utterance);
        foreach ((string feature, double worth) in features.ToArray())
        {
            features[feature] = worth * Math.Sqrt((double)_intents.Count / _spread.GetValueOrDefault(feature, 1));
        }

        return Normalize(features);
    }

    private static SortedDictionary<string, double> Normalize(SortedDictionary<string, double> vector)
    {
        double length = Math.Sqrt(Product(vector, vector));
        foreach ((string feature, double weight) in vector.ToArray())
        {
            vector[feature] = weight / length;
        }

        return vector;
    }

    private static double Product(SortedDictionary<string, double> vector, IReadOnlyDictionary<string, double> other)
    {
        double sum = 0;
        foreach ((string feature, double weight) in vector)
        {
            sum += weight * other.GetValueOrDefault(feature);
        }

        return sum;
    }

    private static int Coverage(IReadOnlyList<string> words, HashSet<string> vocabulary) =>
        words.Count == 0 ? 0 : 100 * words.Count(vocabulary.Contains) / words.Count;
}
