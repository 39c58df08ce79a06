namespace KoreBT.Client;

/// <summary>A text of a file and where it stands.</summary>
/// <param name="Text">The text; empty when there is none.</param>
/// <param name="Place">Where it stands, or should.</param>
/// <param name="IsUnreadable">True when something is there that is no text, which is reported already.</param>
internal readonly record struct SuiteCell(string Text, SuitePlace Place, bool IsUnreadable = false)
{
    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public bool IsBlank => !HasText && !IsUnreadable;
}
