using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Which files a document may refer to, guessed from its text before anybody parses it: whatever ends like the name of a file.
/// A word too many costs nothing but a needless run when that file changes.
/// </summary>
internal static class FileLinks
{
    // As long as paths are on the machines that allow least. Without an end, each word of a long line would begin where the line does.
    private const int Longest = 260;

    private static readonly string[] Endings = [".json", ".yaml", ".yml"];
    private static readonly char[] Quotes = ['"', '\'', '\n', '\r'];
    private static readonly string[] Starts = [": ", "- ", "[", "{", ", "];

    /// <summary>Comparable paths, each once.</summary>
    public static EquatableArray<string> Of(string path, string text)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (string ending in Endings)
        {
            for (int at = text.IndexOf(ending, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(ending, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (FilePaths.Resolve(path, Word(text, at).Replace("\\/", "/") + text.Substring(at, ending.Length)) is { } link)
                {
                    found.Add(link);
                }
            }
        }

        return found.ToEquatableArray();
    }

    /// <summary>
    /// The item, and all files that it reaches, by way of others too. One whose name ends otherwise is not found in texts, and counts as reached.
    /// </summary>
    public static EquatableArray<PartFile> Reach(string path, IEnumerable<PartFile> files)
    {
        Dictionary<string, PartFile> known = new(StringComparer.Ordinal);
        foreach (PartFile file in files)
        {
            known[FilePaths.Plain(file.Path)] = file;
        }

        string start = FilePaths.Plain(path);
        SortedSet<string> reached = new(known.Keys.Where(k => !Endings.Any(e => k.EndsWith(e, StringComparison.OrdinalIgnoreCase))), StringComparer.Ordinal) { start };
        Queue<string> open = new(reached);
        while (open.Count > 0)
        {
            foreach (string link in known.TryGetValue(open.Dequeue(), out PartFile? file) ? file.Links : [])
            {
                if (known.ContainsKey(link) && reached.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        reached.Remove(start);
        return reached.Select(r => known[r]).ToEquatableArray();
    }

    /// <summary>What may be the beginning of a file's name, back to a quote, the line's begin or a sign of YAML; never further than a name is long.</summary>
    private static string Word(string text, int end)
    {
        int first = Math.Max(0, end - Longest);
        int start = end == 0 ? 0 : Math.Max(first, text.LastIndexOfAny(Quotes, end - 1, end - first) + 1);
        string word = text.Substring(start, end - start);
        foreach (string sign in Starts)
        {
            int at = word.LastIndexOf(sign, StringComparison.Ordinal);
            word = at < 0 ? word : word.Substring(at + sign.Length);
        }

        return word.Trim();
    }
}
