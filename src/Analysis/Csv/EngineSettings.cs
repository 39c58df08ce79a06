using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>The thresholds one engine was tested with. Source of the names: Kore.ai documentation, "Batch Testing", row Threshold Setting (since 7.3).</summary>
public sealed class EngineSettings
{
    internal EngineSettings(string mode, IEnumerable<KeyValuePair<string, string>> values)
    {
        Mode = mode;
        Values = values.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The engine: <c>ml</c> (machine learning), <c>faq</c> (knowledge graph), <c>or</c> (ranking and resolver) or <c>cs</c> (fundamental meaning).</summary>
    public string Mode { get; }

    /// <summary>Every setting by name, as it is written; names in any case.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The score from which an answer is possible; null when the file does not say.</summary>
    public double? MinThreshold => Number("minThreshold");

    /// <summary>The score from which an answer is certain; null when the file does not say.</summary>
    public double? MaxThreshold => Number("maxThreshold");

    /// <summary>The score from which an answer is exact; null when the file does not say.</summary>
    public double? ExactMatchThreshold => Number("exactMatchThreshold");

    /// <summary>Whether the engine took part; null when the file does not say.</summary>
    public bool? IsActive => bool.TryParse(Values.GetValueOrDefault("isActive"), out bool active) ? active : null;

    /// <summary>How far from the best one a task may be; null when the file does not say.</summary>
    public double? TaskMatchTolerance => Number("taskMatchTolerance");

    /// <summary>The share of words that have to match; null when the file does not say.</summary>
    public double? WordCoverage => Number("wordCoverage");

    /// <summary>How many suggestions are given; null when the file does not say.</summary>
    public double? SuggestionsCount => Number("suggestionsCount");

    /// <summary>The share of a path that has to match; null when the file does not say.</summary>
    public double? PathCoverage => Number("pathCoverage");

    private double? Number(string name) =>
        double.TryParse(Values.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
