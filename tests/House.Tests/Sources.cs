using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KoreBT.House.Tests;

/// <summary>The files of the repository, as git knows them.</summary>
internal static partial class Sources
{
    /// <summary>Tracked files and new ones that are not ignored, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } = List();

    public static IEnumerable<string> Under(string folder, string extension) =>
        All.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal));

    public static string Text(string path) => File.ReadAllText(Repository.PathOf(path));

    /// <summary>What a file says to the compiler: without the lines that are comments and without the text in quotes.</summary>
    public static string Code(string path) => Literal().Replace(Comment().Replace(Text(path), ""), "\"\"");

    private static string[] List()
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Repository.PathOf(path))).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!')""(?:\\.|[^""\\\n])*""")]
    private static partial Regex Literal();
}
