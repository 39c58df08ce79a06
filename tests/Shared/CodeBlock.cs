using System.Text.RegularExpressions;

namespace KoreBT.Tests;

/// <summary>What stands between fences in a page of this repository.</summary>
/// <param name="Language">What the opening fence says: the language, and what else there is to know.</param>
/// <param name="Line">The line of the page on which the code begins, from 1 on.</param>
/// <param name="Code">The code, as far to the right as on the page, without a line end after the last line.</param>
internal sealed partial record CodeBlock(string Language, int Line, string Code)
{
    /// <summary>The blocks of one language in a page, in their order.</summary>
    public static IReadOnlyList<CodeBlock> In(string page, string language)
    {
        string text = File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");
        return
        [
            .. Fenced().Matches(text).Where(match => match.Groups["language"].Value == language)
                .Select(match => new CodeBlock(language, text[..match.Groups["code"].Index].Split('\n').Length, match.Groups["code"].Value)),
        ];
    }

    /// <summary>The lines that the README shows of the demo, without those that stand for lines left out.</summary>
    public static IEnumerable<string> LinesOfTheDemo() => In("README.md", "text")[0].Code.Split('\n').Where(static line => line.Trim() != "…");

    [GeneratedRegex(@"^ *```(?<language>[^\n`]+)\n(?<code>.*?)\n *```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fenced();
}
