namespace KoreBT.Analysis.Tests;

/// <summary>Utterances that want to be something else: markup, formulas, commands of build servers. The same ones on every machine.</summary>
internal static class HostileTexts
{
    private static readonly string[] Parts =
    [
        "|", "||", "\\|", "`", "```", "``` x", "~~~", "**b**", "_i_", "*", "__", "~~s~~", "# h", "#1", "##[error]x", "##vso[task.complete]", "##teamcity[x]", "> q", "- l", "1. l", "* * *",
        "---", "| --- |", "===", "[a](http://e.test)", "![i](http://e.test/i.png)", "[a]: http://e.test", "[a][b]", "[^1]", "[x]", "<b>", "</details>", "<script>alert(1)</script>", "<!--", "-->",
        "<a href=x>", "<http://e.test>", "http://e.test/x", "https://e.test", "www.e.test", "ftp://e.test", "a@e.test", "@admin", "@org/team", "GH-1", "org/repo#1", ":smile:", ":::x", "$x$", "$$y$$",
        "&lt;", "&#64;", "&amp;", "&", "\\", "\\\\", "{.c}", "{{x}}", "^s^", "==m==", "++i++", "\"q\"", "'", "\n", "\r", "\r\n", "\n\n", "\n\n# h\n\n", "\n```\n", "\n::error::x", "::error file=a::x",
        "::set-output name=a::b", "::add-mask::x", "%0A::error::x", "%25", ",", ";", "\t", "\0", "\u001b[31m", "\u202e", "\u200b", "\u2028", "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0",
        "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", " =1", "\u00a0=1", "\u3000=1", ";=1", ",=1", "\t=1", "\n=1", "\r+1", "\"=1", "a", "b c", "caf\u00e9", "\ud83d\ude00", "]]>", "<![CDATA[", "<?x?>", "\ufffe", "\uffff", "  ", "    code",
    ];

    public static IEnumerable<string> Take(int count)
    {
        Xoshiro256 random = new(20240531);
        for (int index = 0; index < count; index++)
        {
            yield return index < Parts.Length
                ? Parts[index]
                : string.Concat(Enumerable.Range(0, 1 + random.Below(5)).Select(_ => Parts[random.Below(Parts.Length)]));
        }
    }
}
