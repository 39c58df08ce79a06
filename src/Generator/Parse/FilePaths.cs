namespace KoreBT.Generator.Parse;

/// <summary>Paths of files as references write them. Text alone: nothing is ever looked up on a disk.</summary>
internal static class FilePaths
{
    private static readonly char[] SchemeEnds = [':', '/', '\\'];

    /// <summary>
    /// The path that a reference in <paramref name="from"/> means, comparable with that of other files. Null for an address, which is
    /// recognised by its scheme; one letter is a drive. A colon that is escaped belongs to the name of a file.
    /// </summary>
    public static string? Resolve(string from, string reference)
    {
        string target = Uri.UnescapeDataString(reference).Replace('\\', '/');
        int scheme = reference.IndexOfAny(SchemeEnds);
        if (target.StartsWith("//", StringComparison.Ordinal) || (scheme > 1 && reference[scheme] == ':'))
        {
            return null;
        }

        bool isWhole = target.StartsWith("/", StringComparison.Ordinal) || target.IndexOf(':') == 1;
        string folder = isWhole ? "" : Plain(from);
        return Plain(isWhole ? target : folder.Substring(0, folder.LastIndexOf('/') + 1) + target);
    }

    /// <summary>With one kind of slash, and without <c>.</c> and <c>..</c> wherever they can be worked out.</summary>
    public static string Plain(string path)
    {
        List<string> kept = [];
        foreach (string segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && kept.Count > 0 && kept[^1] is not (".." or ""))
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment != "." && !(segment.Length == 0 && kept.Count > 0))
            {
                kept.Add(segment);
            }
        }

        return string.Join("/", kept);
    }

    /// <summary>The name of the file that a reference means, without folder and extension.</summary>
    public static string Word(string reference)
    {
        string name = Uri.UnescapeDataString(reference).Replace('\\', '/').Split('/').Last();
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
