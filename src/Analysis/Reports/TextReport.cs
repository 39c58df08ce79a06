namespace KoreBT.Analysis;

/// <summary>Plain text for people at a terminal. Text from the file is shown with control characters escaped.</summary>
public sealed class TextReport : IReport
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        TextRunParts.Title(run, writer);
        TextRunParts.Findings(run, writer);
        TextRunParts.Kore(run.Kore, writer);
        TextRunParts.Classification(run.Classification, writer);
        TextRunParts.Confusions(run.Classification.Matrix, writer);
        TextEntityParts.Write(run, writer);
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(writer);
        TextDiffParts.Verdict(diff, writer);
        TextDiffParts.Notices(diff, writer);
        TextDiffParts.Numbers(diff, writer);
        TextDiffParts.Intents(diff, writer);
        TextDiffParts.Entities(diff, writer);
        TextDiffParts.Confusions(diff, writer);
        TextDiffParts.Items(diff, ChangeKind.Regressed, "Regressed (right before, wrong now)", writer);
        TextDiffParts.Items(diff, ChangeKind.Fixed, "Fixed (wrong before, right now)", writer);
        TextDiffParts.Expectations(diff, writer);
        TextDiffParts.Suggestions(diff, writer);
        TextDiffParts.Rest(diff.Counts, writer);
    }
}
