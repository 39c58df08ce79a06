using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Gives assertions other keys than their utterances, where the caller wants that.</summary>
internal static class KeyRules
{
    public static void Apply(RunIndex baseline, RunIndex candidate, DiffOptions options)
    {
        if (options is not { Key: null, KeyComparer: null, RewordedUtterances.Count: 0 })
        {
            Func<UtteranceResult, string> keyOf = options.Key ?? (static result => result.Utterance);
            Func<string, string> normal = Normal(options.KeyComparer);
            Dictionary<string, string> reworded = options.RewordedUtterances.ToDictionary(static pair => TextForm.Of(pair.Key), static pair => pair.Value, StringComparer.Ordinal);
            baseline.Rekey(result => normal(reworded.GetValueOrDefault(TextForm.Of(result.Utterance)) is { } now ? keyOf(result.Reworded(now)) : keyOf(result)));
            candidate.Rekey(result => normal(keyOf(result)));
            candidate.Rehash(ImmutableDictionary<Intent, Intent>.Empty);
            baseline.Rehash(options.RenamedIntents);
        }
        else if (options.RenamedIntents.Count > 0)
        {
            baseline.Rehash(options.RenamedIntents);
        }
    }

    /// <summary>Keys that a comparer of the caller's calls equal get one number, which no other rule can bring together with another.</summary>
    private static Func<string, string> Normal(IEqualityComparer<string>? comparer)
    {
        if (comparer is null)
        {
            return TextForm.Of;
        }

        Dictionary<string, string> numbers = new(comparer);
        return key =>
        {
            if (!numbers.TryGetValue(key, out string? number))
            {
                numbers.Add(key, number = numbers.Count.ToString(CultureInfo.InvariantCulture));
            }

            return number;
        };
    }
}
