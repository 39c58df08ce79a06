namespace KoreBT.Generator.Syntax;

/// <summary>A text, number, boolean or null. YAML and JSON differ only in <paramref name="quoted"/>: a quoted value is always text.</summary>
internal sealed class ScalarNode(string text, bool quoted, Extent extent) : Node(extent)
{
    public string Text { get; } = text;

    public bool Quoted { get; } = quoted;

    public override bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsNull ? "null" : Quoted ? "text" : "the value '" + Text + "'";

    /// <summary>The boolean that is written here, or null when it is none.</summary>
    public bool? Boolean => Quoted ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };
}
