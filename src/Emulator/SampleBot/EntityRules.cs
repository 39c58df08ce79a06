using System.Text.RegularExpressions;

namespace KoreBT.Emulator.SampleBot;

/// <summary>Finds the values of one entity in an utterance, by its wordings or by its pattern.</summary>
internal sealed class EntityRules
{
    private const string ItemSeparator = "||";
    private readonly List<(Regex Pattern, string? Value)> _rules = [];

    public EntityRules(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (line.StartsWith('/') && line.EndsWith('/'))
            {
                _rules.Add((Compile(line[1..^1]), null));
                continue;
            }

            string[] parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            foreach (string wording in parts[1].Split('|', StringSplitOptions.TrimEntries))
            {
                _rules.Add((Compile($@"\b{Regex.Escape(wording).Replace("\\ ", "[ -]?", StringComparison.Ordinal)}\b"), parts[0]));
            }
        }
    }

    /// <summary>The values in order of appearance, several joined by <c>||</c>; empty when there is none. Of overlapping finds the longest counts.</summary>
    public string Find(string utterance)
    {
        List<(int Start, int Length, string Value)> finds = [];
        foreach ((Regex pattern, string? value) in _rules)
        {
            foreach (Match match in pattern.Matches(utterance))
            {
                finds.Add((match.Index, match.Length, value ?? (match.Groups["value"] is { Success: true } named ? named.Value : match.Value)));
            }
        }

        List<string> values = [];
        int end = 0;
        foreach ((int start, int length, string value) in finds.OrderBy(find => find.Start).ThenByDescending(find => find.Length))
        {
            if (start >= end)
            {
                end = start + length;
                values.Add(value);
            }
        }

        return string.Join(ItemSeparator, values.Distinct(StringComparer.Ordinal));
    }

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
}
