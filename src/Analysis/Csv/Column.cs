namespace KoreBT.Analysis;

/// <summary>The columns of the results table that this library knows; their headers are in <see cref="ColumnMap"/>.</summary>
internal enum Column
{
    Utterance,
    ExpectedIntent,
    MatchedIntent,
    ParentIntent,
    TaskState,
    ResultType,
    EntityName,
    ExpectedEntityValue,
    MatchedEntityValue,
    EntityResult,
    ExpectedEntityOrder,
    ActualEntityOrder,
    MatchedIntentScore,
    ExpectedIntentScore,
    EliminationInfo,
}
