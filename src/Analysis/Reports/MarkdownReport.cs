namespace KoreBT.Analysis;

/// <summary>
/// Markdown for a job summary and for a comment on a pull request: the verdict first, tables, long lists folded away. Text from files stays text. The first line is a hidden mark
/// by which a comment is found again (<see cref="RunMarker"/>, <see cref="DiffMarker"/>).
/// </summary>
public sealed class MarkdownReport : IReport
{
    /// <summary>The first line of the report of a run.</summary>
    public const string RunMarker = "<!-- korebt-run -->";

    /// <summary>The first line of the report of a comparison.</summary>
    public const string DiffMarker = "<!-- korebt-diff -->";

    /// <summary>The longest comment that GitHub takes, in characters; a job summary may have sixteen times as many bytes.</summary>
    public const int CommentLimit = 65_536;

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <summary>How many characters a report may have; <see cref="CommentLimit"/> unless set. Rows that find no room are counted.</summary>
    public int MaxLength { get; init; } = CommentLimit;

    /// <summary>What a policy says of the same runs, to be shown above all; null, as it is unless set, when there is no policy.</summary>
    public GateVerdict? Gate { get; init; }

    /// <inheritdoc/>
    public IReport WithVerdict(GateVerdict verdict) => new MarkdownReport { MaxLength = MaxLength, Gate = verdict };

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        MarkdownPage page = new(MaxLength);
        page.Block(RunMarker);
        MarkdownGateParts.Verdict(Gate, page);
        MarkdownRunParts.Verdict(run, page);
        MarkdownRunParts.Findings(run, page);
        MarkdownRunParts.Numbers(run, page);
        MarkdownRunParts.Intents(run, page);
        MarkdownRunParts.Confusions(run, page);
        MarkdownRunParts.Entities(run, page);
        page.Write(writer);
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(writer);
        MarkdownPage page = new(MaxLength);
        page.Block(DiffMarker);
        MarkdownGateParts.Verdict(Gate, page);
        MarkdownDiffParts.Verdict(diff, page);
        MarkdownDiffParts.Notices(diff, page);
        MarkdownDiffParts.Intents(diff, page);
        MarkdownDiffParts.Items(diff, ChangeKind.Regressed, "Regressed: right before, wrong now", page, folded: false);
        MarkdownDiffParts.Items(diff, ChangeKind.Fixed, "Fixed: wrong before, right now", page);
        MarkdownDiffParts.Items(diff, ChangeKind.ChangedWrongAnswer, "Wrong in both, with another answer", page);
        MarkdownDiffParts.Items(diff, ChangeKind.ExpectationChanged, "The suite expects something else", page);
        MarkdownDiffParts.Numbers(diff, page);
        MarkdownDiffParts.Rest(diff.Counts, page);
        page.Write(writer);
    }
}
