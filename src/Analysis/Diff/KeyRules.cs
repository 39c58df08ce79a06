using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>By what assertions of several runs are found, where the caller has a say in it. Two keys are the same when their texts are.</summary>
internal sealed class KeyRules(DiffOptions options)
{
    private readonly Dictionary<string, string> _reworded = options.RewordedUtterances.ToDictionary(static pair => TextForm.Of(pair.Key), static pair => pair.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numbers = new(options.KeyComparer ?? StringComparer.Ordinal);

    /// <summary>Gives the assertions of two runs their keys.</summary>
    public static void Apply(RunIndex baseline, RunIndex candidate, DiffOptions options)
    {
        if (options is not { Key: null, KeyComparer: null, RewordedUtterances.Count: 0 })
        {
            KeyRules rules = new(options);
            baseline.Rekey(result => rules.KeyOf(rules.Reworded(result)));
            candidate.Rekey(rules.KeyOf);
            candidate.Rehash(ImmutableDictionary<Intent, Intent>.Empty);
            baseline.Rehash(options.RenamedIntents);
        }
        else if (options.RenamedIntents.Count > 0)
        {
            baseline.Rehash(options.RenamedIntents);
        }
    }

    /// <summary>An assertion of an older run in the words of the newest.</summary>
    public UtteranceResult Reworded(UtteranceResult result) => _reworded.GetValueOrDefault(TextForm.Of(result.Utterance)) is { } words ? result.Reworded(words) : result;

    /// <summary>The key of an assertion. Those that a comparer of the caller's calls equal are one number, which no other rule can bring together with another.</summary>
    public string KeyOf(UtteranceResult result)
    {
        string text = options.Key is { } keyOf ? keyOf(result) : result.Utterance;
        if (options.KeyComparer is null)
        {
            return TextForm.Of(text);
        }

        if (!_numbers.TryGetValue(text, out string? number))
        {
            _numbers.Add(text, number = _numbers.Count.ToString(CultureInfo.InvariantCulture));
        }

        return number;
    }
}
