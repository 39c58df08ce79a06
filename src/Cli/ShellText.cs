namespace KoreBT.Cli;

/// <summary>Words as a POSIX shell takes them.</summary>
internal static class ShellText
{
    /// <summary>The word, in quotes where a shell would make something else of it.</summary>
    public static string Quoted(string text) =>
        text.Length == 0 || text.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/' or ':' or '=' or ',')) ? $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'" : text;
}
