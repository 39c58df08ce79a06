using System.Text.RegularExpressions;

namespace KoreBT.Tests;

/// <summary>What stands between fences in the pages of this repository.</summary>
internal static partial class CodeBlock
{
    /// <summary>The blocks of one language in a page, in their order.</summary>
    public static IReadOnlyList<string> In(string page, string language) =>
        [.. Fenced().Matches(File.ReadAllText(Repository.PathOf(page))).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["code"].Value)];

    /// <summary>The lines that the README shows of the demo, without those that stand for lines left out.</summary>
    public static IEnumerable<string> LinesOfTheDemo() => In("README.md", "text")[0].Split('\n').Where(static line => line.Trim() != "…");

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fenced();
}
