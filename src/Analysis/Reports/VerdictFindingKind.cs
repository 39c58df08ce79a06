namespace KoreBT.Analysis;

/// <summary>What a <see cref="VerdictFinding"/> is about.</summary>
internal enum VerdictFindingKind
{
    /// <summary>An intent that lost more than it gained.</summary>
    Worse,

    /// <summary>The intent that took the most utterances from others.</summary>
    Taker,

    /// <summary>The intent that gained the most.</summary>
    Better,
}
