namespace KoreBT.Analysis;

/// <summary>
/// A results file cannot be read, or could only be read into wrong numbers. The message is one sentence for people: file, line, what is wrong
/// and what to do about it; it quotes no utterance.
/// </summary>
public sealed class ResultsFormatException : FormatException
{
    /// <summary>An error in a results file.</summary>
    /// <param name="fileName">The file as the caller named it; null when it has no name.</param>
    /// <param name="line">The 1-based line; 0 when the error concerns the whole file.</param>
    /// <param name="problem">What is wrong and what to do, without file and line.</param>
    /// <param name="innerException">The cause, if another exception is one.</param>
    public ResultsFormatException(string? fileName, int line, string problem, Exception? innerException = null)
        : base($"{fileName ?? "The results"}{(line > 0 ? FormattableString.Invariant($", line {line}") : "")}: {problem}", innerException)
    {
        FileName = fileName;
        Line = line;
    }

    /// <summary>The file as the caller named it; null when it has no name.</summary>
    public string? FileName { get; }

    /// <summary>The 1-based line; 0 when the error concerns the whole file.</summary>
    public int Line { get; }
}
