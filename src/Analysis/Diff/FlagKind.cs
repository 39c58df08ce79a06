namespace KoreBT.Analysis;

/// <summary>The kinds of <see cref="DiffFlag"/>.</summary>
public enum FlagKind
{
    /// <summary>An engine scores the answer differently than before. Only where the file holds a score of the same engine on both sides, which the platform writes for wrong answers alone.</summary>
    ScoreDrift,

    /// <summary>Right in both, by another one of the acceptable intents.</summary>
    AnswerMovedWithinAlternatives,

    /// <summary>The utterance occurs several times in a run, so its copies could be paired in more than one way.</summary>
    DuplicateKey,

    /// <summary>The verdict in the baseline's file is not the one its intents make.</summary>
    BaselineVerdictDisagrees,

    /// <summary>The verdict in the candidate's file is not the one its intents make.</summary>
    CandidateVerdictDisagrees,

    /// <summary>The task was in another state, for example configured instead of published.</summary>
    TaskStateChanged,

    /// <summary>The bot asked for the entities in another order than before.</summary>
    EntityOrderChanged,

    /// <summary>Added or removed, and the other run has the same utterance in another context.</summary>
    ParentIntentChanged,

    /// <summary>Added or removed, and nearly the same utterance is among those of the other run; see <see cref="Suggestions.RewordedUtterances"/>.</summary>
    PossibleRewording,
}
