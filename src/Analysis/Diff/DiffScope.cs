namespace KoreBT.Analysis;

/// <summary>What an assertion has to get right to pass.</summary>
public enum DiffScope
{
    /// <summary>The intent and every entity.</summary>
    Assertion,

    /// <summary>The intent alone.</summary>
    Intent,
}
