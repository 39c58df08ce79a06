using System.Text.Json;
using System.Text.RegularExpressions;

namespace KoreBT.Analysis.Tests;

/// <summary>The language of the search box, read a second time: how many rows of a page a link finds.</summary>
internal sealed partial class HtmlFilters
{
    private const string ReasonLetters = "lsamvu";
    private static readonly string[] Reasons = ["lost", "stolen", "alarm", "missing", "value", "unexpected"];

    private readonly JsonElement _data;
    private readonly string _kind;
    private readonly string _why;
    private readonly string[] _names;
    private readonly Dictionary<string, char> _letters;

    public HtmlFilters(string json)
    {
        _data = JsonDocument.Parse(json).RootElement;
        _kind = _data.GetProperty("kind").GetString()!;
        _why = _data.GetProperty("why").GetString()!;
        _names = [.. _data.GetProperty("intents").EnumerateArray().Select(static name => name.GetString()!)];
        _letters = _data.GetProperty("kinds").EnumerateArray().ToDictionary(static kind => kind[1].GetString()!, static kind => kind[0].GetString()![0]);
    }

    public int Rows => _kind.Length;

    /// <summary>How many rows the address of a link finds.</summary>
    public int Count(string address)
    {
        string filter = Uri.UnescapeDataString(address["#q=".Length..].Replace('+', ' '));
        Match[] terms = [.. Term().Matches(filter).Cast<Match>()];
        Assert.Equal(filter.Length, terms.Sum(static term => term.Length) + terms.Length - 1);
        return Enumerable.Range(0, Rows).Count(row => terms.All(term => Holds(term, row) != (term.Groups["not"].Length > 0)));
    }

    private bool Holds(Match term, int row)
    {
        string key = term.Groups["key"].Value;
        string value = term.Groups["bare"].Success ? term.Groups["bare"].Value : term.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal);
        bool isQuoted = term.Groups["quoted"].Success;
        return key switch
        {
            "is" => value.Split(',').Any(word => word switch
            {
                "compared" => "rfcsp".Contains(_kind[row], StringComparison.Ordinal),
                "allowed" => _data.GetProperty("allowed").TryGetProperty($"{row}", out _),
                _ => _letters[word] == _kind[row],
            }),
            "why" => value.Split(',').Any(word => ReasonLetters[Array.IndexOf(Reasons, word)] == _why[row]),
            "expected" or "before" or "after" => _data.GetProperty(key)[row].GetInt32() == (value == "none" && !isQuoted ? -1 : Array.FindIndex(_names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase))),
            "entity" => Entities(row).Any(entity => Named(entity, value)),
            "entitylost" => "rfcsp".Contains(_kind[row], StringComparison.Ordinal) && Entities(row).Any(entity => Named(entity, value) && entity[4].GetBoolean() && !entity[5].GetBoolean()),
            "entitygained" => "rfcsp".Contains(_kind[row], StringComparison.Ordinal) && Entities(row).Any(entity => Named(entity, value) && !entity[4].GetBoolean() && entity[5].GetBoolean()),
            _ => throw new InvalidOperationException($"There is no key {key}."),
        };
    }

    private static bool Named(JsonElement entity, string name) => entity[0].GetString()!.Equals(name, StringComparison.OrdinalIgnoreCase);

    private JsonElement.ArrayEnumerator Entities(int row) => _data.GetProperty("entities").TryGetProperty($"{row}", out JsonElement entities) ? entities.EnumerateArray() : default;

    [GeneratedRegex("(?<not>!?)(?<key>[a-z]+):(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<bare>[^\\s\"]+))")]
    private static partial Regex Term();
}
