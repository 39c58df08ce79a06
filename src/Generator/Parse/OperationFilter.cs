using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Chooses operations by tag and by path. A word that matches no operation is reported, since it is mostly a typing mistake.</summary>
internal sealed class OperationFilter(SpecSettings settings)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>True when the settings choose the operation: it is among the included ones, if any are named, and not excluded.</summary>
    public bool Takes(string path, IReadOnlyCollection<string> tags)
    {
        _tags.UnionWith(tags);
        _paths.Add(path);
        return (settings.IncludeTags.Count == 0 || settings.IncludeTags.Any(tags.Contains))
            && (settings.IncludePaths.Count == 0 || settings.IncludePaths.Any(p => Matches(p, path)))
            && !settings.ExcludeTags.Any(tags.Contains)
            && !settings.ExcludePaths.Any(p => Matches(p, path));
    }

    /// <summary>Reports the words that have matched no operation so far.</summary>
    public void Report(Problems problems)
    {
        foreach ((string setting, EquatableArray<string> words) in new[] { ("IncludeTags", settings.IncludeTags), ("ExcludeTags", settings.ExcludeTags) })
        {
            Report(problems, setting, words.Where(w => !_tags.Contains(w)), "tags", _tags);
        }

        foreach ((string setting, EquatableArray<string> words) in new[] { ("IncludePaths", settings.IncludePaths), ("ExcludePaths", settings.ExcludePaths) })
        {
            Report(problems, setting, words.Where(w => !_paths.Any(p => Matches(w, p))), "paths", _paths);
        }
    }

    private static void Report(Problems problems, string setting, IEnumerable<string> unmatched, string kind, IEnumerable<string> known)
    {
        const int shown = 20;
        string[] names = [.. known.OrderBy(k => k, StringComparer.Ordinal)];
        string list = names.Length == 0 ? "no " + kind : "the " + kind + " " + string.Join(", ", names.Take(shown).Select(n => "'" + n + "'")) + (names.Length > shown ? " and others" : "");
        foreach (string word in unmatched)
        {
            problems.Add(Descriptors.SettingMatchesNothing, new Extent(0, 0), setting, word, "no operation; the document has " + list);
        }
    }

    /// <summary>Only <c>*</c> is special: it stands for any text, slashes included.</summary>
    private static bool Matches(string pattern, string path)
    {
        string[] pieces = pattern.Split('*');
        if (pieces.Length == 1)
        {
            return pattern == path;
        }

        int at = pieces[0].Length;
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 1; i < pieces.Length - 1; i++)
        {
            int found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        string last = pieces[pieces.Length - 1];
        return path.Length - at >= last.Length && path.EndsWith(last, StringComparison.Ordinal);
    }
}
