namespace KoreBT.Analysis;

/// <summary>Why the platform's ranking put an intent aside. Source: Kore.ai documentation, "Batch Testing", column Elimination Info (since 11.17).</summary>
public enum EliminationReason
{
    /// <summary>Its score was below the threshold.</summary>
    BelowDependencyThreshold,

    /// <summary>Only a verb matched.</summary>
    VerbMatchOnly,

    /// <summary>Only an entity matched.</summary>
    EntityMatchOnly,

    /// <summary>Another intent was found for certain.</summary>
    FoundDefinitive,

    /// <summary>Its score was too far from the best one.</summary>
    OutsideProximity,

    /// <summary>It lies within another task.</summary>
    WithinAnotherTask,

    /// <summary>No word matched.</summary>
    NoWordMatch,

    /// <summary>The utterance negates it.</summary>
    NegationIntent,

    /// <summary>The task is not available.</summary>
    TaskNotAvailable,

    /// <summary>It is a sub-intent, which only its parent leads to.</summary>
    SubIntent,
}
