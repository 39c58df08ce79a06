using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Names that the project has fixed: <c>word=Name</c>, where the word is what a schema or an operation is called in the document, or the
/// name that a type would have otherwise.
/// </summary>
internal sealed class NamePins(EquatableArray<string> pins, Problems problems)
{
    private readonly Dictionary<string, string> _names = pins.Select(Split).GroupBy(p => p.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The word, which may hold an equals sign itself, and the name; both empty when there is no equals sign.</summary>
    public static (string Word, string Name) Split(string pin)
    {
        int equals = pin.LastIndexOf('=');
        return equals < 0 ? ("", "") : (pin.Substring(0, equals).Trim(), pin.Substring(equals + 1).Trim());
    }

    /// <summary>The name that is fixed for a word; null when none is.</summary>
    public string? Of(string word)
    {
        if (!_names.TryGetValue(word, out string? name))
        {
            return null;
        }

        _used.Add(word);
        return name;
    }

    /// <summary>Reports that a fixed name cannot be given.</summary>
    public void Clash(string word, string name) =>
        problems.Add(Descriptors.Settings, new Extent(0, 0), "Names gives '" + word + "' the name " + name + ", which something else has already; choose another one");

    /// <summary>Reports the words that have met nothing so far.</summary>
    public void Report()
    {
        foreach (string word in _names.Keys.Where(w => !_used.Contains(w)))
        {
            problems.Add(Descriptors.SettingMatchesNothing, new Extent(0, 0), "Names", word, "nothing that is generated; it is the name of a schema in the document, an operationId, a method and path such as 'GET /pets', or the name that a type has without it");
        }
    }
}
