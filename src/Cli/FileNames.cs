using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace KoreBT.Cli;

/// <summary>Files that somebody named, one by one or by a pattern that no shell has resolved.</summary>
internal static class FileNames
{
    private const char Wild = '*';
    private static readonly char[] Separators = ['/', '\\'];

    /// <param name="words">Names, and patterns with <c>*</c> and <c>**</c>.</param>
    /// <param name="folder">What relative patterns start from.</param>
    /// <returns>The names as they were given; the files of a pattern in their order by name. No file twice.</returns>
    /// <exception cref="IOException">A pattern has no files.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> words, string folder)
    {
        List<string> names = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string word in words)
        {
            // A file may be called like a pattern.
            bool isName = word.IndexOf(Wild, StringComparison.Ordinal) < 0 || File.Exists(Path.Combine(folder, word));
            foreach (string name in isName ? [word] : Matches(word, folder))
            {
                // Who names a file twice by name means it twice.
                if (seen.Add(Path.GetFullPath(name, folder)) || isName)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static string[] Matches(string pattern, string folder)
    {
        int end = pattern.LastIndexOfAny(Separators, pattern.IndexOf(Wild, StringComparison.Ordinal)) + 1;
        string start = pattern[..end];
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(pattern[end..]);
        DirectoryInfo root = new(Path.GetFullPath(start.Length == 0 ? "." : start, folder));
        string[] found = root.Exists ? [.. matcher.Execute(new DirectoryInfoWrapper(root)).Files.Select(file => start + file.Path).Order(StringComparer.Ordinal)] : [];
        return found.Length > 0 ? found : throw new IOException($"{pattern}: there is no file of such a name. Check the pattern: * stands for anything within a name, ** for any folders.");
    }
}
