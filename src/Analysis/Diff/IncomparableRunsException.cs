namespace KoreBT.Analysis;

/// <summary>Two runs cannot be compared: they have no utterance in common, or one holds an utterance several times where the options refuse that. The message says which.</summary>
public sealed class IncomparableRunsException : InvalidOperationException
{
    private const int MostLines = 5;

    /// <summary>Two runs without a common utterance.</summary>
    /// <param name="baseline">The baseline's name.</param>
    /// <param name="candidate">The candidate's name.</param>
    public IncomparableRunsException(string baseline, string candidate)
        : base($"{baseline} and {candidate} have no utterance in common; compare two runs of the same suite.")
    {
    }

    private IncomparableRunsException(string message)
        : base(message)
    {
    }

    internal static IncomparableRunsException Duplicates(string run, string utterance, IReadOnlyList<int> lines) => new(FormattableString.Invariant(
        $"{run} holds the utterance \"{utterance}\" {lines.Count} times (lines {string.Join(", ", lines.Take(MostLines))}{(lines.Count > MostLines ? ", …" : "")}), and duplicates are refused; remove the copies from the suite, or choose another duplicate policy."));
}
