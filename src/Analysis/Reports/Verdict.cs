using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>A comparison in sentences, for somebody who has a minute: what happened, whether it is more than luck, and where to look first. Every report that begins with words begins with these.</summary>
/// <param name="Headline">One short sentence. It never says whether to release; that is for the reader's own policy.</param>
/// <param name="Paragraph">How many were right before and now, and what became of the rest.</param>
/// <param name="Luck">Whether the changes are more than luck, in how often chance alone would do as much.</param>
/// <param name="Findings">Where to look first, at most four sentences: what got worst, who took the most, what gained most.</param>
public sealed record Verdict(string Headline, string Paragraph, string Luck, ImmutableArray<string> Findings)
{
    /// <summary>The verdict on a comparison.</summary>
    /// <param name="diff">The comparison.</param>
    public static Verdict Of(RunDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        string luck = VerdictLuck.Overall(diff.Significance);
        return new Verdict(
            VerdictWords.Headline(diff).ToString(),
            VerdictWords.Paragraph(diff).ToString(),
            VerdictLuck.Label(diff.Significance) is { } label ? $"{char.ToUpperInvariant(label[0])}{label[1..]}. {luck}" : luck,
            [.. VerdictFindings.Of(diff).Select(static finding => finding.Sentence.ToString())]);
    }
}
